using CrmCards.Client;
using CrmCards.Tool.Checks;
using CrmCards.Tool.Declarations;
using Tickets;

namespace CrmCards.Tool.Tests.Checks;

/// <summary>The samples: nothing is found in them, with the definition that their assemblies declare.</summary>
public sealed class SampleTests
{
    [Theory]
    [InlineData(CrmCaller.AppCard)]
    [InlineData(CrmCaller.LegacyService)]
    [InlineData(CrmCaller.LegacyServiceWithJson)]
    public async Task Nothing_is_found_in_Tickets(CrmCaller caller)
    {
        await using var app = new SampleApp<TicketCard>();

        var company = CrmRecord.Company(78912, ("domain", "testcompany.com"), ("protected_account", "false"));
        await AssertSoundAsync(app.Url("/cards/tickets"), caller, company, Run.Tickets);
        await AssertSoundAsync(app.Url("/cards/open-tickets"), caller, CrmRecord.Contact(12, ("email", "msmith@hubspot.com")), Run.Tickets);
    }

    [Theory]
    [InlineData(CrmCaller.AppCard)]
    [InlineData(CrmCaller.LegacyService)]
    public async Task Nothing_is_found_in_HelloCard(CrmCaller caller)
    {
        await using var app = new SampleApp<HelloCard>();

        await AssertSoundAsync(app.Url("/cards/hello"), caller, CrmRecord.Contact(42, ("firstname", "Ada")), typeof(HelloCard).Assembly.Location);
    }

    [Fact]
    public async Task What_the_definition_does_not_declare_is_found()
    {
        await using var app = new SampleApp<TicketCard>();
        var declared = AssemblyCards.Read(Run.Tickets).Select(card => card with { Properties = [.. card.Properties.Skip(1)] }).ToArray();
        var url = app.Url("/cards/tickets");
        var company = CrmRecord.Company(78912, ("domain", "testcompany.com"));

        var options = Options(url, CrmCaller.AppCard, company, DeclaredCards.At(url, declared));

        var report = await Check.RunAsync(options, static _ => { }, TestContext.Current.CancellationToken);

        Assert.NotEmpty(report.Findings);
        Assert.All(report.Findings, finding => Assert.Equal("PropertyUndeclared", finding.Rule.Id));
    }

    [Fact]
    public void An_address_that_no_card_declares_is_told_with_those_that_are_declared()
    {
        var refusal = Assert.Throws<ToolException>(() => DeclaredCards.At(new("https://cards.example.com/cards/orders"), AssemblyCards.Read(Run.Tickets)));

        Assert.Contains("/cards/tickets", refusal.Message, StringComparison.Ordinal);
    }

    private static async Task AssertSoundAsync(Uri url, CrmCaller caller, CrmRecord record, string assembly)
    {
        var options = Options(url, caller, record, DeclaredCards.At(url, AssemblyCards.Read(assembly)));

        var report = await Check.RunAsync(options, static _ => { }, TestContext.Current.CancellationToken);

        Assert.Empty(report.Findings.Select(finding => $"{finding.Rule.Id} {finding.Path} {finding.Told}"));
        Assert.Empty(report.NotChecked);
    }

    private static CheckOptions Options(Uri url, CrmCaller caller, CrmRecord record, CardDefinition definition) =>
        new(url, new("https://cards.example.com"), ScriptEndpoint.Secret, caller, SignatureVersions.V3, record, definition, AllowActions: true);
}
