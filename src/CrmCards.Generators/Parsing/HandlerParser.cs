using CrmCards.Generators.Diagnostics;
using CrmCards.Generators.Model;
using Microsoft.CodeAnalysis;

namespace CrmCards.Generators.Parsing;

/// <summary>Reads the card's methods that handle requests: what they return, and where their parameters come from.</summary>
internal sealed class HandlerParser(ParseContext context)
{
    private readonly UniqueNames _endpoints = new("Map", "Card", "CrmCardEndpoints", "Equals", "GetHashCode", "ToString", "GetType", "MemberwiseClone", "ReferenceEquals", "Finalize");

    /// <summary>The data fetch method; the result type is null where it has none that could be read further.</summary>
    public HandlerModel? Fetch(IMethodSymbol method, IReadOnlyList<ObjectTypeModel> objectTypes, out INamedTypeSymbol? resultType)
    {
        var returned = Unwrap(method.ReturnType);
        resultType = null;
        if (returned is not INamedTypeSymbol { TypeArguments.Length: 1 } response || !response.IsCrmCards("CardResponse") || !IsUsable(method) || IsNullable(response))
        {
            ReportReturnType(Rules.FetchSignature, method);
            return null;
        }

        var result = response.TypeArguments[0];
        if (result.TypeKind == TypeKind.Error)
            context.Fail();
        else if (IsNullable(result))
            context.Report(Rules.ResultTypeUnusable, method, result.ShortName(), "a result cannot be null");
        else if (result is INamedTypeSymbol type)
            resultType = type;
        else
            context.Report(Rules.ResultTypeUnusable, method, result.ShortName(), "it is no class, record or struct");

        var parameters = method.Parameters.Select(parameter => Parameter(method, parameter, placeholders: [])).ToArray();
        foreach (var (symbol, model) in method.Parameters.Zip(parameters, (symbol, model) => (symbol, model)))
        {
            if (model is { Source: ParameterSource.PropertyText or ParameterSource.PropertyValue or ParameterSource.NullablePropertyValue, WireName: { } name } && !objectTypes.Any(objectType => objectType.Properties.Contains(name)))
                context.Report(Rules.PropertyNotSent, symbol, symbol.Name, method.Name, name);
        }

        return Handler(method, parameters);
    }

    /// <summary>The method of an action hook.</summary>
    public HandlerModel? Action(IMethodSymbol method, string httpMethod, UriTemplate route)
    {
        if (!Unwrap(method.ReturnType).IsCrmCards("ActionResult") || !IsUsable(method) || IsNullable(Unwrap(method.ReturnType)))
        {
            ReportReturnType(Rules.ActionReturnType, method);
            return null;
        }

        var placeholders = route.Placeholders.ToArray();
        foreach (var placeholder in placeholders)
        {
            if (!method.Parameters.Any(parameter => string.Equals(parameter.Name, placeholder, StringComparison.OrdinalIgnoreCase)))
                context.Report(Rules.RouteParameterNotTaken, method, method.Name, placeholder);
        }

        if (httpMethod is "GET" or "DELETE" && method.Parameters.FirstOrDefault(IsBody) is { } body)
        {
            context.Report(Rules.BodyNotAllowed, body, body.Name, httpMethod);
            return null;
        }

        return Handler(method, [.. method.Parameters.Select(parameter => Parameter(method, parameter, placeholders))]);
    }

    private HandlerModel? Handler(IMethodSymbol method, ParameterModel?[] parameters)
    {
        context.Use(method);
        return parameters.Any(parameter => parameter is null) ? null : new HandlerModel
        {
            Method = method.EscapedName(),
            EndpointName = Names.Escaped(_endpoints.Take(method.Name)),
            IsStatic = method.IsStatic,
            ReturnsValueTask = method.ReturnType.IsNamed("System.Threading.Tasks", "ValueTask"),
            Parameters = parameters.Select(parameter => parameter!).ToEquatableArray(),
        };
    }

