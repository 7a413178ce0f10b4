using System.Text;
using System.Text.Json;
using CrmCards.Generators.Contract;
using CrmCards.Generators.Emission;
using CrmCards.Generators.Parsing;
using CsCheck;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CrmCards.Generators.Tests;

public class TextTests
{
    private static readonly Gen<string> AnyText = Gen.OneOf(
        Gen.String,
        Gen.Char['\0', '\u0100'].Array[0, 20].Select(characters => new string(characters)),
        Gen.Char['\uD7F0', '\uE010'].Array[0, 10].Select(characters => new string(characters)),
        Gen.Char["{}/\\\"'%?#:@ \n\r\t\u2028é票"].Array[0, 20].Select(characters => new string(characters)));

    private static readonly string[] PathParts = ["/", "{", "}", "a", "{a}", "{b}", "{A}", ".", "-", ":", "~", "=", "票", "{1}", "{ a}", "?", ".."];

    private static readonly Gen<string> Path =
        Gen.Int[0, PathParts.Length - 1].Select(i => PathParts[i]).Array[0, 8].Select(parts => $"/{string.Concat(parts)}");

    public static TheoryData<string> AwkwardTexts =>
    [
        "plain",
        "\"quoted\" and 'quoted'",
        """back\slash \u0041 \n""",
        "{braces} {{0}} }",
        "two\r\nlines\tand a tab",
        "non-ASCII: é 票 🎫",
        "</script><!-- & -->",
        "half a pair: \uD83C and the other \uDFAB",
        "separators\u2028and\u2029 and \u0000 \u007F \u0085",
        "*/ // \" \"\"\" u8",
    ];

    [Theory]
    [MemberData(nameof(AwkwardTexts))]
    public void Any_text_of_an_attribute_reaches_the_JSON_as_it_is(string text)
    {
        var literal = SymbolDisplay.FormatLiteral(text, quote: true);
        var run = GeneratorHarness.Run(
            CardSource.Card(
                attributes: $"""
                    [CrmCard({literal}, "/cards/tickets", ItemLabel = {literal})]
                    [ShowOn(CrmObjectType.Company)]
                    [SettingsAction({literal}, "/settings", Width = 1, Height = 1, AssociatedObjectProperties = new[] {"{"} {literal} {"}"})]
                    """,
                hooks: $"""
                    [ConfirmationActionHook({literal}, CardActionMethod.Post, "/run", {literal}, ConfirmButtonText = {literal}, CancelButtonText = {literal}, Placement = CardActionPlacement.Primary)]
                    public CardActionResult Run([CrmProperty({literal})] string first = {literal}) => first;
                    """),
            CardSource.Result(
                property: $"""[CardProperty({literal}, CurrencyCode = {literal})] public decimal Amount {"{"} get; init; {"}"} [CardProperty("State")] public State State {"{"} get; init; {"}"}""",
                types: $"""public enum State {"{"} [StatusOption({literal}, Name = {literal})] On {"}"}""")).AssertClean(cards: 1);

        var expected = Decoded(text);
        var serializer = run.Root("Acme.TicketCard.Serializer.g.cs");
        var actions = serializer.DescendantNodes().OfType<MethodDeclarationSyntax>()
            .Where(method => method.Identifier.Text is not "WriteActions" && method.Identifier.Text.EndsWith("Action", StringComparison.Ordinal)
                || method.Identifier.Text.EndsWith("Action2", StringComparison.Ordinal))
            .Select(method => JsonDocument.Parse(ValueOf(string.Concat(Utf8Literals(method)))).RootElement)
            .ToArray();
        Assert.Equal(2, actions.Length);
        Assert.All(actions, action =>
        {
            Assert.Equal(expected, action.GetProperty("label").GetString());
            Assert.Equal(expected, action.GetProperty("associatedObjectProperties")[0].GetString());
        });
        var hook = Assert.Single(actions, action => action.GetProperty("type").ValueEquals("CONFIRMATION_ACTION_HOOK"));
        Assert.Equal(expected, hook.GetProperty("confirmationMessage").GetString());
        Assert.Equal(expected, hook.GetProperty("confirmButtonText").GetString());
        Assert.Equal(expected, hook.GetProperty("cancelButtonText").GetString());
        Assert.Contains($",\"itemLabel\":{Json.String(text)}", Utf8Literals(serializer));
        Assert.Contains($",\"state\":{Json.String(text)}", Utf8Literals(serializer));
        var entry = Assert.Single(Utf8Literals(serializer), json => json.Contains("CURRENCY", StringComparison.Ordinal));
        Assert.Equal(expected, JsonDocument.Parse(entry + "0\"}").RootElement.GetProperty("currencyCode").GetString());
    }

