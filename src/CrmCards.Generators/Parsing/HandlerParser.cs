using CrmCards.Generators.Diagnostics;
using CrmCards.Generators.Model;
using Microsoft.CodeAnalysis;

namespace CrmCards.Generators.Parsing;

/// <summary>Reads the card's methods that handle requests: what they return, and which parameters they take.</summary>
internal sealed class HandlerParser(ParseContext context, UniqueNames members)
{
    private readonly ParameterParser _parameters = new(context, new ValueParser(context, members));

    public HandlerParser(ParseContext context)
        : this(context, new("Map", "CrmCardEndpoints", "Equals", "GetHashCode", "ToString", "GetType", "MemberwiseClone", "ReferenceEquals", "Finalize"))
    {
    }

    /// <summary>The data fetch method; the result type is null where it has none that could be read further.</summary>
    public HandlerModel? Fetch(IMethodSymbol method, IReadOnlyList<ObjectTypeModel> objectTypes, out INamedTypeSymbol? resultType)
    {
        resultType = null;
        if (Answer(method, Rules.FetchSignature, "CardResponse", "CardResponse<T>") is not { TypeArguments: [var result] }) return null;

        if (result.HasError())
            context.Fail();
        else if (result.IsNullable())
            context.Report(Rules.ResultTypeUnusable, method, result.ShortName(), "a result cannot be null");
        else if (result is INamedTypeSymbol type)
            resultType = type;
        else
            context.Report(Rules.ResultTypeUnusable, method, result.ShortName(), "it is no class, record or struct");

        var parameters = method.Parameters.Select(parameter => _parameters.Parse(method, parameter, placeholders: [])).ToArray();
        foreach (var (symbol, model) in method.Parameters.Zip(parameters, (symbol, model) => (symbol, model)))
        {
            if (model is { IsProperty: true, WireName: { } name } && !objectTypes.Any(objectType => objectType.Properties.Contains(name)))
                context.Report(Rules.PropertyNotSent, context.LocationOf(symbol), FixData.Of(FixData.Name, name), symbol.Name, method.Name, name);
        }

        return Handler(method, parameters);
    }

    /// <summary>The method of an action hook.</summary>
    public HandlerModel? Action(IMethodSymbol method, string httpMethod, UriTemplate route)
    {
        if (Answer(method, Rules.ActionSignature, "CardActionResult", "CardActionResult") is null) return null;

        if (httpMethod is "GET" or "DELETE" && method.Parameters.FirstOrDefault(ParameterParser.IsBody) is { } body)
        {
            context.Report(Rules.BodyNotAllowed, body, body.Name, httpMethod);
            return null;
        }

        return Handler(method, [.. method.Parameters.Select(parameter => _parameters.Parse(method, parameter, route.Placeholders))]);
    }

    private HandlerModel? Handler(IMethodSymbol method, ParameterModel?[] parameters)
    {
        context.Use(method);
        return parameters.Any(parameter => parameter is null) ? null : new HandlerModel
        {
            Method = method.EscapedName(),
            EndpointName = Names.Escaped(members.Take(method.Name)),
            IsStatic = method.IsStatic,
            ReturnsValueTask = method.ReturnType.IsNamed("System.Threading.Tasks", "ValueTask"),
            Parameters = parameters.Select(parameter => parameter!).ToEquatableArray(),
        };
    }

    /// <summary>What the method answers with, itself or in a task; null where it cannot be a handler, which has been reported.</summary>
    private INamedTypeSymbol? Answer(IMethodSymbol method, DiagnosticDescriptor rule, string typeName, string shownName)
    {
        var answer = Unwrap(method.ReturnType);
        if (answer.TypeKind == TypeKind.Error)
        {
            context.Fail();
            return null;
        }

        if (method is { IsAsync: true, ReturnsVoid: true })
        {
            context.Report(Rules.AsyncVoidHandler, method, method.Name, $"Task<{shownName}>");
            return null;
        }

        var fault = MethodFault(method)
            ?? (!answer.IsCrmCards(typeName) || answer.IsNullable() || method.ReturnType.IsNullable()
                ? $"it returns '{method.ReturnType.ShortName()}'; return {shownName}, or a Task or ValueTask of it"
                : null);
        if (fault is null) return answer as INamedTypeSymbol;

        context.Report(rule, method, method.AssociatedSymbol?.Name ?? method.Name, fault);
        return null;
    }

    private string? MethodFault(IMethodSymbol method)
    {
        if (method.MethodKind == MethodKind.ExplicitInterfaceImplementation) return "it implements an interface explicitly; make it a public method";
        if (method.MethodKind != MethodKind.Ordinary) return "it is no method of its own; put the attribute on a method";
        if (method.IsGenericMethod) return "it is generic; take its type parameters away";
        if (method.ReturnsByRef || method.ReturnsByRefReadonly) return "it returns a reference; return a value";
        if (method.IsForbidden()) return "it is obsolete, and using it an error; make that a warning";
        return context.IsAccessible(method) ? null : "the card has no access to it; make it protected or public";
    }

    /// <summary>What a task of it promises, or the type itself.</summary>
    public static ITypeSymbol Unwrap(ITypeSymbol type) =>
        type is INamedTypeSymbol { TypeArguments.Length: 1 } task
        && (type.IsNamed("System.Threading.Tasks", "Task") || type.IsNamed("System.Threading.Tasks", "ValueTask"))
            ? task.TypeArguments[0]
            : type;
}
