using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using CrmCards.Load.Fuzzing;
using CrmCards.Tests.Requests;
using CrmCards.Tests.Signatures;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace CrmCards.Tests.Hosting;

public class RequireCrmSignatureTests
{
    private const string Events = """[{"eventId":1,"portalId":62515},{"eventId":2}]""";
    private const int OldSignatures = 31;

    private static readonly Dictionary<string, string?> OfApps = new() { ["CrmCards:AppClientSecrets:77:0"] = "the secret of 77", ["CrmCards:AppClientSecrets:78:0"] = "the secret of 78" };

    private readonly List<string> _watched = [];
    private int _runs;

    [Theory]
    [InlineData("/minimal")]
    [InlineData("/grouped/in")]
    [InlineData("/controller")]
    public async Task An_endpoint_of_any_kind_sees_what_is_signed_and_nothing_else(string path)
    {
        await using var app = await StartAsync();

        var signed = await app.SendAsync(HttpMethod.Post, path, EchoApp.Json("""{"value":"a"}"""));
        var unsigned = await app.SendAsIsAsync(new(HttpMethod.Post, app.Uri(path)) { Content = EchoApp.Json("""{"value":"a"}""") });

        Assert.Equal((HttpStatusCode.OK, "a"), (signed.Status, signed.Body));
        Assert.Equal((HttpStatusCode.Unauthorized, """{"message":"The request was not accepted."}"""), (unsigned.Status, unsigned.Body));
        Assert.Contains(app.Log.OfCards, line => line.Level == LogLevel.Warning && line.Message.Contains("it has no signature", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("stream")]
    [InlineData("pipe")]
    [InlineData("json")]
    [InlineData("model")]
    [InlineData("form")]
    public async Task A_handler_reads_the_body_from_its_beginning(string way)
    {
        await using var app = await StartAsync();
        var body = way == "form" ? EchoApp.Form($"{EchoApp.Caller}&value=a") : EchoApp.Json("""{"value":"a"}""");

        var answer = await app.SendAsync(HttpMethod.Post, $"/read/{way}", body);

        Assert.Empty(app.Log.Errors);
        Assert.Equal((HttpStatusCode.OK, "a"), (answer.Status, answer.Body));
    }

    [Fact]
    public async Task Webhooks_come_as_arrays_signed_with_v3_and_with_v1_where_it_is_accepted()
    {
        await using var app = await StartAsync();

        Assert.Equal(Events, (await app.SendAsync(HttpMethod.Post, "/events", EchoApp.Json(Events))).Body);
        Assert.Equal(Events, (await app.SendAsIsAsync(Legacy(app, "/webhooks", "v1", RequestSignature.V1(TestApp.Secret, Encoding.UTF8.GetBytes(Events)), Events))).Body);
        Assert.Equal(HttpStatusCode.Unauthorized, (await app.SendAsIsAsync(Legacy(app, "/events", "v1", RequestSignature.V1(TestApp.Secret, Encoding.UTF8.GetBytes(Events)), Events))).Status);
    }

    [Fact]
    public async Task A_workflow_action_comes_with_v2_and_the_log_says_at_the_start_what_that_leaves_open()
    {
        const string Body = """{"callbackId":"ap-1"}""";
        await using var app = await StartAsync();
        var lines = app.Log.OfCards.Where(line => line.Id.Id == OldSignatures).Select(line => (line.Level, line.Message)).ToArray();

        var answer = await app.SendAsIsAsync(Legacy(app, "/workflow", "v2", RequestSignature.V2(TestApp.Secret, "POST", TestApp.PublicUrl + "/workflow", Encoding.UTF8.GetBytes(Body)), Body));
        var v3 = await app.SendAsync(HttpMethod.Post, "/workflow", EchoApp.Json(Body));

        Assert.Equal((HttpStatusCode.OK, Body), (answer.Status, answer.Body));
        Assert.Equal(HttpStatusCode.Unauthorized, v3.Status);
        Assert.Contains(lines, line => line.Level == LogLevel.Warning && line.Message.Contains("/workflow", StringComparison.Ordinal) && line.Message.Contains("signatures v2 are accepted, but", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Message.Contains("/webhooks", StringComparison.Ordinal) && line.Message.Contains("signatures v1 are accepted, but", StringComparison.Ordinal));
        Assert.Equal(2, lines.Length);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_over_the_limit_is_too_large(bool isChunked)
    {
        await using var app = await StartAsync(new Dictionary<string, string?> { ["CrmCards:MaxRequestBodySize"] = "20" });
        var body = Encoding.UTF8.GetBytes("""{"value":"aaaaaaaaa"}""");

        var answer = await app.SendAsync(HttpMethod.Post, "/events", isChunked ? EchoApp.Chunked(body, "application/json") : EchoApp.Body(body, "application/json"));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.Status);
        Assert.Equal(HttpStatusCode.OK, (await app.SendAsync(HttpMethod.Post, "/events", EchoApp.Json("""{"value":"aaaaaaaa"}"""))).Status);
        Assert.Equal(1, _runs);
    }

    [Fact]
    public async Task A_body_that_does_not_arrive_is_given_up()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var app = await StartAsync(time: time);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(60));
        var address = new Uri(app.Address);
        using var socket = new TcpClient(address.Host, address.Port);
        await socket.GetStream().WriteAsync("POST /events HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"u8.ToArray(), limit.Token);

        var answer = new StreamReader(socket.GetStream()).ReadLineAsync(limit.Token).AsTask();
        while (!answer.IsCompleted)
        {
            time.Advance(TimeSpan.FromSeconds(1));
            await Task.WhenAny(answer, Task.Delay(20, limit.Token));
        }

        Assert.Equal("HTTP/1.1 408 Request Timeout", await answer);
        Assert.Equal(0, _runs);
    }

    [Theory]
    [InlineData("{", "application/json")]
    [InlineData("[1", "application/json")]
    [InlineData("[1]2", "application/json")]
    [InlineData("{\"a\":\"\\ud800\"} x", "application/json")]
    [InlineData("{\"a\":\u00FF}", "application/json")]
    [InlineData("{\"a\":\"\u00FF\"}", "application/json")]
    [InlineData(" {}", "application/json")]
    [InlineData("1", "application/json")]
    [InlineData("\"text\"", "application/json")]
    [InlineData("null", "application/json")]
    [InlineData("text", "text/plain")]
    [InlineData("a=1&b=2", "application/x-www-form-urlencoded")]
    [InlineData("--a\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n--a--\r\n", "multipart/form-data; boundary=a")]
    [InlineData("<a/>", "application/xml")]
    public async Task A_signed_body_that_is_neither_JSON_nor_a_form_of_a_card_is_refused_before_the_handler_runs(string body, string type)
    {
        await using var app = await StartAsync();

        var answer = await app.SendAsync(HttpMethod.Post, "/events", EchoApp.Body(Encoding.Latin1.GetBytes(body), type));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.NotEmpty(answer.Message);
        Assert.Equal(0, _runs);
    }

    [Theory]
    [InlineData("/events?appId=77", "[1]")]
    [InlineData("/events?app%49d=%30%37%37", "")]
    [InlineData("/events", """{"appId":77}""")]
    [InlineData("/events?tag=a&tag=b", """{"app\u0049d":"077","nested":{"appId":78}}""")]
    [InlineData("/events", "userId=1&portalId=2&associatedObjectId=3&associatedObjectType=CONTACT&app%49d=77")]
    public async Task A_request_that_names_its_app_is_checked_with_that_apps_secrets_whatever_its_Content_Type_says(string target, string body)
    {
        await using var app = await StartAsync(OfApps);
        using var client = new RawClient(app.Address);

        foreach (var type in new[] { GenuineRequests.Json, GenuineRequests.Form, "text/plain" })
        {
            var isLie = type == GenuineRequests.Form && body is ['{' or '[', ..];
            Assert.Equal(isLie ? 415 : 200, await StatusAsync(client, target, body, type, "the secret of 77"));
            Assert.Equal(401, await StatusAsync(client, target, body, type, "the secret of 78"));
            Assert.Equal(401, await StatusAsync(client, target, body, type, TestApp.Secret));
        }
    }

    [Theory]
    [InlineData("?appId=77&appId=78", "")]
    [InlineData("?appId=77", """{"appId":78}""")]
    [InlineData("", """{"appId":77.0}""")]
    [InlineData("", """{"appId":[77]}""")]
    public async Task A_request_that_does_not_say_clearly_which_app_it_is_from_is_refused(string query, string body)
    {
        await using var app = await StartAsync(OfApps);
        using var client = new RawClient(app.Address);

        Assert.Equal(400, await StatusAsync(client, "/events" + query, body, "application/json", "the secret of 77"));
        Assert.Equal(400, await StatusAsync(client, "/events" + query, body, "application/json", "the secret of 78"));
        Assert.Equal(401, await StatusAsync(client, "/events" + query, body, "application/json", "another"));
        Assert.Equal(0, _runs);
    }

    [Theory]
    [InlineData("""[{"appId":77,"eventId":1}]""")]
    [InlineData("""{"eventId":1}""")]
    [InlineData("")]
    public async Task Webhooks_and_requests_that_name_no_app_are_let_in_with_the_secret_of_any(string body)
    {
        await using var app = await StartAsync(OfApps);
        using var client = new RawClient(app.Address);

        foreach (var secret in new[] { TestApp.Secret, "the secret of 77", "the secret of 78" })
            Assert.Equal(200, await StatusAsync(client, "/events", body, "application/json", secret));
        Assert.Equal(401, await StatusAsync(client, "/events", body, "application/json", "another"));
    }

    [Fact]
    public async Task In_Development_without_a_secret_this_machine_is_served_and_bodies_are_checked_all_the_same()
    {
        await using var app = await StartAsync(new Dictionary<string, string?> { ["CrmCards:ClientSecret"] = null }, "Development");
        using var tunnelled = new HttpRequestMessage(HttpMethod.Post, app.Uri("/events")) { Content = EchoApp.Json(Events) };
        tunnelled.Headers.Add("X-Forwarded-For", "203.0.113.7");

        Assert.Equal(Events, (await app.SendAsIsAsync(new(HttpMethod.Post, app.Uri("/events")) { Content = EchoApp.Json(Events) })).Body);
        Assert.Equal(HttpStatusCode.BadRequest, (await app.SendAsIsAsync(new(HttpMethod.Post, app.Uri("/events")) { Content = EchoApp.Json("text") })).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await app.SendAsIsAsync(tunnelled)).Status);
    }

