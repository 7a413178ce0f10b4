using CrmCards.Generators.Diagnostics;
using CrmCards.Generators.Model;
using Microsoft.CodeAnalysis;

namespace CrmCards.Generators.Parsing;

/// <summary>Finds out where the parameters of handlers come from.</summary>
internal sealed class ParameterParser(ParseContext context, ValueParser values)
{
    /// <summary>What the request's endpoint has at hand.</summary>
    private static readonly (string Namespace, string Name, ParameterSource Source)[] OfRequest =
    [
        ("CrmCards", "CardRequest", ParameterSource.Request),
        ("System.Threading", "CancellationToken", ParameterSource.CancellationToken),
        ("Microsoft.AspNetCore.Http", "HttpContext", ParameterSource.HttpContext),
        ("Microsoft.AspNetCore.Http", "HttpRequest", ParameterSource.HttpRequest),
        ("Microsoft.AspNetCore.Http", "HttpResponse", ParameterSource.HttpResponse),
        ("System.Security.Claims", "ClaimsPrincipal", ParameterSource.User),
    ];

    /// <summary>What ASP.NET Core fills from a body.</summary>
    private static readonly (string Namespace, string Name)[] BodyTypes =
    [
        ("System.IO", "Stream"),
        ("System.IO.Pipelines", "PipeReader"),
        ("System.Text.Json", "JsonDocument"),
        ("System.Text.Json", "JsonElement"),
        ("System.Text.Json.Nodes", "JsonNode"),
        ("System.Text.Json.Nodes", "JsonObject"),
        ("Microsoft.AspNetCore.Http", "IFormCollection"),
        ("Microsoft.AspNetCore.Http", "IFormFile"),
        ("Microsoft.AspNetCore.Http", "IFormFileCollection"),
    ];

    private static readonly (string Namespace, string Name)[] BodyAttributes =
    [
        ("Microsoft.AspNetCore.Mvc", "FromBodyAttribute"),
        ("Microsoft.AspNetCore.Mvc", "FromFormAttribute"),
    ];

    /// <summary>ASP.NET Core's ways of binding that would be passed over in silence.</summary>
    private static readonly (string Namespace, string Name)[] ForeignAttributes =
    [
        ("Microsoft.AspNetCore.Http", "AsParametersAttribute"),
        ("Microsoft.AspNetCore.Mvc", "FromQueryAttribute"),
        ("Microsoft.AspNetCore.Mvc", "FromHeaderAttribute"),
        ("Microsoft.AspNetCore.Mvc", "FromRouteAttribute"),
        ("Microsoft.Extensions.DependencyInjection", "FromKeyedServicesAttribute"),
    ];

    /// <summary>Whether it wants the body that the app's own clients would send.</summary>
    public static bool IsBody(IParameterSymbol parameter) =>
        IsOneOf(parameter.Type, BodyTypes) || parameter.GetAttributes().Any(attribute => IsOneOf(attribute.AttributeClass, BodyAttributes));

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
        var property = parameter.Attribute("CrmPropertyAttribute");
        var isValue = ValueParser.IsValue(type);
        if ((Fault(parameter) ?? (isValue ? ValueFault(parameter, isSent: placeholder is not null) : null)) is { } fault)
        {
            context.Report(Rules.UnbindableParameter, parameter, parameter.Name, method.Name, fault);
            return null;
        }

        if (OfRequest.FirstOrDefault(item => type.IsNamed(item.Namespace, item.Name)) is { Name: not null } found)
            return Model(found.Source);
        if (isValue)
        {
            if (placeholder is not null) return Model(ParameterSource.Route) with { Value = values.Parse(type), WireName = placeholder };
            return Property(parameter) with { Value = values.Parse(type), WireName = property?.Argument<string>(0) ?? Names.SnakeCase(parameter.Name) };
        }

        if (placeholder is null && property is null && IsService(type))
        {
            var service = Model(type.IsNullable() || parameter.HasExplicitDefaultValue ? ParameterSource.OptionalService : ParameterSource.Service);
            return service with { TypeName = type.WithNullableAnnotation(NullableAnnotation.NotAnnotated).FullName() };
        }

        context.Report(Rules.UnbindableParameter, parameter, parameter.Name, method.Name, $"'{type.ShortName()}' cannot be read from text; take a string, an enum, a type that can be parsed, a list of these, or a service");
        return null;

        ParameterModel Model(ParameterSource source) => new() { Name = parameter.EscapedName(), Source = source };
    }

    private static ParameterModel Property(IParameterSymbol parameter)
    {
        var model = new ParameterModel { Name = parameter.EscapedName(), Source = ParameterSource.Property };
        var declared = Literals.Default(parameter);
        return parameter.Type.IsNullableValue() && declared is null
            ? model with { Source = ParameterSource.NullableProperty }
            : model with { Missing = declared ?? Missing(parameter) };
    }

    /// <summary>What to pass where the CRM sent no value; null where there is nothing of the type to pass.</summary>
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
        if (IsBody(parameter)) return "the CRM sends no body of the app's own; take its properties as parameters";
        return parameter.GetAttributes().FirstOrDefault(attribute => IsOneOf(attribute.AttributeClass, ForeignAttributes)) is { AttributeClass: { } foreign }
            ? $"[{foreign.Name.Replace("Attribute", "")}] has no meaning here; take a CRM property, the HttpContext, or a service in the constructor"
            : null;
    }

    private static string? ValueFault(IParameterSymbol parameter, bool isSent)
    {
        var type = parameter.Type;
        var item = ValueParser.Item(type);
        if (item?.IsNullable() is true) return $"its items are never null; take them as '{item.WithoutNullable().WithNullableAnnotation(NullableAnnotation.NotAnnotated).ShortName()}'";
        if ((item ?? type.WithoutNullable()) is { TypeKind: TypeKind.Enum } choices && !ValueParser.Choices(choices).Any()) return $"'{choices.ShortName()}' has no members to choose from";
        return isSent || parameter.HasExplicitDefaultValue || Missing(parameter) is not null ? null : $"it is null where the CRM sends no value; take '{type.ShortName()}?'";
    }

    private static bool IsOneOf(ITypeSymbol? type, (string Namespace, string Name)[] types) => types.Any(item => type.IsNamed(item.Namespace, item.Name));
}
