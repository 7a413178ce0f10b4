using System.Collections.Immutable;
using CrmCards.Generators.Contract;
using CrmCards.Generators.Diagnostics;
using CrmCards.Generators.Model;
using Microsoft.CodeAnalysis;

namespace CrmCards.Generators.Parsing;

/// <summary>Finds parameters that stand for CRM properties which nobody sends.</summary>
internal sealed class SentProperties(ParseContext context)
{
    /// <summary>The values that every request carries, by the names that people give them, without underscores.</summary>
    private static readonly Dictionary<string, string> OfRequest = new(StringComparer.OrdinalIgnoreCase)
    {
        ["userId"] = Members.CardRequest.UserId,
        ["userEmail"] = Members.CardRequest.UserEmail,
        ["portalId"] = Members.CardRequest.PortalId,
        ["hubId"] = Members.CardRequest.PortalId,
        ["appId"] = Members.CardRequest.AppId,
        ["associatedObjectId"] = Members.CardRequest.AssociatedObjectId,
        ["associatedObjectType"] = Members.CardRequest.AssociatedObjectType,
        ["associatedObjectTypeId"] = Members.CardRequest.AssociatedObjectTypeId,
    };

    /// <summary>Whether every request carries a value of that name by itself.</summary>
    public static bool IsOfRequest(string name) => OfRequest.ContainsKey(name.Replace("_", ""));

    /// <summary>Reports each parameter of a method that data fetches call which no object type sends.</summary>
    public void CheckFetch(IMethodSymbol method, ParameterModel?[] parameters, IReadOnlyList<ObjectTypeModel> objectTypes)
    {
        foreach (var (symbol, model) in method.Parameters.Zip(parameters, (symbol, model) => (symbol, model)))
        {
            if (model is CrmPropertyParameterModel property) CheckFetch(method, symbol, property.WireName, objectTypes);
        }
    }

    private void CheckFetch(IMethodSymbol method, IParameterSymbol parameter, string name, IReadOnlyList<ObjectTypeModel> objectTypes)
    {
        var sent = objectTypes.SelectMany(objectType => objectType.Properties).Distinct(StringComparer.Ordinal).ToArray();
        // A card on no object type is another matter, and the first to see to.
        if (objectTypes.Count == 0 || sent.Contains(name) || IsOfRequest(method, parameter, name)) return;

        var near = sent.FirstOrDefault(property => Letters(property) == Letters(name));
        Report(
            method,
            parameter,
            name,
            FixData.Of(FixData.Name, near ?? name).Add(FixData.Parameter, near),
            near is null
                ? "which no [ShowOn] of the card sends: name it there"
                : $"which no [ShowOn] of the card sends: for '{near}', which one sends, mark the parameter [CrmProperty(\"{near}\")]");
    }

    /// <summary>Reports a parameter of an action's handler that is no CRM property. What the action takes otherwise is sent along.</summary>
    public void CheckAction(IMethodSymbol method, IParameterSymbol parameter, string name) => IsOfRequest(method, parameter, name);

    private bool IsOfRequest(IMethodSymbol method, IParameterSymbol parameter, string name)
    {
        if (parameter.Attribute(CardAttributes.CrmProperty.Attribute) is not null) return false;
        if (!OfRequest.TryGetValue(parameter.Name.Replace("_", ""), out var member)) return false;

        var fault = $"not the value that every request carries under that name: take a {Runtime.CardRequest.Shown}, and use its {member}";
        Report(method, parameter, name, FixData.Of(FixData.Member, member), fault);
        return true;
    }

    private void Report(IMethodSymbol method, IParameterSymbol parameter, string name, ImmutableDictionary<string, string?> fixData, string fault) =>
        context.Report(Rules.PropertyNotSent, context.LocationOf(parameter), fixData, parameter.Name, method.Name, name, fault);

    private static string Letters(string name) => name.Replace("_", "").ToUpperInvariant();
}
