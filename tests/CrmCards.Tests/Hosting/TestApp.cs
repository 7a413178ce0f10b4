using CrmCards.Tests.Caching;
using CrmCards.Tests.Inputs;
using CrmCards.Tests.Signatures;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CrmCards.Tests.Hosting;

/// <summary>The cards of this project in a real server on a free port of the loopback address.</summary>
internal sealed class TestApp : IAsyncDisposable
{
    internal const string PublicUrl = "https://cards.example.com";
    internal const string Secret = "the secret of the tests";

    private static readonly UriCreationOptions AsWritten = new() { DangerousDisablePathAndQueryCanonicalization = true };

    private readonly HttpClient _unsigned = new() { Timeout = Waits.Limit };
    private readonly WebApplication _app;

    private TestApp(WebApplication app, LogRecorder log, Uri? publicUrl)
    {
        _app = app;
        Log = log;
        Address = app.Urls.Single();
        Client = new HttpClient(new SigningHandler(Secret, publicUrl ?? new Uri(Address))) { Timeout = Waits.Limit };
    }

    internal LogRecorder Log { get; }

    internal string Address { get; }

    internal HttpClient Client { get; }

    internal IServiceProvider Services => _app.Services;

    internal Probe Probe => _app.Services.GetRequiredService<Probe>();

    internal static async Task<TestApp> StartAsync(
        string? publicUrl = PublicUrl,
        string environment = "Production",
        bool withProbe = true,
        Action<WebApplication>? map = null,
        IReadOnlyDictionary<string, string?>? settings = null,
        string? pathBase = null,
        TimeProvider? time = null,
        Action<IServiceCollection>? services = null)
    {
        var log = new LogRecorder();
        var app = Build(log, publicUrl, environment, withProbe, settings, time, services);
        try
        {
            if (pathBase is not null) app.UsePathBase(pathBase).UseRouting();
            app.MapCrmCards();
            map?.Invoke(app);
            await app.StartAsync(TestContext.Current.CancellationToken);
            return new(app, log, publicUrl is null ? null : new Uri(publicUrl));
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    internal static WebApplication Build(LogRecorder log, string? publicUrl, string environment, bool withProbe = true, IReadOnlyDictionary<string, string?>? settings = null, TimeProvider? time = null, Action<IServiceCollection>? services = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection([new("CrmCards:PublicUrl", publicUrl), new("CrmCards:ClientSecret", Secret)]);
        builder.Configuration.AddInMemoryCollection(settings);
        builder.Logging.ClearProviders().AddProvider(log).SetMinimumLevel(LogLevel.Debug).AddFilter("Microsoft", LogLevel.Warning);
        if (time is not null) builder.Services.AddSingleton(time);
        builder.Services.AddCrmCards(builder.Configuration.GetSection("CrmCards"));
        AddHandlerServices(builder.Services, withProbe);
        services?.Invoke(builder.Services);
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        return app;
    }

    /// <summary>Adds what the handlers of the test's cards take.</summary>
    internal static void AddHandlerServices(IServiceCollection services, bool withProbe = true)
    {
        if (withProbe) services.AddSingleton<Probe>();
        services.AddKeyedSingleton(ShelfCard.Main, new Shelf("main")).AddKeyedSingleton(DayOfWeek.Monday, new Shelf("Monday's"));
        services.AddSingleton<CachedSource>().AddSingleton<FormRuns>().AddSingleton<ChoiceData>().AddHybridCache();
    }

    /// <summary>The address of a target that is sent exactly as written, broken or not.</summary>
    internal Uri Uri(string target) => new(Address + target, AsWritten);

    internal Task<Answer> GetAsync(string target) => SendAsync(HttpMethod.Get, target);

    internal Task<Answer> SendAsync(HttpMethod method, string target, HttpContent? content = null) =>
        SendAsync(new HttpRequestMessage(method, Uri(target)) { Content = content });

    internal Task<Answer> SendAsync(HttpRequestMessage request) => SendAsync(Client, request, TestContext.Current.CancellationToken);

    /// <summary>Sends a request as it is, without a signature of the app's.</summary>
    internal Task<Answer> SendAsIsAsync(HttpRequestMessage request, CancellationToken? cancellationToken = null) =>
        SendAsync(_unsigned, request, cancellationToken ?? TestContext.Current.CancellationToken);

    private static async Task<Answer> SendAsync(HttpClient client, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using (request)
        {
            var response = await client.SendAsync(request, cancellationToken);
            return await Answer.ReadAsync(response, cancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        _unsigned.Dispose();
        await _app.DisposeAsync();
    }
}
