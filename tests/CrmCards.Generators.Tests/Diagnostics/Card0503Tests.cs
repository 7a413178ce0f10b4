using CrmCards.Generators.Diagnostics;

namespace CrmCards.Generators.Tests.Diagnostics;

public class Card0503Tests
{
    [Theory]
    [InlineData("options.AcceptedSignatures = {|#0:SignatureVersions.V1|};")]
    [InlineData("options.AcceptedSignatures = {|#0:SignatureVersions.V1 | SignatureVersions.V3|};")]
    [InlineData("if (environment.IsProduction()) options.AcceptedSignatures = {|#0:SignatureVersions.V1|};")]
    public Task Version_1_is_reported(string statement) =>
        RuleTest.Reports(
            Rules.WeakSignatures,
            "AcceptedSignatures accepts version 1, which signs neither the URL nor the time, so a signature can be used again for other requests: accept V2 and V3, or check IsDevelopment() first",
            Source(statement));

    [Theory]
    [InlineData("options.AcceptedSignatures = SignatureVersions.V3;")]
    [InlineData("options.AcceptedSignatures = SignatureVersions.V2 | SignatureVersions.V3;")]
    [InlineData("if (environment.IsDevelopment()) options.AcceptedSignatures = SignatureVersions.V1;")]
    public Task Stronger_ones_and_Development_are_not(string statement) => RuleTest.IsSilent(Source(statement));

    private static string Source(string statement) => $$"""
        using CrmCards;
        using Microsoft.Extensions.Hosting;

        static class Setup
        {
            static void Cards(CrmCardsOptions options, IHostEnvironment environment)
            {
                _ = environment.EnvironmentName;
                {{statement}}
            }
        }
        """;
}
