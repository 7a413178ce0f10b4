using CrmCards.Client;
using CrmCards.Tool.Checks;

namespace CrmCards.Tool.Tests.Checks;

/// <summary>An endpoint on Python's standard library.</summary>
public sealed class PythonTests
{
    private static readonly CrmRecord Contact = CrmRecord.Contact(1, ("firstname", "Ada"));

    [Theory]
    [InlineData("sound")]
    [InlineData("unsigned", "UnsignedAccepted")]
    [InlineData("local-date", "DateInvalid")]
    [InlineData("latin1", "ValueFails", "ValueFails")]
    public async Task What_is_wrong_is_found_and_nothing_else_is(string fault, params string[] rules)
    {
        await using var python = await ScriptEndpoint.StartAsync("python3", "endpoint.py");
        var url = python.Url(fault, "/cards/hello");

        foreach (var caller in (CrmCaller[])[CrmCaller.AppCard, CrmCaller.LegacyService])
        {
            var report = await Check.RunAsync(ScriptEndpoint.Options(url, caller, Contact), static _ => { }, TestContext.Current.CancellationToken);
            Assert.Equal(rules, report.Findings.Select(finding => finding.Rule.Id));
        }
    }
}