    private ParameterModel? Parameter(IMethodSymbol method, IParameterSymbol parameter, string[] placeholders)
    {
        var name = parameter.EscapedName();
        var type = parameter.Type;
        if (type.TypeKind == TypeKind.Error)
        {
            context.Fail();
            return null;
        }

        if (ParameterFault(parameter) is { } fault)
        {
            context.Report(Rules.UnbindableParameter, parameter, parameter.Name, method.Name, fault);
            return null;
        }

        if (type.IsCrmCards("CardRequest")) return new() { Name = name, Source = ParameterSource.Request };
        if (type.IsNamed("System.Threading", "CancellationToken")) return new() { Name = name, Source = ParameterSource.CancellationToken };
        if (type.IsNamed("Microsoft.AspNetCore.Http", "HttpContext")) return new() { Name = name, Source = ParameterSource.HttpContext };

        var isText = type.SpecialType == SpecialType.System_String;
        var placeholder = placeholders.FirstOrDefault(candidate => string.Equals(candidate, parameter.Name, StringComparison.OrdinalIgnoreCase));
        var property = parameter.Attribute("CrmPropertyAttribute");
        if (isText || type.IsParsableValue())
        {
            return placeholder is not null
                ? new() { Name = name, Source = isText ? ParameterSource.RouteText : ParameterSource.RouteValue, TypeName = type.WithoutNullable().FullName(), WireName = placeholder }
                : Property(parameter, name, property?.Argument<string>(0) ?? Names.SnakeCase(parameter.Name));
        }

        if (placeholder is null && property is null && type is { IsReferenceType: true, TypeKind: TypeKind.Class or TypeKind.Interface })
            return new() { Name = name, Source = IsNullable(type) ? ParameterSource.OptionalService : ParameterSource.Service, TypeName = type.WithNullableAnnotation(NullableAnnotation.NotAnnotated).FullName() };

        context.Report(Rules.UnbindableParameter, parameter, parameter.Name, method.Name, $"'{type.ShortName()}' cannot be read from text");
        return null;
    }

    private static ParameterModel Property(IParameterSymbol parameter, string name, string wireName)
    {
        var type = parameter.Type;
        if (type.SpecialType == SpecialType.System_String)
        {
            var missing = Literals.Default(parameter) ?? (type.NullableAnnotation == NullableAnnotation.Annotated ? "null" : "\"\"");
            return new() { Name = name, Source = ParameterSource.PropertyText, WireName = wireName, Missing = missing };
        }

        return type.IsNullableValue() && Literals.Default(parameter) is null
            ? new() { Name = name, Source = ParameterSource.NullablePropertyValue, TypeName = type.WithoutNullable().FullName(), WireName = wireName }
            : new() { Name = name, Source = ParameterSource.PropertyValue, TypeName = type.WithoutNullable().FullName(), WireName = wireName, Missing = Literals.Default(parameter) ?? "default" };
    }

    private static string? ParameterFault(IParameterSymbol parameter)
    {
        if (parameter.RefKind != RefKind.None) return "it is passed by reference";
        if (parameter.IsParams) return "it is a params array";
        if (parameter.Type.IsRefLikeType) return $"'{parameter.Type.ShortName()}' is a ref struct";
        if (IsBody(parameter)) return "the CRM sends no body of the app's own; take its properties as parameters";
        return ForeignBinding(parameter) is { } attribute
            ? $"[{attribute.Replace("Attribute", "")}] has no meaning here; take a CRM property, the HttpContext, or a service in the constructor"
            : null;
    }

    private static bool IsBody(IParameterSymbol parameter) =>
        parameter.GetAttributes().Any(attribute => attribute.AttributeClass.IsNamed("Microsoft.AspNetCore.Mvc", "FromBodyAttribute"));

    /// <summary>ASP.NET Core's ways of binding that would be passed over in silence.</summary>
    private static string? ForeignBinding(IParameterSymbol parameter) => parameter.GetAttributes()
        .Select(attribute => attribute.AttributeClass)
        .FirstOrDefault(type =>
            type.IsNamed("Microsoft.Extensions.DependencyInjection", "FromKeyedServicesAttribute")
            || (type?.Name is "FromQueryAttribute" or "FromHeaderAttribute" or "FromFormAttribute" or "FromRouteAttribute"
                && type.IsNamed("Microsoft.AspNetCore.Mvc", type.Name)))?.Name;

    private static bool IsUsable(IMethodSymbol method) => method is { MethodKind: MethodKind.Ordinary, IsGenericMethod: false, ReturnsByRef: false, ReturnsByRefReadonly: false };

    private static bool IsNullable(ITypeSymbol type) => type.NullableAnnotation == NullableAnnotation.Annotated;

    /// <summary>What a task of it promises, or the type itself.</summary>
    private static ITypeSymbol Unwrap(ITypeSymbol type) =>
        type is INamedTypeSymbol { TypeArguments.Length: 1 } task
        && (type.IsNamed("System.Threading.Tasks", "Task") || type.IsNamed("System.Threading.Tasks", "ValueTask"))
            ? task.TypeArguments[0]
            : type;

    private void ReportReturnType(DiagnosticDescriptor rule, IMethodSymbol method)
    {
        if (Unwrap(method.ReturnType).TypeKind == TypeKind.Error)
            context.Fail();
        else if (method is { IsAsync: true, ReturnsVoid: true })
            context.Report(Rules.AsyncVoidHandler, method, method.Name, rule == Rules.FetchSignature ? "Task<CardResponse<T>>" : "Task<ActionResult>");
        else
            context.Report(rule, method, method.Name, method.ReturnType.ShortName());
    }
}
