using CrmCards.Generators.Diagnostics;
using static CrmCards.Generators.Tests.CardSource;

namespace CrmCards.Generators.Tests.Diagnostics;

public class Card0321Tests
{
    private const string Empty = "its message is empty; say what happened, because HubSpot shows it to the user";

    [Theory]
    [InlineData("CardActionResult.Success({|#0:\"\"|})", Empty)]
    [InlineData("CardActionResult.NotFound(message: {|#0:\" \"|})", Empty)]
    [InlineData("CardActionResult.Forbidden({|#0:Nothing|})", Empty)]
    [InlineData("CardActionResult.Conflict({|#0:\"\"|})", Empty)]
    [InlineData("CardActionResult.Failure({|#0:\"\"|}, 422)", Empty)]
    [InlineData("{|#0:\"\"|}", Empty)]
    [InlineData("DateTime.Now.Hour > 12 ? CardActionResult.Success(\"Done\") : {|#0:Nothing|}", Empty)]
    [InlineData("CardActionResult.Failure(\"No\", {|#0:200|})", "the status 200 is not between 400 and 499, as the status of a failure is")]
    [InlineData("CardActionResult.Failure(\"No\", {|#0:StatusCodes.Status500InternalServerError|})", "the status 500 is not between 400 and 499, as the status of a failure is")]
    [InlineData("CardActionResult.Failure(\"No\", statusCode: {|#0:-1|})", "the status -1 is not between 400 and 499, as the status of a failure is")]
    public Task A_result_that_would_throw_is_reported(string result, string fault) =>
        RuleTest.Reports(Rules.UnusableActionResult, $"The result of the action cannot be sent: {fault}", Run(result), Result());

    [Theory]
    [InlineData("CardActionResult.Failure(\"No\")")]
    [InlineData("CardActionResult.Failure(\"No\", 499)")]
    [InlineData("CardActionResult.Failure(\"No\", StatusCodes.Status400BadRequest)")]
    [InlineData("CardActionResult.Success($\"{DateTime.Now}\")")]
    [InlineData("\"Done\"")]
    public Task Others_are_not(string result) => RuleTest.IsSilent(Run(result), Result());

    private static string Run(string result) => Card(
            hooks: $$"""[ActionHook("Run", CardActionMethod.Post, "/run")] public CardActionResult Run() => {{result}}; private const string Nothing = "";""")
        .Replace("using Microsoft.AspNetCore.Mvc;", "using Microsoft.AspNetCore.Http;", StringComparison.Ordinal);
}
