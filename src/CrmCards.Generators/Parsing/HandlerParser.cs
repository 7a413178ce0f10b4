using CrmCards.Generators.Contract;
using CrmCards.Generators.Diagnostics;
using CrmCards.Generators.Model;
using Microsoft.CodeAnalysis;

namespace CrmCards.Generators.Parsing;

/// <summary>Reads the card's methods that handle requests: what they return, and which parameters they take.</summary>
internal sealed class HandlerParser(
    ParseContext context,
    UniqueNames members,
    IReadOnlyList<ObjectTypeModel> objectTypes,
    ParameterParser parameterParser,
    ChoicesParser choices)
{
    private readonly InputParser _inputs = new(context, members, choices);
    private readonly SentProperties _sent = new(context);

    public static HandlerParser Of(ParseContext context, IReadOnlyList<ObjectTypeModel> objectTypes)
    {
        var members = new UniqueNames(Generated.ReservedInEndpoints);
        var parameters = new ParameterParser(context, new ValueParser(context, members));
        return new(context, members, objectTypes, parameters, new ChoicesParser(context, members, objectTypes, parameters));
    }

    /// <summary>What gives the choices of the inputs so far.</summary>
    public IEnumerable<ChoicesModel> Choices => choices.Models;

    /// <summary>The data fetch method; null if there is no result type to be read further, which has been reported.</summary>
    public ParsedFetch? Fetch(IMethodSymbol method)
    {
        var shown = $"{Runtime.CardResponse.Shown}<T>";
        if (Answer(method, Rules.FetchSignature, Runtime.CardResponse, shown) is not { TypeArguments: [var result] }) return null;

        var resultType = ResultType(method, result);
        foreach (var parameter in method.Parameters.Where(InputParser.IsInput))
            context.Report(Rules.UnbindableParameter, parameter, parameter.Name, method.Name, "a data fetch has no form; only actions have inputs");
        var parameters = method.Parameters.Select(parameter => parameterParser.Parse(method, parameter, placeholders: [])).ToArray();
        _sent.CheckFetch(method, parameters, objectTypes);
        var handler = HandlerMethod.Model(context, members, method, parameters);
        return resultType is null ? null : new(resultType, handler);
    }

    /// <summary>The method of an action hook.</summary>
    public HandlerModel? Action(IMethodSymbol method, string httpMethod, UriTemplate route)
    {
        if (Answer(method, Rules.ActionSignature, Runtime.CardActionResult, Runtime.CardActionResult.Shown) is null) return null;

        if (BodilessRequests.Has(httpMethod) && method.Parameters.FirstOrDefault(ParameterParser.IsBody) is { } body)
        {
            context.Report(Rules.BodyNotAllowed, body, body.Name, BodilessRequests.Action(httpMethod), BodilessRequests.OrPost);
            return null;
        }

        if (BodilessRequests.Has(httpMethod) && method.Parameters.FirstOrDefault(InputParser.IsInput) is { } input)
        {
            context.Report(Rules.InputWithoutBody, input, input.Name, httpMethod);
            return null;
        }

        HandlerMethod.CheckPages(context, method);
        var parameters = method.Parameters.Select(parameter => Parameter(method, parameter, route)).ToArray();
        foreach (var (symbol, model) in method.Parameters.Zip(parameters, (symbol, model) => (symbol, model)))
        {
            if (model is CrmPropertyParameterModel property) _sent.CheckAction(method, symbol, property.WireName);
        }

        return HandlerMethod.Model(context, members, method, parameters);
    }

    private ParameterModel? Parameter(IMethodSymbol method, IParameterSymbol parameter, UriTemplate route)
    {
        if (InputParser.IsInput(parameter)) return _inputs.Parse(method, parameter, route.Placeholders);
        if (ParameterParser.FormValue(parameter) is null) return parameterParser.Parse(method, parameter, route.Placeholders);
        const string fault = "HubSpot does not send a body that the app defines; mark it [ActionInput] for users to enter it in a form";
        context.Report(Rules.UnbindableParameter, context.LocationOf(parameter), FixData.Of(FixData.Label, Names.Label(parameter.Name)), parameter.Name, method.Name, fault);
        return null;
    }

    /// <summary>The method's answer type, itself or in a task; null if the method cannot be a handler, which has been reported.</summary>
    private INamedTypeSymbol? Answer(IMethodSymbol method, DiagnosticDescriptor rule, TypeName typeName, string shownName)
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

        var fault = HandlerMethod.Fault(context, method)
            ?? (!answer.Is(typeName) || answer.IsNullable() || method.ReturnType.IsNullable() ? AnswerFault(method, answer, typeName, shownName) : null);
        if (fault is null) return answer as INamedTypeSymbol;

        context.Report(rule, method, method.AssociatedSymbol?.Name ?? method.Name, fault);
        return null;
    }

    /// <summary>A type that only its namespace tells from the right one is shown with it, and so is the right one.</summary>
    private static string AnswerFault(IMethodSymbol method, ITypeSymbol answer, TypeName typeName, string shownName)
    {
        var expected = answer.Name == typeName.Name && !answer.Is(typeName) ? $"{typeName.Namespace}.{shownName}" : shownName;
        return $"it returns '{method.ReturnType.ShortName()}'; return {expected}, or a Task or ValueTask of it";
    }

    private INamedTypeSymbol? ResultType(IMethodSymbol method, ITypeSymbol result)
    {
        if (result.HasError())
            context.Fail();
        else if (result.IsNullable())
            context.Report(Rules.ResultTypeUnusable, method, result.ShortName(), "a result cannot be null");
        else if (IsOfFramework(result))
            context.Report(Rules.ResultTypeUnusable, method, result.ShortName(), "its members cannot be marked; return a class, record or struct of your own");
        else if (result is INamedTypeSymbol type)
            return type;
        else
            context.Report(Rules.ResultTypeUnusable, method, result.ShortName(), "it is not a class, record or struct");

        return null;
    }

    private static bool IsOfFramework(ITypeSymbol type) => type.SpecialType != SpecialType.None
        || (type is INamedTypeSymbol { IsTupleType: false } && type.DeclaringSyntaxReferences.IsEmpty
            && type.ContainingNamespace.ToDisplayString().Split('.')[0] is "System" or "Microsoft");

    /// <summary>The result type of a task, or the type itself.</summary>
    public static ITypeSymbol Unwrap(ITypeSymbol type) =>
        type is INamedTypeSymbol { TypeArguments.Length: 1 } task
        && (type.IsNamed("System.Threading.Tasks", "Task") || type.IsNamed("System.Threading.Tasks", "ValueTask"))
            ? task.TypeArguments[0]
            : type;
}

/// <summary>A data fetch method.</summary>
/// <param name="ResultType">The type of its results.</param>
/// <param name="Handler">The method; null if it cannot be called, which has been reported.</param>
internal sealed record ParsedFetch(INamedTypeSymbol ResultType, HandlerModel? Handler);
