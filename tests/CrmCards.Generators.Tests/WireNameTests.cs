using System.Text.RegularExpressions;
using CrmCards.Generators.Contract;
using Microsoft.CodeAnalysis.CSharp;

namespace CrmCards.Generators.Tests;

/// <summary>
/// The generator, the runtime and the client each have the contract's names, since none of them sees another's. In the sources they are the same.
/// </summary>
public partial class WireNameTests
{
    private static readonly string[] OfEnums =
    [
        WireNames.Iframe,
        WireNames.ActionHook,
        WireNames.ConfirmationActionHook,
        .. Enum.GetNames<CardDataType>().Select(WireNames.Of),
        .. typeof(Members.CardActionMethod).GetFields().Where(field => field.IsLiteral).Select(field => WireNames.Of((string)field.GetRawConstantValue()!)),
    ];

    [Fact]
    public void The_runtime_spells_enums_in_the_same_way() => Assert.Empty(OfEnums.Except(WordsIn("CrmCards")));

    [Theory]
    [InlineData("objectId", true)]
    [InlineData("title", true)]
    [InlineData("link", true)]
    [InlineData("properties", true)]
    [InlineData("actions", true)]
    [InlineData("label", false)]
    [InlineData("Title", false)]
    public void An_object_s_own_fields_are_reserved(string name, bool isReserved) => Assert.Equal(isReserved, Fields.IsReserved(name));

    /// <summary>The words in the texts of a project's sources.</summary>
    private static HashSet<string> WordsIn(string project) =>
    [
        .. Directory.GetFiles(Path.Combine(Repository.Root, "src", project), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), cancellationToken: TestContext.Current.CancellationToken)
                .GetRoot(TestContext.Current.CancellationToken).DescendantTokens())
            .Where(token => token.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.Utf8StringLiteralToken or SyntaxKind.InterpolatedStringTextToken
                or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken)
            .SelectMany(token => Word().Matches(token.ValueText).Select(match => match.Value)),
    ];

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();
}