    [Fact]
    public void Any_text_becomes_a_JSON_string_of_the_same_text() => ForAll(AnyText, text =>
        JsonSerializer.Deserialize<string>(Json.String(text)) == Decoded(text));

    [Fact]
    public void Any_JSON_becomes_a_literal_of_the_same_bytes() => ForAll(AnyText, text =>
    {
        var json = Json.String(text);
        var expression = SyntaxFactory.ParseExpression(CSharpLiteral.Utf8(json));
        return !expression.ContainsDiagnostics && expression.IsKind(SyntaxKind.Utf8StringLiteralExpression)
            && ((LiteralExpressionSyntax)expression).Token.ValueText == json;
    });

    [Fact]
    public void Any_text_is_either_refused_as_a_URI_or_made_of_URI_characters() => ForAll(AnyText, text =>
    {
        var template = UriTemplate.Parse(text);
        _ = template.UriFault;
        _ = template.PathFault;
        return template.Parts.Where(part => !part.IsPlaceholder).All(part => part.Text.All(c => c is > ' ' and < '\u007F' and not ('"' or '<' or '>' or '\\' or '^' or '`' or '{' or '|' or '}')));
    });

    [Fact]
    public void Any_path_that_is_not_refused_is_a_route_of_ASP_NET() => ForAll(Path, path =>
    {
        if (UriTemplate.Parse(path).PathFault is null) RoutePatternFactory.Parse(path);
        return true;
    });

    [Fact]
    public void Any_label_becomes_a_part_of_an_identifier() => ForAll(AnyText, text =>
        SyntaxFacts.IsValidIdentifier($"Write{Names.PascalCase(text)}Action"));

    [Theory]
    [InlineData("Created", "created")]
    [InlineData("ReportedBy", "reported_by")]
    [InlineData("HTTPStatus", "http_status")]
    [InlineData("Line2Text", "line2_text")]
    [InlineData("already_snake", "already_snake")]
    [InlineData("Snake_Case", "snake_case")]
    [InlineData("ID", "id")]
    public void A_member_s_name_becomes_a_wire_name(string name, string wireName) => Assert.Equal(wireName, Names.SnakeCase(name));

    /// <summary>The same texts in every run, unlike CsCheck's own sampling.</summary>
    private static void ForAll(Gen<string> gen, Func<string, bool> holds)
    {
        var random = new PCG(1, 20261123);
        for (var i = 0; i < 2000; i++)
        {
            var text = gen.Generate(random, null, out _);
            Assert.True(holds(text), SymbolDisplay.FormatLiteral(text, quote: true));
        }
    }

    private static IEnumerable<string> Utf8Literals(SyntaxNode node) => node.DescendantTokens()
        .Where(token => token.IsKind(SyntaxKind.Utf8StringLiteralToken))
        .Select(token => token.ValueText);

    /// <summary>What stands behind the name of an action of the card.</summary>
    private static string ValueOf(string member) => member[(member.IndexOf(':', StringComparison.Ordinal) + 1)..];

    /// <summary>What UTF-8 can hold of it: half a surrogate pair becomes the replacement character.</summary>
    private static string Decoded(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
