using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace CrmCards.Tests.Hosting;

public class HealthCheckTests
{
    [Theory]
    [InlineData("Production", TestApp.Secret, HealthStatus.Healthy)]
    [InlineData("Development", null, HealthStatus.Degraded)]
    [InlineData("Production", null, HealthStatus.Unhealthy)]
    public async Task It_says_whether_the_options_are_sound(string environment, string? secret, HealthStatus expected)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { EnvironmentName = environment });
        builder.Configuration.AddInMemoryCollection([new("CrmCards:PublicUrl", TestApp.PublicUrl), new("CrmCards:ClientSecret", secret)]);
        builder.Services.AddCrmCards(builder.Configuration.GetSection("CrmCards"));
        builder.Services.AddHealthChecks().AddCrmCards();
        using var host = builder.Build();

        var report = await host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(TestContext.Current.CancellationToken);

        Assert.Equal(expected, report.Entries["crmcards"].Status);
        if (expected == HealthStatus.Unhealthy)
            Assert.Contains("CrmCards:ClientSecret is missing", report.Entries["crmcards"].Description, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("HandlerTimeout", "soon", "'CrmCards:HandlerTimeout'")]
    [InlineData("MaxRequestBodySize", "64 KB", "'CrmCards:MaxRequestBodySize'")]
    [InlineData("AcceptedSignatures", "V9", "'CrmCards:AcceptedSignatures'")]
    [InlineData("ClientSecret", "", "One of the client secrets is empty")]
    public async Task It_says_what_is_wrong_with_a_changed_configuration(string key, string value, string reason)
    {
        await using var app = await TestApp.StartAsync(services: services => services.AddHealthChecks().AddCrmCards());
        var registration = app.Services.GetRequiredService<IOptions<HealthCheckServiceOptions>>().Value.Registrations.Single();
        var configuration = (IConfigurationRoot)app.Services.GetRequiredService<IConfiguration>();

        configuration[$"CrmCards:{key}"] = value;
        Assert.ThrowsAny<Exception>(configuration.Reload);
        var result = await registration.Factory(app.Services).CheckHealthAsync(new() { Registration = registration }, TestContext.Current.CancellationToken);

        Assert.Equal(HealthStatus.Unhealthy, result.Status);
        Assert.Contains(reason, result.Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_configuration_takes_effect_without_a_restart()
    {
        await using var app = await TestApp.StartAsync();
        var configuration = (IConfigurationRoot)app.Services.GetRequiredService<IConfiguration>();

        configuration["CrmCards:ClientSecret"] = "another";
        configuration.Reload();

        Assert.Equal(System.Net.HttpStatusCode.Unauthorized, (await app.GetAsync(ProbeCard.FetchTarget)).Status);
    }

    [Theory]
    [InlineData("ClientSecret", "", "One of the client secrets is empty")]
    [InlineData("HandlerTimeout", "soon", "'CrmCards:HandlerTimeout'")]
    public async Task A_changed_configuration_that_is_wrong_is_logged_and_changes_nothing(string key, string value, string reason)
    {
        const int changeRefused = 14;
        await using var app = await TestApp.StartAsync();
        var configuration = (IConfigurationRoot)app.Services.GetRequiredService<IConfiguration>();

        configuration[$"CrmCards:{key}"] = value;
        Assert.ThrowsAny<Exception>(configuration.Reload);

        Assert.Contains(reason, (await app.Log.FirstAsync(changeRefused)).Message, StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.OK, (await app.GetAsync(ProbeCard.FetchTarget)).Status);
    }
}
