using CrmCards.Generators.Contract;
using CrmCards.Generators.Diagnostics;
using CrmCards.Generators.Model;
using Microsoft.CodeAnalysis;

namespace CrmCards.Generators.Parsing;

/// <summary>Finds out where the parameters of handlers come from.</summary>
internal sealed class ParameterParser(ParseContext context, ValueParser values)
{
    /// <summary>The parts of the request that its endpoint has.</summary>
    private static readonly (TypeName Type, RequestPart Part)[] OfRequest =
    [
        (Runtime.CardRequest, RequestPart.CardRequest),
        (Runtime.CardPage, RequestPart.CardPage),
        (new("System.Threading", "CancellationToken"), RequestPart.CancellationToken),
        (new("Microsoft.AspNetCore.Http", "HttpContext"), RequestPart.HttpContext),
        (new("Microsoft.AspNetCore.Http", "HttpRequest"), RequestPart.HttpRequest),
        (new("Microsoft.AspNetCore.Http", "HttpResponse"), RequestPart.HttpResponse),
        (new("System.Security.Claims", "ClaimsPrincipal"), RequestPart.User),
    ];

    /// <summary>The types that ASP.NET Core fills from a body.</summary>
    private static readonly TypeName[] BodyTypes =
    [
        new("System.IO", "Stream"),
        new("System.IO.Pipelines", "PipeReader"),
        new("System.Text.Json", "JsonDocument"),
        new("System.Text.Json", "JsonElement"),
        new("System.Text.Json.Nodes", "JsonNode"),
        new("System.Text.Json.Nodes", "JsonObject"),
        new("Microsoft.AspNetCore.Http", "IFormCollection"),
        new("Microsoft.AspNetCore.Http", "IFormFile"),
        new("Microsoft.AspNetCore.Http", "IFormFileCollection"),
    ];

    private static readonly TypeName[] BodyAttributes =
    [
        new("Microsoft.AspNetCore.Mvc", "FromBodyAttribute"),
        new("Microsoft.AspNetCore.Mvc", "FromFormAttribute"),
    ];

    /// <summary>ASP.NET Core's ways of binding that would be ignored silently.</summary>
    private static readonly TypeName[] ForeignAttributes =
    [
        new("Microsoft.AspNetCore.Http", "AsParametersAttribute"),
        new("Microsoft.AspNetCore.Mvc", "FromQueryAttribute"),
        new("Microsoft.AspNetCore.Mvc", "FromHeaderAttribute"),
        new("Microsoft.AspNetCore.Mvc", "FromRouteAttribute"),
    ];

    private static readonly TypeName FromServices = new("Microsoft.AspNetCore.Mvc", "FromServicesAttribute");
    private static readonly TypeName FromKeyedServices = new("Microsoft.Extensions.DependencyInjection", "FromKeyedServicesAttribute");

    /// <summary>Whether it wants the body that the app's own clients would send.</summary>
    public static bool IsBody(IParameterSymbol parameter) =>
        IsMarkedBody(parameter)
        || (BodyShape.Has(parameter.Type) && !IsMarkedService(parameter) && !ValueParser.IsValue(parameter.Type) && !OfRequest.Any(item => parameter.Type.Is(item.Type)));

    /// <summary>The attribute of a value that the app wants in a body, and that a form can show; null if it is none.</summary>
    public static AttributeData? FormValue(IParameterSymbol parameter) => parameter is not { RefKind: RefKind.None, IsParams: false } || InputTypes.Of(parameter.Type) is null
        ? null
        : parameter.GetAttributes().FirstOrDefault(attribute => IsOneOf(attribute.AttributeClass, BodyAttributes));

    /// <summary>Null where it cannot be bound, which has been reported.</summary>
    public ParameterModel? Parse(IMethodSymbol method, IParameterSymbol parameter, IEnumerable<string> placeholders)
    {
        var type = parameter.Type;
        context.Use(type);
        if (type.HasError() || parameter.Name.Length == 0)
        {
            context.Fail();
            return null;
        }

        var placeholder = placeholders.FirstOrDefault(candidate => string.Equals(candidate, parameter.Name, StringComparison.OrdinalIgnoreCase));
        var property = parameter.Attribute(CardAttributes.CrmProperty.Attribute);
        var isService = IsMarkedService(parameter);
        var isValue = !isService && ValueParser.IsValue(type);
        if ((Fault(parameter) ?? (isValue ? ValueFault(parameter, isSent: placeholder is not null) : null)) is { } fault)
        {
            context.Report(Rules.UnbindableParameter, parameter, parameter.Name, method.Name, fault);
            return null;
        }

        var name = parameter.EscapedName();
        if (OfRequest.FirstOrDefault(item => type.Is(item.Type)) is { Type: not null } found) return new RequestParameterModel(name, found.Part);
        if (isValue)
        {
            return placeholder is not null
                ? new RouteParameterModel(name, placeholder, values.Parse(type))
                : Property(parameter, property?.Argument<string>(CardAttributes.CrmProperty.Name) ?? Names.SnakeCase(parameter.Name));
        }

        if (placeholder is null && property is null && IsService(type) && (isService || ServiceFault(type) is null))
        {
            var typeName = type.WithNullableAnnotation(NullableAnnotation.NotAnnotated).FullName();
            var key = parameter.Attribute(FromKeyedServices)?.Constant(0) is { } constant ? Literals.Of(constant) : null;
            return new ServiceParameterModel(name, typeName, key, IsOptional: type.IsNullable() || parameter.HasExplicitDefaultValue);
        }

        var unread = (placeholder is null && property is null ? ServiceFault(type) : null)
            ?? $"'{type.ShortName()}' cannot be read from text; take a string, an enum, a type that can be parsed, a list of these, or a service";
        context.Report(Rules.UnbindableParameter, parameter, parameter.Name, method.Name, unread);
        return null;
    }

