using CrmCards.Generators.Contract;
using CrmCards.Generators.Diagnostics;
using Microsoft.CodeAnalysis;

namespace CrmCards.Generators.Parsing;

/// <summary>Finds where the parameters of an action's handler and the placeholders of its route disagree.</summary>
internal sealed class HookParameters(ParseContext context, ActionParser actions)
{
    public void Check(IMethodSymbol method, ActionDeclaration action)
    {
        var isWhole = true;
        foreach (var placeholder in action.Uri.Placeholders)
        {
            var member = action.OnResult ? actions.Member(placeholder) : null;
            if (method.Parameters.FirstOrDefault(parameter => IsNamed(parameter, placeholder)) is not { } parameter)
            {
                isWhole = false;
                ReportMissing(method, action, placeholder, member);
            }
            else if (member is not null && !InputParser.IsInput(parameter) && !CanRead(parameter.Type.WithoutNullable(), member.Type.WithoutNullable()))
            {
                var fault = $"'{{{placeholder}}}' stands for '{member.Name}' of type '{member.Type.ShortName()}'; take that type";
                context.Report(Rules.UnbindableParameter, parameter, parameter.Name, method.Name, fault);
            }
        }

        if (isWhole && action.OnResult) CheckObjectId(method, action);
    }

    private void ReportMissing(IMethodSymbol method, ActionDeclaration action, string placeholder, ResultMember? member)
    {
        // Where the role itself is missing, which has been reported, its type is known all the same.
        var type = member?.Type.WithoutNullable().WithNullableAnnotation(NullableAnnotation.NotAnnotated).FullName()
            ?? (!action.OnResult ? null : placeholder == Fields.ObjectId ? "long" : placeholder == Fields.Title ? "string" : null);
        var meant = Meant(method, action, parameter => IsLike(parameter.Type.WithoutNullable(), placeholder, member?.Type.WithoutNullable()));
        context.Report(
            Rules.RouteMismatch,
            context.LocationOf(action.Attribute, action.UriIndex, $"{{{placeholder}}}"),
            FixData.Of(FixData.Name, Names.CamelCase(placeholder)).Add(FixData.Type, type).Add(FixData.Parameter, meant?.Name),
            method.Name,
            $"the route holds '{{{placeholder}}}'; {(meant is null ? "" : $"rename '{meant.Name}' to it, or ")}add a parameter of that name");
    }

    /// <summary>The only parameter that can stand for the one placeholder that no parameter has the name of.</summary>
    private static IParameterSymbol? Meant(IMethodSymbol method, ActionDeclaration action, Func<IParameterSymbol, bool> isLike)
    {
        if (!action.OnResult || action.Uri.Placeholders.Count(name => !method.Parameters.Any(parameter => IsNamed(parameter, name))) > 1) return null;
        var free = method.Parameters.Where(parameter =>
            ValueParser.IsValue(parameter.Type)
            && parameter.Attribute(CardAttributes.CrmProperty.Attribute) is null
            && !InputParser.IsInput(parameter)
            && !SentProperties.IsOfRequest(parameter.Name)
            && !action.Uri.Placeholders.Any(name => IsNamed(parameter, name))).ToArray();
        return free is [var only] && isLike(only) ? only : null;
    }

    private static bool IsLike(ITypeSymbol type, string placeholder, ITypeSymbol? member) =>
        type.IsIntegral() ? member?.IsIntegral() ?? placeholder == Fields.ObjectId
        : member is not null ? SymbolEqualityComparer.Default.Equals(type, member)
        : placeholder == Fields.Title && type.SpecialType == SpecialType.System_String;

    /// <summary>Reports a parameter for the objectId that the route does not hold.</summary>
    private void CheckObjectId(IMethodSymbol method, ActionDeclaration action)
    {
        // No CRM property has this name in snake case, so that nothing else can be meant.
        const string name = Fields.ObjectId;
        var strays = method.Parameters.Where(parameter =>
            IsNamed(parameter, name)
            && !action.Uri.Placeholders.Any(placeholder => IsNamed(parameter, placeholder))
            && parameter.Attribute(CardAttributes.CrmProperty.Attribute) is null
            && !InputParser.IsInput(parameter));
        foreach (var parameter in strays)
        {
            context.Report(
                Rules.RouteMismatch,
                context.LocationOf(parameter),
                FixData.Of(FixData.Name, name),
                method.Name,
                $"the parameter '{parameter.Name}' is not in the route; add '{{{name}}}' to it");
        }
    }

    private static bool IsNamed(IParameterSymbol parameter, string placeholder) =>
        string.Equals(parameter.Name, placeholder, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a member's text can be read as a type; what types make of text in their own way is not known here.</summary>
    private static bool CanRead(ITypeSymbol type, ITypeSymbol member) => type.SpecialType switch
    {
        SpecialType.System_Boolean => false,
        SpecialType.System_Decimal or SpecialType.System_Double or SpecialType.System_Single => member.IsIntegral(),
        _ when type.IsIntegral() => member.IsIntegral(),
        _ when type.TypeKind == TypeKind.Enum => member.SpecialType == SpecialType.System_String,
        _ => !type.IsNamed("System", "Guid") || member.IsNamed("System", "Guid"),
    };
}
