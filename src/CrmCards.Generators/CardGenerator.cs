using CrmCards.Generators.Contract;
using CrmCards.Generators.Diagnostics;
using CrmCards.Generators.Emission;
using CrmCards.Generators.Model;
using CrmCards.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CrmCards.Generators;

/// <summary>Generates the serializer, the endpoints and the definition of each card, and the registration of all of them.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class CardGenerator : IIncrementalGenerator
{
    internal const string OutcomesStep = "CardOutcomes";
    internal const string ClashesStep = "HintNameClashes";
    internal const string CardsStep = "Cards";
    internal const string RegistrationsStep = "Registrations";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        context.RegisterPostInitializationOutput(static output => output.AddEmbeddedAttributeDefinition());

        var outcomes = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                CardAttributes.CrmCard.Attribute.Metadata,
                static (node, _) => node is TypeDeclarationSyntax,
                static (context, cancellationToken) => Parse(context, cancellationToken))
            .Where(static outcome => outcome is not null)
            .Select(static (outcome, _) => outcome!)
            .WithTrackingName(OutcomesStep);

        var clashes = outcomes
            .Select(static (outcome, _) => outcome.HintName)
            .Collect()
            .Select(static (names, _) => HintNames.Clashes(names))
            .WithTrackingName(ClashesStep);

        var cards = outcomes
            .Where(static outcome => outcome.Card is not null)
            .Combine(clashes)
            .Select(static (pair, _) => (Card: pair.Left.Card!, FileName: FileName(pair.Left.HintName, pair.Right)))
            .WithTrackingName(CardsStep);

        var registrations = outcomes
            .Select(static (outcome, _) => RegistrationModel.Of(outcome))
            .Collect()
            .Select(static (cards, _) => RegistrationModel.Mapped(cards))
            .WithTrackingName(RegistrationsStep);

        // Also without a card, so that an app can be set up before its first one is declared.
        var hasRuntime = context.CompilationProvider.Select(static (compilation, _) =>
            new[] { Runtime.CrmCardsServices, DotNet.EndpointRouteBuilder }.All(type => compilation.GetTypeByMetadataName(type.Metadata) is not null));
        var hasNoAnalyzers = context.AnalyzerConfigOptionsProvider.Select(static (options, _) => AnalyzerSwitch.IsOff(options.GlobalOptions));

        context.RegisterSourceOutput(cards, static (output, item) =>
        {
            foreach (var (name, text) in CardFiles.Of(item.Card, item.FileName)) output.AddSource(name, text);
        });
        context.RegisterSourceOutput(registrations.Combine(hasRuntime.Combine(hasNoAnalyzers)), static (output, item) =>
        {
            var (cards, (hasRuntime, hasNoAnalyzers)) = item;
            if (hasRuntime) output.AddSource("CrmCards.g.cs", RegistrationEmitter.Emit(cards));
            foreach (var card in cards.Where(card => hasNoAnalyzers && !card.IsGenerated)) output.ReportDiagnostic(AnalyzerSwitch.Error(card.Name, card.Errors));
        });
    }

    private static CardOutcome? Parse(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken)
    {
        var card = (INamedTypeSymbol)context.TargetSymbol;

        var declaration = (TypeDeclarationSyntax)context.TargetNode;
        return card.IsCardBy(declaration) ? ParsedCard.OutcomeOf(card, declaration, context.SemanticModel.Compilation, cancellationToken) : null;
    }

    private static string FileName(string hintName, EquatableArray<string> clashes) =>
        clashes.Contains(hintName) ? HintNames.WithHash(hintName, hintName) : hintName;
}
