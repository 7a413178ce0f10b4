using CrmCards.Generators.Diagnostics;
using static CrmCards.Generators.Tests.CardSource;

namespace CrmCards.Generators.Tests.Diagnostics;

/// <summary>Handlers that read the body by way of the request itself: CARD0301.</summary>
public class BodyReadTests
{
    private const string Get = "[ActionHook(\"Close\", CardActionMethod.Get, \"/close\")] public async Task<CardActionResult> Close";
    private const string Delete = "[ConfirmationActionHook(\"Close\", CardActionMethod.Delete, \"/close\", \"Sure?\")] public async Task<CardActionResult> Close";
    private const string Post = "[ActionHook(\"Close\", CardActionMethod.Post, \"/close\")] public async Task<CardActionResult> Close";
    private const string Taken = "(HttpRequest request, CancellationToken cancellationToken)";

    [Theory]
    [InlineData("ReadFromJsonAsync", "var body = await {|#0:request.ReadFromJsonAsync<Closing>(cancellationToken)|}; return body!.Reason;")]
    [InlineData("ReadFormAsync", "var form = await {|#0:request.ReadFormAsync(cancellationToken)|}; return $\"{form[\"reason\"]}\";")]
    [InlineData("ReadFormAsync", "var form = await {|#0:request.ReadFormAsync(new FormOptions(), cancellationToken)|}; return $\"{form[\"reason\"]}\";")]
    [InlineData("Form", "await Task.Yield(); return $\"{{|#0:request.Form|}[\"reason\"]}\";")]
    [InlineData("Body", "var body = await JsonSerializer.DeserializeAsync<Closing>({|#0:request.Body|}, cancellationToken: cancellationToken); return body!.Reason;")]
    [InlineData("Body", "using var reader = new StreamReader({|#0:request.HttpContext.Request.Body|}); return await reader.ReadToEndAsync(cancellationToken);")]
    [InlineData("BodyReader", "var read = await {|#0:request.BodyReader|}.ReadAsync(cancellationToken); return $\"{read.IsCompleted}\";")]
    [InlineData("Body", "Func<Stream> body = () => {|#0:request.Body|}; await body().FlushAsync(cancellationToken); return \"Done\";")]
    [InlineData("Body", "return await ReadAsync(); async Task<string> ReadAsync() => await new StreamReader({|#0:request.Body|}).ReadToEndAsync(cancellationToken);")]
    public async Task A_read_in_the_handler_is_reported(string name, string body)
    {
        await Reports(name, "GET action", ", or use POST", $"{Get}{Taken} {{ {body} }}");
        await Reports(name, "DELETE action", ", or use POST", $"{Delete}{Taken} {{ {body} }}");
        await RuleTest.IsSilent(Source(Unmarked($"{Post}{Taken} {{ {body} }}")), Closing);
    }

    [Theory]
    [InlineData("ReadAsync", "{|#0:ReadAsync(request)|}", "private static async Task<string> ReadAsync(HttpRequest request) => (await request.ReadFromJsonAsync<Closing>())!.Reason;")]
    [InlineData("ReadAsync", "{|#0:ReadAsync(request)|}", "private Task<string> ReadAsync(HttpRequest request) => InnerAsync(request); private async Task<string> InnerAsync(HttpRequest request) { return $\"{await request.ReadFormAsync()}\"; }")]
    [InlineData("ReadAsync", "{|#0:ReadAsync<Closing>(request)|}", "private static async Task<string> ReadAsync<T>(HttpRequest request) => $\"{await request.ReadFromJsonAsync<T>()}\";")]
    public async Task A_helper_that_reads_is_reported_where_it_is_called(string name, string call, string helper)
    {
        await Reports(name, "GET action", ", or use POST", $"{Get}{Taken} {{ return await {call}; }} {helper}");
        await RuleTest.IsSilent(Source(Unmarked($"{Post}{Taken} {{ return await {call}; }} {helper}")), Closing);
    }

    [Fact]
    public Task A_getter_that_reads_is_reported_where_it_is_used() => Reports(
        "Sent",
        "GET action",
        ", or use POST",
        "private readonly IHttpContextAccessor _accessor = null!; private Stream Sent => _accessor.HttpContext!.Request.Body; "
            + Get + "(CancellationToken cancellationToken) { using var reader = new StreamReader({|#0:Sent|}); return await reader.ReadToEndAsync(cancellationToken); }");

    [Fact]
    public Task A_data_fetch_has_none_either() => RuleTest.Reports(
        Rules.BodyNotAllowed,
        Message("ReadFromJsonAsync", "data fetch", ""),
        Card(fetch: "[DataFetch] public async Task<CardResponse<Ticket>> Fetch(string? domain, Microsoft.AspNetCore.Http.HttpRequest request, CancellationToken cancellationToken) "
            + "{ _ = await {|#0:Microsoft.AspNetCore.Http.HttpRequestJsonExtensions.ReadFromJsonAsync<string>(request)|} + domain; return new([]); }"),
        Result());

