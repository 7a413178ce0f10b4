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
        Properties = Properties.Where(property => !property.IsEntry).Select(property => property.Model).ToEquatableArray(),
        Entries = Properties.Where(property => property.IsEntry).Select(property => property.Model).ToEquatableArray(),
        FurtherProperties = FurtherProperties?.Access,
        Actions = actions,
        FurtherActions = FurtherActions?.Access,
    };
}

/// <summary>A declared property.</summary>
/// <param name="Member">Its member.</param>
/// <param name="Model">How it is written.</param>
/// <param name="Order">Its place among all.</param>
/// <param name="IsEntry">Whether it is written as an entry of <c>properties</c>, and not as a field of the object.</param>
internal sealed record ParsedProperty(ResultMember Member, PropertyModel Model, int Order, bool IsEntry);