    private static bool IsMarkedBody(IParameterSymbol parameter) =>
        IsOneOf(parameter.Type, BodyTypes) || parameter.GetAttributes().Any(attribute => IsOneOf(attribute.AttributeClass, BodyAttributes));

    private static bool IsMarkedService(IParameterSymbol parameter) =>
        parameter.Attribute(FromServices) is not null || parameter.Attribute(FromKeyedServices) is not null;

    /// <summary>Why no container would hold it; null if one may.</summary>
    private static string? ServiceFault(ITypeSymbol type)
    {
        if (BodyShape.Has(type))
        {
            return $"'{type.ShortName()}' looks like a request body, and HubSpot does not send a body that the app defines; take its values{BodyShape.Values(type)} as parameters, "
                + "or mark a service with [FromServices]";
        }

        return ReadsItself(type) ? $"'{type.ShortName()}' does not implement IParsable<{type.Name}>; take a string, and read it in the method" : null;
    }

    /// <summary>Whether it has a method of its own to read text, which generated code does not know.</summary>
    private static bool ReadsItself(ITypeSymbol type) => type.GetMembers().OfType<IMethodSymbol>().Any(method =>
        method is { IsStatic: true, Name: "Parse" or "TryParse", DeclaredAccessibility: Accessibility.Public }
        && method.Parameters.FirstOrDefault()?.Type.SpecialType is SpecialType.System_String
        && (SymbolEqualityComparer.Default.Equals(method.ReturnType, type) || SymbolEqualityComparer.Default.Equals(method.Parameters.Last().Type, type)));

    private CrmPropertyParameterModel Property(IParameterSymbol parameter, string wireName)
    {
        var name = parameter.EscapedName();
        var declared = Literals.Default(parameter);
        var value = values.Parse(parameter.Type);
        return parameter.Type.IsNullableValue() && declared is null
            ? new NullablePropertyParameterModel(name, wireName, value)
            // What there is nothing to pass for has been refused.
            : new PropertyParameterModel(name, wireName, value, declared ?? Missing(parameter) ?? "");
    }

    /// <summary>The value to pass if HubSpot sent none; null if the type has no such value.</summary>
    private static string? Missing(IParameterSymbol parameter)
    {
        var type = parameter.Type;
        if (type.IsNullable()) return "null";
        if (type.IsReferenceType && parameter.HasExplicitDefaultValue) return "null!";
        if (type.SpecialType == SpecialType.System_String) return "\"\"";
        if (ValueParser.Item(type) is not null) return "[]";
        return type.IsValueType ? "default" : type.NullableAnnotation == NullableAnnotation.None ? "null" : null;
    }

    private static bool IsService(ITypeSymbol type) =>
        type is { IsReferenceType: true, TypeKind: TypeKind.Class or TypeKind.Interface or TypeKind.Delegate, SpecialType: not SpecialType.System_Object };

    private static string? Fault(IParameterSymbol parameter)
    {
        if (parameter.RefKind != RefKind.None) return "it is passed by reference; take a value";
        if (parameter.IsParams) return "it is a params array; take an array";
        if (parameter.Type.IsRefLikeType) return $"'{parameter.Type.ShortName()}' is a ref struct; take a string or an array";
        if (IsMarkedBody(parameter)) return "HubSpot does not send a body that the app defines; take its properties as parameters";
        return parameter.GetAttributes().FirstOrDefault(attribute => IsOneOf(attribute.AttributeClass, ForeignAttributes)) is { AttributeClass: { } foreign }
            ? $"[{foreign.Name.Replace("Attribute", "")}] has no meaning here; take a CRM property, the HttpContext, or a service in the constructor"
            : null;
    }

    private static string? ValueFault(IParameterSymbol parameter, bool isSent)
    {
        var type = parameter.Type;
        var item = ValueParser.Item(type);
        if (item?.IsNullable() is true)
            return $"its items are never null; take them as '{item.WithoutNullable().WithNullableAnnotation(NullableAnnotation.NotAnnotated).ShortName()}'";
        if ((item ?? type.WithoutNullable()) is { TypeKind: TypeKind.Enum } choices && !ValueParser.Choices(choices).Any())
            return $"'{choices.ShortName()}' has no members to choose from";
        return isSent || parameter.HasExplicitDefaultValue || Missing(parameter) is not null
            ? null
            : $"it is null if HubSpot sends no value; take '{type.ShortName()}?'";
    }

    private static bool IsOneOf(ITypeSymbol? type, TypeName[] types) => types.Any(item => type.Is(item));
}
