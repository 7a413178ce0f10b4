using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace CrmCards.Load;

/// <summary>A kind of request, how often it is sent among all, and what may answer it.</summary>
internal sealed record RequestKind(string Name, int Weight, Func<HttpRequestMessage> Create, HttpStatusCode[] Statuses, Func<JsonElement, bool> IsWellFormed)
{
    private const string Query = "?userId=12345&userEmail=testuser@example.com&associatedObjectId=78912&associatedObjectType=COMPANY&portalId=9999999&domain=";

    public static RequestKind[] All { get; } =
    [
        new("fetch", 4000, () => new(HttpMethod.Get, $"/cards/tickets{Query}testcompany.com"), [HttpStatusCode.OK], IsCard),
        new("resolve", 600, () => new(HttpMethod.Put, $"/tickets/245/resolve{Query}testcompany.com") { Content = JsonContent.Create(new { userId = "12345" }) }, [HttpStatusCode.OK, HttpStatusCode.NotFound], IsMessage),
        new("delete of no ticket", 200, () => new(HttpMethod.Delete, $"/tickets/7777{Query}testcompany.com"), [HttpStatusCode.NotFound], IsMessage),
        new("bad request", 200, () => new(HttpMethod.Get, "/cards/tickets?userId=x"), [HttpStatusCode.BadRequest], IsMessage),
        Fetch(Fault.Twenty, 300, HttpStatusCode.OK),
        Fetch(Fault.Throw, 200, HttpStatusCode.InternalServerError),
        Fetch(Fault.Hang, 1, HttpStatusCode.GatewayTimeout),
        Fetch(Fault.Deaf, 1, HttpStatusCode.GatewayTimeout),
        Action(Fault.Throw, 200, HttpStatusCode.InternalServerError),
        Action(Fault.Hang, 1, HttpStatusCode.RequestTimeout),
        Action(Fault.Deaf, 1, HttpStatusCode.RequestTimeout),
    ];

    private static RequestKind Fetch(Fault fault, int weight, HttpStatusCode status) =>
        new($"fetch, {fault}", weight, () => new(HttpMethod.Get, $"/cards/faulty{Query}{fault}"), [status], status == HttpStatusCode.OK ? IsCard : IsMessage);

    private static RequestKind Action(Fault fault, int weight, HttpStatusCode status) =>
        new($"action, {fault}", weight, () => new(HttpMethod.Post, $"/faulty/1{Query}{fault}"), [status], IsMessage);

    private static bool IsMessage(JsonElement json) => json.GetProperty("message").GetString() is { Length: > 0 };

    private static bool IsCard(JsonElement json)
    {
        var results = json.GetProperty("results").EnumerateArray().ToArray();
        return results.Length is > 0 and <= CardLimits.MaxResults
            && results.All(result => result.GetProperty("title").GetString() is { Length: > 0 })
            && results.Select(result => result.GetProperty("objectId").GetInt64()).Distinct().Count() == results.Length;
    }
}
