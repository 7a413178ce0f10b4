using CrmCards.Generators.Contract;
using CrmCards.Generators.Diagnostics;
using CrmCards.Generators.Model;
using Microsoft.CodeAnalysis;
using static CrmCards.Generators.Contract.CardAttributes;

namespace CrmCards.Generators.Parsing;

/// <summary>Reads the methods of the card that give the choices of inputs: what they return, and which parameters they take.</summary>
internal sealed class ChoicesParser(ParseContext context, UniqueNames members, IReadOnlyList<ObjectTypeModel> objectTypes, ParameterParser parameters)
{
    private readonly Dictionary<IMethodSymbol, ChoicesModel?> _known = new(SymbolEqualityComparer.Default);
    private readonly SentProperties _sent = new(context);

    /// <summary>Each once, in the order in which inputs name them.</summary>
    public IEnumerable<ChoicesModel> Models => _known.Values.OfType<ChoicesModel>().OrderBy(choices => choices.Index);

    /// <param name="input">The input.</param>
    /// <param name="name">The method that it names.</param>
    /// <param name="value">The type of the values.</param>
    /// <returns>That method; null if there is none to call, which has been reported.</returns>
    public ChoicesModel? Parse(IParameterSymbol input, string name, ITypeSymbol value)
    {
        var methods = CardMethods.Named(context.Card, name);
        var fault = methods switch
        {
            [] => "names no method of the card",
            [var only] => HandlerMethod.Fault(context, only) is { } unusable ? $"names a method that cannot be called: {unusable}" : ReturnFault(only, value),
            _ => "names more than one method: give the one that is meant a name of its own",
        };
        if (methods is [{ } method] && method.ReturnType.HasError())
            context.Fail();
        else if (fault is not null)
            context.Report(Rules.UnusableChoices, context.LocationOf(input.Attribute(ActionInput.Attribute)!, ActionInput.Choices), name, input.Name, fault);
        else
            return Known(methods[0], value);
        return null;
    }

    private ChoicesModel? Known(IMethodSymbol method, ITypeSymbol value)
    {
        if (_known.TryGetValue(method, out var known)) return known;
        HandlerMethod.CheckPages(context, method);
        var models = method.Parameters.Select(parameter => parameters.Parse(method, parameter, placeholders: [])).ToArray();
        _sent.CheckFetch(method, models, objectTypes);
        var isTask = !SymbolEqualityComparer.Default.Equals(HandlerParser.Unwrap(method.ReturnType), method.ReturnType);
        return _known[method] = HandlerMethod.Model(context, members, method, models) is { } handler
            ? new ChoicesModel(_known.Count, handler, value.WithNullableAnnotation(NullableAnnotation.NotAnnotated).FullName(), isTask)
            : null;
    }

    private static string? ReturnFault(IMethodSymbol method, ITypeSymbol value)
    {
        var returned = HandlerParser.Unwrap(method.ReturnType);
        return !method.ReturnType.IsNullable() && returned.AllInterfaces.Append(returned).Any(type => IsListOf(type, value))
            ? null
            : $"names a method that returns '{method.ReturnType.ShortName()}': return a list of {Runtime.CardChoice.Shown}<{value.ShortName()}>, or a Task or ValueTask of one";
    }

    private static bool IsListOf(ITypeSymbol type, ITypeSymbol value) =>
        type is INamedTypeSymbol { TypeArguments: [INamedTypeSymbol { TypeArguments: [var chosen] } item] }
        && type.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T
        && item.Is(Runtime.CardChoice)
        && SymbolEqualityComparer.Default.Equals(chosen, value);
}