    [Fact]
    public Task An_action_that_is_a_POST_and_a_DELETE_is_reported() => Reports(
        "Form",
        "DELETE action",
        ", or use POST",
        "[ActionHook(\"Close\", CardActionMethod.Post, \"/close\")] [ConfirmationActionHook(\"Shut\", CardActionMethod.Delete, \"/shut\", \"Sure?\")] "
            + "public CardActionResult Close(HttpRequest request) => $\"{{|#0:request.Form|}[\"reason\"]}\";");

    [Fact]
    public Task An_override_is_the_handler_that_its_base_declares() => RuleTest.Reports(
        Rules.BodyNotAllowed,
        Message("Form", "GET action", ", or use POST"),
        Source("public override CardActionResult Close(HttpRequest request) => $\"{{|#0:request.Form|}[\"reason\"]}\";", " : Closes"),
        """
        using CrmCards;
        using Microsoft.AspNetCore.Http;

        namespace Acme;

        public abstract class Closes
        {
            [ActionHook("Close", CardActionMethod.Get, "/close")]
            public abstract CardActionResult Close(HttpRequest request);
        }
        """,
        Closing);

    [Theory]
    [InlineData("return $\"{request.Query[\"reason\"]} {request.HasFormContentType} {request.ContentLength}\";")]
    [InlineData("return request.HasFormContentType ? $\"{(await request.ReadFormAsync())[\"reason\"]}\" : \"\";")]
    [InlineData("return HttpMethods.IsPost(request.Method) ? $\"{request.Form[\"reason\"]}\" : \"\";")]
    [InlineData("if (request.ContentLength > 0) await request.Body.FlushAsync(); return \"Done\";")]
    [InlineData("return request.HasJsonContentType() ? (await request.ReadFromJsonAsync<Closing>())!.Reason : \"\";")]
    [InlineData("return Asking(request);")]
    [InlineData("request.Body = Stream.Null; return nameof(request.Body);")]
    [InlineData("request.HttpContext.Response.Body.Flush(); return \"Done\";")]
    [InlineData("return new Letter(\"\").Body + new Letter(\"\").Form;")]
    [InlineData("return Two(request);")]
    [InlineData("Func<HttpRequest, string> later = Read; return \"Done\";")]
    public Task What_reads_no_body_and_what_is_too_far_away_is_not_reported(string body) => RuleTest.IsSilent(
        Source($"{Get}{Taken} {{ await Task.Yield(); {body} }} "
            + "private static string Two(HttpRequest request) => One(request);"
            + "private static string Asking(HttpRequest request) => request.ContentType is null ? \"\" : Read(request);"
            + "private static string One(HttpRequest request) => Read(request); private static string Read(HttpRequest request) => $\"{request.Form}\";"),
        Closing);

    [Fact]
    public Task What_is_no_handler_may_read() => RuleTest.IsSilent(
        Source($"{Get}{Taken} {{ await Task.Yield(); return request.Path.Value!; }} public static Stream Read(HttpRequest request) => request.Body;"), Closing);

    [Fact]
    public Task A_helper_that_calls_itself_is_left_in_the_end() => RuleTest.IsSilent(
        Source($"{Get}{Taken} {{ await Task.Yield(); return Round(request); }} private static string Round(HttpRequest request) => Round(request);"), Closing);

    private const string Closing = """
        using CrmCards;

        namespace Acme;

        public sealed record Closing(string Reason);

        public sealed record Letter(string Body)
        {
            public string Form => Body;
        }

        public sealed record Ticket([property: CardObjectId] long Id, [property: CardTitle] string Title, [property: CardProperty("Size")] int Size);
        """;

    private static Task Reports(string name, string request, string wayOut, string hooks) =>
        RuleTest.Reports(Rules.BodyNotAllowed, Message(name, request, wayOut), Source(hooks), Closing);

    private static string Message(string name, string request, string wayOut) =>
        $"'{name}' expects a body, but HubSpot sends the properties of a {request} in the query: take each as a parameter{wayOut}";

    private static string Source(string hooks, string bases = "") => $$"""
        using System;
        using System.IO;
        using System.Text.Json;
        using System.Threading;
        using System.Threading.Tasks;
        using CrmCards;
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Http.Features;

        namespace Acme;

        [CrmCard("Tickets", "/cards/tickets")]
        [ShowOn(CrmObjectType.Company)]
        public sealed partial class TicketCard{{bases}}
        {
            [DataFetch]
            public CardResponse<Ticket> Fetch() => new([]);

            {{hooks}}
        }
        """;

    private static string Unmarked(string code) =>
        code.Replace("{|#0:", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal);
}
