using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CrmCards.Hosting;

/// <summary>What the endpoints of all cards share.</summary>
internal sealed class CardRuntime(IOptions<CrmCardsOptions> options, ILoggerFactory loggers)
{
    internal const string LogCategory = "CrmCards";

    private readonly byte[]? _publicUrl = options.Value.PublicUrl is { } url ? PublicAddress.EscapedBase(url.AbsoluteUri) : null;

    internal ILogger Logger { get; } = loggers.CreateLogger(LogCategory);

    /// <summary>The public URL without a final slash, as it stands in a JSON string.</summary>
    /// <remarks>Only the Development environment starts without one; there the request's own address serves.</remarks>
    internal byte[] PublicUrl(HttpRequest request) =>
        _publicUrl ?? PublicAddress.EscapedBase($"{request.Scheme}://{request.Host.ToUriComponent()}{request.PathBase.ToUriComponent()}");
}
