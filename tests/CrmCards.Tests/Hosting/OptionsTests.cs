using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CrmCards.Tests.Hosting;

public class OptionsTests
{
    [Fact]
    public async Task Without_a_public_URL_the_app_does_not_start_outside_development()
    {
        var e = await Assert.ThrowsAsync<OptionsValidationException>(() => TestApp.StartAsync(publicUrl: null));

        Assert.Contains("CrmCards:PublicUrl is missing", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Options_are_checked_at_the_start_even_where_no_card_is_mapped()
    {
        using var log = new LogRecorder();
        await using var app = TestApp.Build(log, publicUrl: null, "Production");

        await Assert.ThrowsAsync<OptionsValidationException>(() => app.StartAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("")]
    [InlineData("cards.example.com")]
    [InlineData("/cards")]
    [InlineData("//cards.example.com")]
    [InlineData("localhost:5000")]
    [InlineData("http://cards.example.com")]
    [InlineData("ftp://cards.example.com")]
    [InlineData("https://cards.example.com?a=b")]
    [InlineData("https://cards.example.com/#a")]
    [InlineData("https://anna:hunter2@cards.example.com")]
    public async Task An_unusable_public_URL_is_refused_by_name_outside_development(string url)
    {
        var e = await Assert.ThrowsAsync<OptionsValidationException>(() => TestApp.StartAsync(url));

        Assert.Contains("CrmCards:PublicUrl", e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cards.example.com")]
    [InlineData("ftp://cards.example.com")]
    [InlineData("http://cards.example.com?a=b")]
    [InlineData("http://anna@cards.example.com")]
    public async Task An_unusable_public_URL_is_refused_in_development_too(string url) =>
        await Assert.ThrowsAsync<OptionsValidationException>(() => TestApp.StartAsync(url, "Development"));

    [Fact]
    public async Task A_password_in_the_public_URL_is_not_repeated()
    {
        var e = await Assert.ThrowsAsync<OptionsValidationException>(() => TestApp.StartAsync("https://anna:hunter2@cards.example.com"));

        Assert.DoesNotContain("hunter2", e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("077")]
    [InlineData(" 7")]
    [InlineData("7 ")]
    [InlineData("+7")]
    [InlineData("-7")]
    [InlineData("1e3")]
    [InlineData("0x7")]
    [InlineData("٧")]
    [InlineData("9223372036854775808")]
    public async Task A_key_that_is_not_the_id_of_an_app_is_refused_by_name(string key)
    {
        var settings = new Dictionary<string, string?> { [$"CrmCards:AppClientSecrets:{key}:0"] = "a" };

        var e = await Assert.ThrowsAsync<OptionsValidationException>(() => TestApp.StartAsync(settings: settings));

        Assert.Contains($"CrmCards:AppClientSecrets has the key '{key}', which is not the id of an app", e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "7": [] }""")]
    [InlineData("""{ "7": null }""")]
    [InlineData("""{ "7": "" }""")]
    [InlineData("""{ "1234567": ["a"], "7": [] }""")]
    public void An_app_without_a_secret_is_refused(string apps)
    {
        using var json = new MemoryStream(Encoding.UTF8.GetBytes($$"""
            { "CrmCards": { "PublicUrl": "https://cards.example.com", "ClientSecret": "a", "AppClientSecrets": {{apps}} } }
            """));
        var configuration = new ConfigurationBuilder().AddJsonStream(json).Build();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Services.AddCrmCards(configuration.GetSection("CrmCards"));
        using var services = builder.Services.BuildServiceProvider();

        var e = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IOptions<CrmCardsOptions>>().Value);

        Assert.Contains("CrmCards:AppClientSecrets:7 has no secret", e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData()]
    public void An_app_without_a_secret_is_refused_where_options_are_set_in_code_too(params string[]? secrets)
    {
        var e = Assert.Throws<OptionsValidationException>(() => PublicUrl(services => services.AddCrmCards(options => options.AppClientSecrets.Add("7", secrets!))));

        Assert.Contains("CrmCardsOptions.AppClientSecrets:7 has no secret", e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://cards.example.com", "https://cards.example.com/probe/1/touch")]
    [InlineData("https://cards.example.com/", "https://cards.example.com/probe/1/touch")]
    [InlineData("https://CARDS.example.com:8443", "https://cards.example.com:8443/probe/1/touch")]
    [InlineData("https://cards.example.com/crm", "https://cards.example.com/crm/probe/1/touch")]
    [InlineData("https://cards.example.com/crm/", "https://cards.example.com/crm/probe/1/touch")]
    [InlineData("https://cards.example.com/å b'", "https://cards.example.com/%C3%A5%20b'/probe/1/touch")]
    public async Task The_public_URL_stands_before_the_paths_of_actions(string url, string uri) =>
        Assert.Equal(uri, await TouchUriAsync(await StartWithItemAsync(url, "Production")));

    [Fact]
    public async Task Plain_http_is_accepted_in_development() =>
        Assert.Equal("http://cards.example.com/probe/1/touch", await TouchUriAsync(await StartWithItemAsync("http://cards.example.com", "Development")));

    [Fact]
    public async Task Without_a_public_URL_the_address_of_the_request_serves_in_development()
    {
        var app = await StartWithItemAsync(url: null, "Development");
        var address = app.Address;

        Assert.Equal($"{address}/probe/1/touch", await TouchUriAsync(app));
    }

    [Fact]
    public async Task A_hostile_host_does_not_reach_the_response_in_development()
    {
        await using var app = await StartWithItemAsync(url: null, "Development");
        foreach (var host in new[] { "a'b", "a\"b", "a<b>", "a&b", "a\\b", "a b", "a/b", "a@b" })
        {
            var request = new HttpRequestMessage(HttpMethod.Get, app.Uri(ProbeCard.FetchTarget));
            Assert.True(request.Headers.TryAddWithoutValidation("Host", host));

            Assert.Equal(HttpStatusCode.BadRequest, (await app.SendAsync(request)).Status);
        }
    }

    [Fact]
    public async Task A_public_URL_keeps_the_host_of_requests_out_of_the_response()
    {
        await using var app = await StartWithItemAsync(TestApp.PublicUrl, "Development");
        var request = new HttpRequestMessage(HttpMethod.Get, app.Uri(ProbeCard.FetchTarget));
        request.Headers.Host = "evil.example";

        Assert.DoesNotContain("evil", (await app.SendAsync(request)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public void The_public_URL_can_be_an_environment_variable()
    {
        const string prefix = "CRMCARDS_OPTIONS_TESTS_";
        Environment.SetEnvironmentVariable($"{prefix}CrmCards__PublicUrl", "https://env.example.com");
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables(prefix).Build();

        Assert.Equal("https://env.example.com/", PublicUrl(services => services.AddCrmCards(configuration.GetSection("CrmCards")))?.AbsoluteUri);
    }

    [Fact]
    public void Without_an_argument_the_options_are_those_of_the_section_CrmCards()
    {
        Assert.Equal("https://section.example.com/", PublicUrl(services => services.AddCrmCards(), new() { ["CrmCards:PublicUrl"] = "https://section.example.com" })?.AbsoluteUri);
        Assert.Equal("CrmCards", CrmCardsOptions.SectionName);
    }

    [Fact]
    public async Task Without_an_argument_a_changed_configuration_takes_effect()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.AddInMemoryCollection(
            [new("CrmCards:MaxRequestBodySize", "7"), new("CrmCards:PublicUrl", TestApp.PublicUrl), new("CrmCards:ClientSecret", TestApp.Secret)]);
        builder.Services.AddCrmCards();
        await using var app = builder.Build();
        var options = app.Services.GetRequiredService<IOptionsMonitor<CrmCardsOptions>>();
        Assert.Equal(7, options.CurrentValue.MaxRequestBodySize);

        app.Configuration["CrmCards:MaxRequestBodySize"] = "8";
        ((IConfigurationRoot)app.Configuration).Reload();

        Assert.Equal(8, options.CurrentValue.MaxRequestBodySize);
    }

    [Theory]
    [InlineData("Acme:Cards", "Acme:Cards:MaxRequestBodySize is 0. ", "the environment variable Acme__Cards__ClientSecret")]
    [InlineData("CrmCards", "CrmCards:MaxRequestBodySize is 0. ", "the environment variable CrmCards__ClientSecret")]
    public void A_message_names_the_key_in_the_section_that_the_app_has_chosen(string section, string key, string variable)
    {
        var message = Fault(services => services.AddCrmCards(Sized().GetSection(section)));

        Assert.Contains(key, message, StringComparison.Ordinal);
        Assert.Contains(variable, message, StringComparison.Ordinal);

        IConfiguration Sized() => new ConfigurationBuilder().AddInMemoryCollection([new($"{section}:MaxRequestBodySize", "0")]).Build();
    }

    [Fact]
    public void A_message_names_the_key_where_the_whole_configuration_is_the_section()
    {
        var message = Fault(services => services.AddCrmCards(new ConfigurationBuilder().AddInMemoryCollection([new("MaxRequestBodySize", "0")]).Build()));

        Assert.Contains("; MaxRequestBodySize is 0. ", message, StringComparison.Ordinal);
        Assert.Contains("the environment variable ClientSecret:", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_message_names_the_property_where_options_are_set_in_code() =>
        Assert.Contains("CrmCardsOptions.MaxRequestBodySize is 0. ", Fault(services => services.AddCrmCards(options => options.MaxRequestBodySize = 0)), StringComparison.Ordinal);

    [Fact]
    public async Task A_single_card_can_be_registered_and_mapped()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Services.AddCrmCard<ProbeCard>(options => (options.PublicUrl, options.ClientSecret) = (new(TestApp.PublicUrl), TestApp.Secret));
        await using var app = builder.Build();

        app.MapCrmCard<ProbeCard>().WithTags("cards");

        var endpoints = ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>().ToArray();
        Assert.Contains(endpoints, endpoint => endpoint.RoutePattern.RawText == ProbeCard.CrmCardDefinition.Route);
        Assert.All(endpoints, endpoint => Assert.StartsWith(nameof(ProbeCard), endpoint.DisplayName, StringComparison.Ordinal));
        Assert.All(endpoints, endpoint => Assert.Contains("cards", endpoint.Metadata.GetRequiredMetadata<ITagsMetadata>().Tags));
    }

    [Fact]
    public void The_public_URL_can_be_set_in_code() =>
        Assert.Equal("https://code.example.com/", PublicUrl(services => services.AddCrmCards(options => options.PublicUrl = new("https://code.example.com")))?.AbsoluteUri);

    [Fact]
    public async Task Mapping_cards_without_their_services_says_what_to_call()
    {
        await using var app = WebApplication.CreateSlimBuilder().Build();

        var e = Assert.Throws<InvalidOperationException>(() => app.MapCrmCards());

        Assert.Contains("builder.Services.AddCrmCards(", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Adding_the_cards_twice_registers_them_once()
    {
        var services = new ServiceCollection();
        services.AddCrmCards(options => options.PublicUrl = new(TestApp.PublicUrl));
        services.AddCrmCards(options => options.PublicUrl = new(TestApp.PublicUrl));

        Assert.Single(services, service => service.ServiceType == typeof(ProbeCard));
        Assert.Single(services, service => service.ServiceType == typeof(IValidateOptions<CrmCardsOptions>));
    }

    private static Uri? PublicUrl(Action<IServiceCollection> add, Dictionary<string, string?>? settings = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.AddInMemoryCollection(settings);
        add(builder.Services);
        builder.Services.Configure<CrmCardsOptions>(options => options.ClientSecret = TestApp.Secret);
        using var services = builder.Services.BuildServiceProvider();
        return services.GetRequiredService<IOptions<CrmCardsOptions>>().Value.PublicUrl;
    }

    /// <summary>What is said of options that hold no secret and are wrong besides.</summary>
    private static string Fault(Action<IServiceCollection> add)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
        add(builder.Services);
        using var services = builder.Services.BuildServiceProvider();
        return Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IOptions<CrmCardsOptions>>().Value).Message;
    }

    private static async Task<TestApp> StartWithItemAsync(string? url, string environment)
    {
        var app = await TestApp.StartAsync(url, environment);
        app.Probe.Fetch = (_, _) => Task.FromResult(new CardResponse<Item>([new() { Id = 1 }]));
        return app;
    }

    private static async Task<string> TouchUriAsync(TestApp app)
    {
        await using (app)
            return TouchUri(await app.GetAsync(ProbeCard.FetchTarget));
    }

    private static string TouchUri(Answer answer) =>
        answer.Json.GetProperty("results")[0].GetProperty("actions")[1].GetProperty("uri").GetString()!;
}
