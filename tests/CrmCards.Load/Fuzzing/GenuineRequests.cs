namespace CrmCards.Load.Fuzzing;

/// <summary>Requests as HubSpot's callers of today and yesterday send them to the witnesses, before they are signed.</summary>
internal static class GenuineRequests
{
    internal const string Json = "application/json";
    internal const string Form = "application/x-www-form-urlencoded";

    /// <summary>The contract's parameters as an app card writes them, with what the platform adds at the end.</summary>
    internal const string Query = "?userId=12345&userEmail=anna%40example.com&associatedObjectId=99900&associatedObjectType=CONTACT&portalId=999&appId=77";

    /// <summary>A CRM property that holds what is easily read in different ways.</summary>
    internal const string Note = "&note=why%3F+a%2Fb%3A+50%25+%26+%7Ec%7D+%C3%A9+%22d%22+%7Be";

    private const string Title = "50%25%20off%3F%20a%3Db%26c%2Fd%20%E2%82%AC";
    private const string LegacyForm = "userId=12345&userEmail=anna%40example.com&associatedObjectId=99900&associatedObjectType=CONTACT&portalId=999&note=a+b%26c";

    private const string Members = """
        {"userId":"12345","userEmail":"anna@example.com","associatedObjectId":"99900","associatedObjectType":"CONTACT","portalId":"999"
        """;

    internal static IReadOnlyList<RawRequest> All { get; } =
    [
        new("GET", $"/witness{Query}{Note}"),
        new("GET", $"/witness{Query}&amount=1700"),
        new("GET", $"/witness/12345/get{Query}"),
        new("POST", $"/witness/titled/{Title}/post{Query}{Note}", Members + ",\"amount\":\"7\"}", Json),
        new("POST", "/witness/titled/12345/post", Members + ",\"note\":\"{?&=}\",\"more\":{\"a\":[1,null]}}", Json),
        new("POST", "/witness/titled/12345/post", LegacyForm, Form),
        new("PUT", $"/witness/12345/put{Query}", Members + "}", Json),
        new("PUT", $"/witness/12345/put{Query}"),
        new("PATCH", $"/witness/patched/{Title}{Query}{Note}", Members + "}", Json),
        new("PATCH", "/witness/patched/12345", LegacyForm, Form),
        new("DELETE", $"/witness/12345{Query}"),
        new("DELETE", $"/witness/12345{Query}", "{}", Json),
        new("DELETE", $"/witness/12345{Query}{Note}", Members + "}", Json),
        new("POST", $"{WitnessHooks.Route}/contact.creation", """[{"eventId":1,"portalId":999,"objectId":99900},{"eventId":2}]""", Json),
        new("POST", $"{WitnessHooks.Route}/12345?from=crm", """[{"eventId":[1,2]}]""", Json),
        new("POST", $"{WitnessHooks.Route}/{Title}?from=a%2Fb%3F", """{"callbackId":"ap-1","origin":{"portalId":999}}""", Json),
        new("GET", $"{WitnessHooks.Route}/settings?portalId=999&user=a%5Bb%5D"),
    ];
}
