using System.Collections.Immutable;
using System.Composition;
using CrmCards.Generators.Contract;
using CrmCards.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CrmCards.CodeFixes;

/// <summary>Gives money a currency; removes the currency from a value that is not money, or makes the value money.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class CurrencyCodeFix : CardCodeFix<AttributeSyntax>
{
    private const string Argument = CardAttributes.CardProperty.CurrencyCode;
    private static readonly string[] CommonCodes = ["EUR", "USD", "GBP"];

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.CurrencyCode.Id];

    /// <inheritdoc/>
    protected override Task<IReadOnlyList<CodeAction>> ActionsAsync(
        Document document, AttributeSyntax node, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var isMoney = !diagnostic.Properties.TryGetValue(FixData.DataType, out var dataType);
        var access = dataType is null ? null : DataType(node);
        var remove = Replacing($"Remove {Argument}", node.WithoutArgument(Argument), access is null ? nameof(CurrencyCodeFix) : "Remove");
        return Task.FromResult<IReadOnlyList<CodeAction>>(
            access is not null ? [Replacing("Make it CURRENCY", node.ReplaceNode(access, access.WithName(SyntaxFactory.IdentifierName(dataType!))), nameof(CurrencyCodeFix)), remove]
            : !isMoney ? [remove]
            : DocumentEdits.Choice(
                $"Set {Argument}",
                CommonCodes.Select(code => Replacing($"Set {Argument} to \"{code}\"", node.WithArgument(Argument, $"\"{code}\""), code))));

        CodeAction Replacing(string title, AttributeSyntax replacement, string key) =>
            CodeAction.Create(title, token => document.ReplaceAsync(node, replacement, token), key);
    }

    private static MemberAccessExpressionSyntax? DataType(AttributeSyntax attribute) => attribute.ArgumentList?.Arguments
        .Where(argument => argument.NameEquals is null)
        .Select(argument => argument.Expression)
        .OfType<MemberAccessExpressionSyntax>()
        .LastOrDefault();
}
