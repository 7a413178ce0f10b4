using System.Reflection;
using System.Text.Json.Nodes;
using CrmCards.Client;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.CodeAnalysis;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CrmCards.Generators.Tests.Documentation;

/// <summary>The card of a page in a real server: what it answers, and how it is defined.</summary>
internal sealed class PageCard : IAsyncDisposable
{
    private static readonly Uri PublicUrl = new("https://cards.example.com");

    /// <summary>The values of the CRM properties that cards on the pages ask for.</summary>
    private static readonly (string, string?)[] CrmProperties = [("domain", "testcompany.com"), ("email", "msmith@example.com"), ("firstname", "Ada")];

    private readonly WebApplication _app;
    private readonly CardDefinition _definition;

    private PageCard(WebApplication app)
    {
        _app = app;
        _definition = app.Services.GetRequiredService<EndpointDataSource>().Endpoints.Select(endpoint => endpoint.Metadata.GetMetadata<CardDefinition>()).First(definition => definition is not null)!;
    }

    public JsonNode Definition => JsonNode.Parse(_definition.ToJson(PublicUrl))!;

    /// <param name="compilation">The card with the generated code.</param>
    public static async Task<PageCard> StartAsync(Compilation compilation)
    {
        using var image = new MemoryStream();
        Assert.True(compilation.Emit(image, cancellationToken: TestContext.Current.CancellationToken).Success);
        var assembly = Assembly.Load(image.ToArray());

        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection([new("CrmCards:PublicUrl", PublicUrl.OriginalString)]);
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddHybridCache();
        foreach (var service in assembly.GetTypes().Where(type => type.IsDefined(typeof(CrmCardAttribute), inherit: false)).SelectMany(card => card.GetConstructors()).SelectMany(constructor => constructor.GetParameters()))
            builder.Services.AddSingleton(service.ParameterType);
        Call(
            assembly,
            "Microsoft.Extensions.DependencyInjection.CrmCardsServiceCollectionExtensions",
            "AddCrmCards",
            [typeof(IServiceCollection), typeof(IConfiguration)],
            [builder.Services, builder.Configuration.GetSection("CrmCards")]);

        var app = builder.Build();
        Call(assembly, "Microsoft.AspNetCore.Builder.CrmCardsEndpointRouteBuilderExtensions", "MapCrmCards", [typeof(IEndpointRouteBuilder)], [app]);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new(app);
    }

    /// <summary>What the card answers to a data fetch, once it has been found to keep the contract.</summary>
    /// <param name="withForms">Whether the caller asks for the fields of forms.</param>
    /// <param name="withPages">Whether the caller asks for pages.</param>
    public async Task<JsonNode> AnswerAsync(bool withForms, bool withPages)
    {
        using var http = new HttpClient { BaseAddress = new(_app.Urls.Single()) };
        var client = new CrmClient(http, new() { PublicUrl = PublicUrl, UnderstandsForms = withForms });
        var record = new CrmRecord(_definition.ObjectTypes[0].ObjectType, 42, CrmProperties);
        var exchange = await (withPages
            ? client.FetchAsync(_definition, record, new CardPage(0, CardLimits.MaxResults), TestContext.Current.CancellationToken)
            : client.FetchAsync(_definition, record, TestContext.Current.CancellationToken));
        Assert.Empty(exchange.Findings);
        return JsonNode.Parse(exchange.Answer!.Text)!;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static void Call(Assembly assembly, string type, string name, Type[] parameters, object[] arguments) =>
        assembly.GetType(type, throwOnError: true)!.GetMethod(name, BindingFlags.NonPublic | BindingFlags.Static, parameters)!.Invoke(obj: null, arguments);
}
