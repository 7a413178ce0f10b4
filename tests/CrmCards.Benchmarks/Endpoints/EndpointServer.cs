using System.Globalization;
using System.Text.Json;
using CrmCards.Benchmarks.Serializer;
using CrmCards.Benchmarks.Signatures;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CrmCards.Benchmarks.Endpoints;

/// <summary>A process that serves the document's card, and what it is compared with; once with signatures, once without.</summary>
internal static class EndpointServer
{
    public const string Argument = "--serve";
    public const string Secret = "9a3f1c52-77b0-4c1e-9f0e-2f4a5f0d6b11";

    public const string Card = "/cards/tickets";
    public const string Json = "/json";
    public const string Bytes = "/bytes";
    public const string Empty = "/empty";
    public const string Allocated = "/allocated";

    /// <summary>Prints both addresses, the signed one first, and serves until its input ends.</summary>
    public static async Task<int> RunAsync()
    {
        Cores.Use(0);
        await using var signed = Build(Secret, Environments.Production);
        await using var unsigned = Build(secret: null, Environments.Development);
        foreach (var app in new[] { signed, unsigned })
        {
            await app.StartAsync();
            Console.WriteLine(app.Urls.Single());
        }

        await Console.In.ReadToEndAsync();
        return 0;
    }

    private static WebApplication Build(string? secret, string environment)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddCrmCards(options =>
        {
            options.PublicUrl = new Uri(Contestants.PublicUrl);
            options.ClientSecret = secret;
        });
        var app = builder.Build();
        app.MapCrmCards();
        MapPeers(app, secret);
        return app;
    }

    private static void MapPeers(WebApplication app, string? secret)
    {
        var ready = JsonSerializer.SerializeToUtf8Bytes(PeerResponse.Of(TicketCard.Fetch()), PeerContext.Default.PeerResponse);

        app.MapGet(Json, IResult (HttpRequest request, long userId, string userEmail, long associatedObjectId, string associatedObjectType, long portalId, string? domain) =>
            IsLetIn(request, secret) && IsKnown(userId, userEmail, associatedObjectId, associatedObjectType, portalId, domain)
                ? TypedResults.Json(PeerResponse.Of(TicketCard.Fetch()), PeerContext.Default.PeerResponse)
                : TypedResults.Unauthorized());

        app.MapGet(Bytes, IResult (HttpRequest request) =>
            IsLetIn(request, secret) ? TypedResults.Bytes(ready, "application/json; charset=utf-8") : TypedResults.Unauthorized());

        app.MapGet(Empty, static (HttpContext _) => Task.CompletedTask);

        app.MapGet(Allocated, static () => GC.GetTotalAllocatedBytes(precise: true).ToString(CultureInfo.InvariantCulture));
    }

    private static bool IsLetIn(HttpRequest request, string? secret) =>
        secret is null || NaiveSignature.IsValid(
            secret,
            request.Method,
            Contestants.PublicUrl + request.GetEncodedPathAndQuery(),
            body: "",
            request.Headers[RequestSignature.V3Header].ToString(),
            request.Headers[RequestSignature.TimestampHeader].ToString());

    private static bool IsKnown(long userId, string userEmail, long associatedObjectId, string associatedObjectType, long portalId, string? domain) =>
        userId > 0 && userEmail.Length > 0 && associatedObjectId > 0 && associatedObjectType == "COMPANY" && portalId > 0 && domain is not null;
}
