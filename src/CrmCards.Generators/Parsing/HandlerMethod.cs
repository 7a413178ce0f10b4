using CrmCards.Generators.Contract;
using CrmCards.Generators.Diagnostics;
using CrmCards.Generators.Model;
using Microsoft.CodeAnalysis;

namespace CrmCards.Generators.Parsing;

/// <summary>The methods of a card that generated code calls.</summary>
internal static class HandlerMethod
{
    /// <summary>Reports the pages that a method other than the data fetch wants.</summary>
    public static void CheckPages(ParseContext context, IMethodSymbol method)
    {
        foreach (var parameter in method.Parameters.Where(parameter => parameter.Type.Is(Runtime.CardPage)))
            context.Report(Rules.UnbindableParameter, parameter, parameter.Name, method.Name, "only the data fetch answers in pages; remove it");
    }

    /// <summary>Why generated code cannot call it; null if it can.</summary>
    public static string? Fault(ParseContext context, IMethodSymbol method)
    {
        if (method.MethodKind == MethodKind.ExplicitInterfaceImplementation) return "it implements an interface explicitly; make it a public method";
        if (method.MethodKind != MethodKind.Ordinary) return "it is not an ordinary method; put the attribute on one";
        if (method.IsGenericMethod) return "it is generic; remove its type parameters";
        if (method.ReturnsByRef || method.ReturnsByRefReadonly) return "it returns a reference; return a value";
        if (method.IsForbidden()) return "it is obsolete, and using it is an error; make that a warning";
        if (!context.IsAccessible(method)) return "the card cannot access it; make it protected or public";
        return Overloads.InPlaceOf(context, method) is { } other
            ? $"a call with its parameters means '{other.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat)}'; give it a name of its own"
            : null;
    }

    /// <summary>What a call of it needs; null where a parameter cannot be bound.</summary>
    public static HandlerModel? Model(ParseContext context, UniqueNames members, IMethodSymbol method, ParameterModel?[] parameters)
    {
        context.Use(method);
        var bound = parameters.OfType<ParameterModel>().ToEquatableArray();
        return bound.Count < parameters.Length ? null : new HandlerModel
        {
            Method = method.EscapedName(),
            EndpointName = Names.Escaped(members.Take(method.Name)),
            InputNames = bound.Any(parameter => parameter is InputParameterModel) ? members.Take($"InputsOf{method.Name}") : null,
            IsStatic = method.IsStatic,
            Receiver = Overloads.HideAny(context, method) ? method.ContainingType.FullName() : null,
            ReturnsValueTask = method.ReturnType.IsNamed("System.Threading.Tasks", "ValueTask"),
            Parameters = bound,
        };
    }
}
