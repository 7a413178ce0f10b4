using CrmCards.Generators.Diagnostics;
using CrmCards.Generators.Model;
using Microsoft.CodeAnalysis;

namespace CrmCards.Generators.Parsing;

/// <summary>Finds out where the parameters of handlers come from.</summary>
internal sealed class ParameterParser(ParseContext context)
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
        var isText = type.SpecialType == SpecialType.System_String;
        if (Fault(parameter) is { } fault)
        {
            context.Report(Rules.UnbindableParameter, parameter, parameter.Name, method.Name, fault);
            return null;
        }

        if (OfRequest.FirstOrDefault(item => type.IsNamed(item.Namespace, item.Name)) is { Name: not null } found)
            return Model(found.Source);
        if (isText || type.IsParsableValue())
        {
            return placeholder is not null
                ? Model(isText ? ParameterSource.RouteText : ParameterSource.RouteValue) with { TypeName = type.WithoutNullable().FullName(), WireName = placeholder }
                : Property(parameter) with { WireName = property?.Argument<string>(0) ?? Names.SnakeCase(parameter.Name) };
        }

        if (placeholder is null && property is null && IsService(type))
        {
            var service = Model(type.IsNullable() || parameter.HasExplicitDefaultValue ? ParameterSource.OptionalService : ParameterSource.Service);
            return service with { TypeName = type.WithNullableAnnotation(NullableAnnotation.NotAnnotated).FullName() };
        }

        context.Report(Rules.UnbindableParameter, parameter, parameter.Name, method.Name, $"'{type.ShortName()}' cannot be read from text; take a string, a value type that can be parsed, or a service");
        return null;

        ParameterModel Model(ParameterSource source) => new() { Name = parameter.EscapedName(), Source = source };
    }

    private static ParameterModel Property(IParameterSymbol parameter)
    {
        var type = parameter.Type;
        var model = new ParameterModel { Name = parameter.EscapedName(), Source = ParameterSource.PropertyText };
        var declared = Literals.Default(parameter);
        if (type.SpecialType == SpecialType.System_String)
            return model with { Missing = declared ?? (type.IsNullable() ? "null" : parameter.HasExplicitDefaultValue ? "null!" : "\"\"") };

        model = model with { TypeName = type.WithoutNullable().FullName() };
        return type.IsNullableValue() && declared is null
            ? model with { Source = ParameterSource.NullablePropertyValue }
            : model with { Source = ParameterSource.PropertyValue, Missing = declared ?? "default" };
    }

    private static bool IsService(ITypeSymbol type) =>
        type is { IsReferenceType: true, TypeKind: TypeKind.Class or TypeKind.Interface or TypeKind.Delegate, SpecialType: not SpecialType.System_Object };

    private static string? Fault(IParameterSymbol parameter)
    {
        if (parameter.RefKind != RefKind.None) return "it is passed by reference; take a value";
        if (parameter.IsParams) return "it is a params array; take its items one by one";
        if (parameter.Type.IsRefLikeType) return $"'{parameter.Type.ShortName()}' is a ref struct; take a string or a value that can be parsed";
        if (IsBody(parameter)) return "the CRM sends no body of the app's own; take its properties as parameters";
        return parameter.GetAttributes().FirstOrDefault(attribute => IsOneOf(attribute.AttributeClass, ForeignAttributes)) is { AttributeClass: { } foreign }
            ? $"[{foreign.Name.Replace("Attribute", "")}] has no meaning here; take a CRM property, the HttpContext, or a service in the constructor"
            : null;
    }

    private static bool IsOneOf(ITypeSymbol? type, (string Namespace, string Name)[] types) => types.Any(item => type.IsNamed(item.Namespace, item.Name));
}
