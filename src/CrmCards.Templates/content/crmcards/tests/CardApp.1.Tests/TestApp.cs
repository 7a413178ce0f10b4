using CrmCards.Client;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace CardApp._1.Tests;

/// <summary>The app on a server in memory, configured as in production.</summary>
internal sealed class TestApp : WebApplicationFactory<ReminderCard>
{
    private const string PublicUrl = "https://cards.example.com";
    private const string Secret = "the secret of the tests";

    /// <summary>Plays HubSpot.</summary>
    public CardTester Tester() => new(CreateClient(), new() { ClientSecret = Secret, PublicUrl = new(PublicUrl), UnderstandsForms = true });

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
        .UseEnvironment("Production")
        .UseSetting("CrmCards:PublicUrl", PublicUrl)
        .UseSetting("CrmCards:ClientSecret", Secret);
}