    [Fact]
    public async Task The_same_request_runs_as_often_as_it_comes()
    {
        await using var app = await StartAsync();
        using var client = new RawClient(app.Address);
        var request = ForgeryTests.Signer().V3(new("POST", "/events", Events, GenuineRequests.Json), DateTimeOffset.UtcNow.ToUnixTimeMilliseconds());

        await client.SendAsync(request);
        await client.SendAsync(request);

        Assert.Equal(2, _runs);
    }

    [Fact]
    public async Task A_middleware_before_the_endpoint_reads_the_same_body_before_and_after_it()
    {
        await using var app = await StartAsync();

        var answer = await app.SendAsync(HttpMethod.Post, "/events?watched", EchoApp.Json(Events));

        Assert.Equal(Events, answer.Body);
        Assert.Equal([Events, Events], _watched);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    [InlineData("DELETE")]
    public async Task A_request_without_a_body_is_let_in(string method)
    {
        await using var app = await StartAsync();

        Assert.Equal(HttpStatusCode.OK, (await app.SendAsync(new HttpMethod(method), "/events?a=%7B%22b%22%7D")).Status);
        Assert.Equal(1, _runs);
    }

    [Fact]
    public async Task Cards_in_a_group_that_requires_signatures_work_as_ever()
    {
        await using var app = await StartAsync();

        var fetched = await app.GetAsync("/cards/witness" + GenuineRequests.Query);
        var done = await app.SendAsync(HttpMethod.Patch, "/cards/witness/patched/a" + GenuineRequests.Query, EchoApp.Json("""{"note":"b"}"""));
        var unsigned = await app.SendAsIsAsync(new(HttpMethod.Get, app.Uri("/cards/witness" + GenuineRequests.Query)));

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.Unauthorized], [fetched.Status, done.Status, unsigned.Status]);
        Assert.Contains("note=b", done.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_could_not_work_is_said_at_once()
    {
        await using var app = WebApplication.CreateSlimBuilder().Build();

        Assert.Throws<ArgumentOutOfRangeException>(() => app.MapGet("/", () => "").RequireCrmSignature(SignatureVersions.None));
        app.MapGet("/", () => "").RequireCrmSignature();
        var e = Assert.Throws<InvalidOperationException>(() => ((Microsoft.AspNetCore.Routing.IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints).ToArray());

        Assert.Contains("builder.Services.AddCrmCards(", e.Message, StringComparison.Ordinal);
    }

    private Task<TestApp> StartAsync(IReadOnlyDictionary<string, string?>? settings = null, string environment = "Production", TimeProvider? time = null) => TestApp.StartAsync(
        environment: environment,
        settings: settings,
        time: time,
        services: services => services.AddControllers().AddApplicationPart(typeof(HookController).Assembly),
        map: app =>
        {
            app.Use(WatchAsync);
            app.MapPost("/minimal", (Hook hook) => hook.Value).RequireCrmSignature();
            app.MapGroup("/grouped").RequireCrmSignature().MapPost("/in", (Hook hook) => hook.Value);
            app.MapControllers().RequireCrmSignature();
            app.MapPost("/read/stream", async (HttpContext context) => (await JsonSerializerAsync(context.Request.Body)).Value).RequireCrmSignature();
            app.MapPost("/read/pipe", async (HttpContext context) => (await JsonSerializerAsync(context.Request.BodyReader.AsStream())).Value).RequireCrmSignature();
            app.MapPost("/read/json", async (HttpContext context) => (await context.Request.ReadFromJsonAsync<Hook>())!.Value).RequireCrmSignature();
            app.MapPost("/read/model", (Hook hook) => hook.Value).RequireCrmSignature();
            app.MapPost("/read/form", (Delegate)(async (HttpContext context) => (await context.Request.ReadFormAsync())["value"].ToString())).RequireCrmSignature();
            app.Map("/events", EchoAsync).RequireCrmSignature();
            app.MapPost("/webhooks", EchoAsync).RequireCrmSignature(SignatureVersions.V1 | SignatureVersions.V3);
            app.MapPost("/workflow", EchoAsync).RequireCrmSignature(SignatureVersions.V2);
            app.MapGroup("/cards").RequireCrmSignature().MapCrmCards();
        });

    private static async Task<int> StatusAsync(RawClient client, string target, string body, string type, string secret) =>
        (await client.SendAsync(ForgeryTests.Signer(secret).V3(new("POST", target, body, type), DateTimeOffset.UtcNow.ToUnixTimeMilliseconds()))).Status;

    private static HttpRequestMessage Legacy(TestApp app, string path, string version, string signature, string body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, app.Uri(path)) { Content = EchoApp.Json(body) };
        request.Headers.Add(RequestSignature.Header, signature);
        request.Headers.Add(RequestSignature.VersionHeader, version);
        return request;
    }

    private async Task EchoAsync(HttpContext context)
    {
        Interlocked.Increment(ref _runs);
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body.ToArray(), context.RequestAborted);
    }

    private async Task WatchAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Request.QueryString.Value == "?watched")
        {
            context.Request.EnableBuffering();
            _watched.Add(await new StreamReader(context.Request.Body).ReadToEndAsync(context.RequestAborted));
            context.Request.Body.Position = 0;
            await next(context);
            context.Request.Body.Position = 0;
            _watched.Add(await new StreamReader(context.Request.Body).ReadToEndAsync(context.RequestAborted));
            return;
        }

        await next(context);
    }

    private static async Task<Hook> JsonSerializerAsync(Stream body) =>
        (await System.Text.Json.JsonSerializer.DeserializeAsync<Hook>(body, System.Text.Json.JsonSerializerOptions.Web))!;
}

public sealed record Hook(string Value);

[ApiController]
[Route("controller")]
public sealed class HookController : ControllerBase
{
    [HttpPost]
    public ActionResult<string> Post(Hook hook)
    {
        ArgumentNullException.ThrowIfNull(hook);
        return Content(hook.Value);
    }
}
