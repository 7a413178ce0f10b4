using CrmCards.CodeFixes;
using CrmCards.Generators.Diagnostics;

namespace CrmCards.Generators.Tests.Diagnostics;

public class Card0502Tests
{
    private const string Message =
        "{0} is set to a string in the code: keep the secret in user secrets or in an environment variable, and read it from the configuration";

    [Theory]
    [InlineData("options.ClientSecret = {|#0:\"abc\"|};", "ClientSecret")]
    [InlineData("options.ClientSecret = {|#0:Secret|};", "ClientSecret")]
    [InlineData("options.ClientSecret = {|#0:\"a\" + \"b\"|};", "ClientSecret")]
    [InlineData("options.ClientSecrets.Add({|#0:\"abc\"|});", "ClientSecrets")]
    [InlineData("_ = new CrmCardsOptions { ClientSecret = {|#0:\"abc\"|} };", "ClientSecret")]
    public Task A_secret_in_the_code_is_reported(string statement, string option) =>
        RuleTest.Reports(Rules.SecretInCode, Message.Replace("{0}", option, StringComparison.Ordinal), Source(statement));

    [Theory]
    [InlineData("options.ClientSecret = builder.Configuration[\"Other:Key\"];")]
    [InlineData("options.ClientSecret = null;")]
    [InlineData("options.ClientSecret = \"\";")]
    [InlineData("options.ClientSecret = System.IO.File.ReadAllText(\"secret\");")]
    [InlineData("options.FrameAncestors.Add(\"https://example.com\");")]
    public Task A_secret_from_elsewhere_is_not(string statement) => RuleTest.IsSilent(Source(statement));

    [Fact]
    public Task The_fix_takes_it_from_the_configuration() =>
        RuleTest.Fixes<ConfiguredSecretFix>(
            "Read it from the configuration",
            Source("options.ClientSecret = {|CARD0502:\"abc\"|}; // for now"),
            Source("options.ClientSecret = builder.Configuration[\"CrmCards:ClientSecret\"]; // for now"),
            []);

    [Fact]
    public Task The_fix_uses_a_configuration_in_reach() =>
        RuleTest.Fixes<ConfiguredSecretFix>(
            "Read it from the configuration",
            "class C { void M(CrmCards.CrmCardsOptions options, Microsoft.Extensions.Configuration.IConfiguration settings) => options.ClientSecret = {|CARD0502:\"abc\"|}; }",
            "class C { void M(CrmCards.CrmCardsOptions options, Microsoft.Extensions.Configuration.IConfiguration settings) => options.ClientSecret = settings[\"CrmCards:ClientSecret\"]; }",
            []);

    [Fact]
    public Task Without_a_configuration_there_is_nothing_to_offer() =>
        RuleTest.OffersNoFix<ConfiguredSecretFix>("class C { void M(CrmCards.CrmCardsOptions options) => options.ClientSecret = {|CARD0502:\"abc\"|}; }");

    private static string Source(string statement) => $$"""
        using CrmCards;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.Extensions.DependencyInjection;

        static class Setup
        {
            const string Secret = "abc";

            static void Cards(WebApplicationBuilder builder) => builder.Services.Configure<CrmCardsOptions>(options =>
            {
                _ = Secret + builder.Environment.ApplicationName;
                {{statement}}
            });
        }
        """;
}
