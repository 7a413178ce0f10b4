using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;

namespace CrmCards.Load.Fuzzing;

/// <summary>Endpoints of the app's own behind HubSpot's signature, for any method, that answer with all that they were given.</summary>
internal static class WitnessHooks
{
    internal const string Route = "/hooks";

    internal static void MapWitnessHooks(this IEndpointRouteBuilder app)
    {
        app.Map(Route + "/{name}", (RequestDelegate)AnswerAsync).RequireCrmSignature();
        app.Map("/", (RequestDelegate)AnswerAsync).RequireCrmSignature();
    }

    private static async Task AnswerAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body, Encoding.Latin1);
        // Routing leaves the escape of a slash as it is, in either case.
        var name = Uri.UnescapeDataString(context.Request.RouteValues["name"] as string ?? "");
        var said = JsonSerializer.Serialize<string[]>([context.Request.Method, name, .. Query(context.Request), await reader.ReadToEndAsync(context.RequestAborted)]);
        var answer = JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, string> { ["message"] = said });
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = answer.Length;
        await context.Response.Body.WriteAsync(answer, context.RequestAborted);
    }

    private static List<string> Query(HttpRequest request)
    {
        var pairs = new List<string>();
        foreach (var pair in new QueryStringEnumerable(request.QueryString.Value)) pairs.Add($"{pair.DecodeName()}={pair.DecodeValue()}");
        return pairs;
    }
}
