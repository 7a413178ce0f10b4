using CrmCards.Generators.Contract;
using CrmCards.Generators.Model;
using Microsoft.CodeAnalysis;

namespace CrmCards.Generators.Parsing;

/// <summary>A result type with its symbols, for as long as the card is being parsed.</summary>
internal sealed record ParsedResult(
    INamedTypeSymbol Type,
    IReadOnlyList<ResultMember> Members,
    ResultMember? ObjectId,
    ResultMember? Title,
    ResultMember? Link,
    ResultMember? FurtherProperties,
    ResultMember? FurtherActions,
    IReadOnlyList<ParsedProperty> Properties,
    bool CurrencyAsObject)
{
    /// <summary>Whether a placeholder means a member that every result has.</summary>
    public static bool IsRole(string placeholder) => placeholder is Fields.ObjectId or Fields.Title;

    /// <summary>
    /// The member that a placeholder means: the contract's name first, then a property's name on the wire, then the member's own.
    /// </summary>
    public ResultMember? Find(string placeholder) =>
        placeholder switch
        {
            Fields.ObjectId => ObjectId,
            Fields.Title => Title,
            _ => Properties.FirstOrDefault(property => property.Model.WireName == placeholder)?.Member ?? FindMember(placeholder),
        };

    public ResultMember? FindMember(string name) =>
        Members.FirstOrDefault(member => member.Name == name)
        ?? Members.FirstOrDefault(member => string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Only for a result without errors.</summary>
    public ResultModel Model(EquatableArray<ActionModel> actions) => new()
    {
        TypeName = Type.FullName(),
        ObjectId = ObjectId!.Type.IsNullableValue() ? $"{ObjectId.Access}.GetValueOrDefault()" : ObjectId.Access,
        Title = Title!.Access,
        Link = Link?.Access,
        Properties = Properties.Where(property => !IsEntry(property)).Select(property => property.Model).ToEquatableArray(),
        Entries = Properties.Where(IsEntry).Select(property => property.Model).OfType<CurrencyPropertyModel>().ToEquatableArray(),
        FurtherProperties = FurtherProperties?.Access,
        Actions = actions,
        FurtherActions = FurtherActions?.Access,
    };

    private bool IsEntry(ParsedProperty property) => property.Model is CurrencyPropertyModel && !CurrencyAsObject;
}

/// <summary>A declared property with its member.</summary>
internal sealed record ParsedProperty(ResultMember Member, PropertyModel Model);
