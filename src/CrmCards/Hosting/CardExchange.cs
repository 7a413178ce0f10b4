using CrmCards.CompilerServices;
using CrmCards.Requests;
using CrmCards.Signatures;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.ObjectPool;

namespace CrmCards.Hosting;

/// <summary>A request under way: the settings that it began with, what it says, and its clock. One serves request after request.</summary>
internal sealed class CardExchange : IDisposable
{
    private InvalidCardRequestException? _fault;
    private bool _isRead;

    /// <summary>Binds the handler's parameters.</summary>
    internal CardCall Call { get; } = new();

    internal DeadlineClock Clock { get; } = new();

    internal HttpContext Context { get; private set; } = null!;

    /// <summary>The settings that were in force when the request came: they hold to its end.</summary>
    internal CardSettings Settings { get; private set; } = null!;

    /// <summary>The outcome of the signature check.</summary>
    internal SignatureOutcome Signature { get; set; }

    internal void Begin(HttpContext context, CardSettings settings) => (Context, Settings) = (context, settings);

    /// <summary>The raw body; empty if there is none.</summary>
    internal ReadOnlyMemory<byte> Body { get; private set; }

    internal void Receive(ReadOnlyMemory<byte> body) => Body = body;

    /// <summary>The app that the parameters name; unknown if they cannot be read.</summary>
    internal SigningApp App()
    {
        try
        {
            ReadParameters();
            return SigningApp.Of(Call.AppId);
        }
        catch (InvalidCardRequestException)
        {
            return SigningApp.Unknown;
        }
    }

    /// <summary>Has the handler's parameters ready to be bound.</summary>
    /// <exception cref="InvalidCardRequestException">The request does not keep the contract.</exception>
    internal void Bind()
    {
        ReadParameters();
        Call.Begin(Context);
    }

    public void Dispose() => Clock.Dispose();

    /// <summary>Forgets all, for the next request.</summary>
    private void Clear()
    {
        (Context, Settings, Signature) = (null!, null!, default);
        (Body, _fault, _isRead) = (default, null, false);
        Call.Clear();
    }

    /// <summary>Reads them once; what cannot be read stays so.</summary>
    private void ReadParameters()
    {
        if (_fault is not null) throw _fault;
        if (_isRead) return;
        _isRead = true;
        try
        {
            Call.Read(Context.Request, Body);
        }
        catch (InvalidCardRequestException e)
        {
            _fault = e;
            throw;
        }
    }

    /// <summary>Keeps exchanges for the requests to come.</summary>
    internal sealed class Pool : PooledObjectPolicy<CardExchange>
    {
        /// <summary>As many as may wait for their data at the same time before new ones are made.</summary>
        private const int Kept = 256;

        private Pool()
        {
        }

        internal static ObjectPool<CardExchange> Start() => new DefaultObjectPoolProvider { MaximumRetained = Kept }.Create(new Pool());

        public override CardExchange Create() => new();

        public override bool Return(CardExchange obj)
        {
            obj.Clear();
            return true;
        }
    }
}
