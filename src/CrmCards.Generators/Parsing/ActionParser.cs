using CrmCards.Generators.Contract;
using CrmCards.Generators.Diagnostics;
using CrmCards.Generators.Model;
using Microsoft.CodeAnalysis;

namespace CrmCards.Generators.Parsing;

/// <summary>Reads what all actions have in common.</summary>
internal sealed class ActionParser(ParseContext context, ParsedResult result)
{
    private const string Condition = CardAttributes.AnyAction.When;
    private const string ObjectProperties = CardAttributes.AnyAction.AssociatedObjectProperties;

    private readonly UniqueNames _methods = new();

    /// <summary>The names that placeholders may have, each with its member, in the order in which a name is looked up.</summary>
    public IEnumerable<(string Name, ResultMember Member)> Placeholders =>
        new[] { (Name: Fields.ObjectId, Member: result.ObjectId), (Name: Fields.Title, Member: result.Title) }
            .Where(role => role.Member is not null)
            .Select(role => (role.Name, Member: role.Member!))
            .Concat(result.Properties.Select(property => (Name: property.Model.WireName, property.Member)))
            .Concat(Readable.Select(member => (member.Name, Member: member)))
            .Where(placeholder => IsUsable(placeholder.Member));

    /// <summary>The members that can decide whether an action is shown.</summary>
    public IEnumerable<ResultMember> Conditions => Readable.Where(IsCondition);

    private IEnumerable<ResultMember> Readable => result.Members.Where(member => member.Fault is null);

    public string MethodName(string label) => _methods.Take($"Write{Names.PascalCase(label)}Action");

    /// <summary>The member of the result that a placeholder means.</summary>
    public ResultMember? Member(string placeholder) => result.Find(placeholder);

    /// <summary>The URI's parts, with each placeholder bound to a member of the result.</summary>
    public EquatableArray<UriPart> Bind(ActionDeclaration action) =>
        action.Uri.Parts.Select(part => part.IsPlaceholder ? new UriPart(Placeholder(action, part.Text), IsPlaceholder: true) : part).ToEquatableArray();

    /// <summary>The condition's expression; null if there is none.</summary>
    public string? When(ActionDeclaration action)
    {
        return action.Attribute.Named<string>(Condition) is not { } name ? null : Access(
            action,
            result.Members.FirstOrDefault(member => member.Name == name),
            member => IsCondition(member) ? null : $"names a member of type '{member.Type.ShortName()}', not bool",
            fault => ReportCondition(action, name, fault));
    }

    /// <summary>The expression of the member whose value an input shows first; null if it is empty.</summary>
    public string? Prefill(ActionDeclaration action, IParameterSymbol parameter, InputModel input)
    {
        var attribute = parameter.Attribute(CardAttributes.ActionInput.Attribute)!;
        return attribute.Named<string>(CardAttributes.ActionInput.Prefill) is not { } name ? null : Access(
            action,
            result.Members.FirstOrDefault(member => member.Name == name),
            member => InputTypes.CanShow(input.Type, parameter.Type.WithoutNullable(), member.Type.WithoutNullable())
                ? null
                : $"names a member of type '{member.Type.ShortName()}', and the input takes '{parameter.Type.ShortName()}'",
            fault => context.Report(Rules.UnusablePrefill, context.LocationOf(attribute, CardAttributes.ActionInput.Prefill), name, parameter.Name, fault));
    }

    /// <summary>The properties that HubSpot sends to the action: those that its handler takes, and those that it names.</summary>
    public EquatableArray<string> AssociatedObjectProperties(ActionDeclaration action, IEnumerable<string> taken)
    {
        var named = action.Attribute.NamedStrings(ObjectProperties).ToArray();
        foreach (var name in named) ShowOnParser.CheckName(context, name, context.LocationOf(action.Attribute, ObjectProperties, $"\"{name}\""));
        return taken.Concat(named).Distinct(StringComparer.Ordinal).ToEquatableArray();
    }

    private void ReportCondition(ActionDeclaration action, string name, string fault)
    {
        var near = action.OnResult ? Nearest.Of(name, Conditions.Select(member => member.Name)) : null;
        context.Report(
            Rules.UnusableCondition,
            context.LocationOf(action.Attribute, Condition),
            FixData.Of(FixData.Name, near).Add(FixData.Type, result.Type.FullName()),
            name,
            action.Label,
            fault,
            near is not null ? $"use '{near}'" : action.OnResult ? "name a bool member" : "remove it");
    }

    private string Placeholder(ActionDeclaration action, string name)
    {
        var member = action.OnResult ? result.Find(name) : null;
        if (action.OnResult && member is null && ParsedResult.IsRole(name))
        {
            // The missing role itself has been reported.
            context.Fail();
            return name;
        }

        return Access(
            action,
            member,
            member => IsUsable(member) ? null : $"names '{member.Name}' of type '{member.Type.ShortName()}'",
            fault => ReportPlaceholder(action, name, member, fault)) ?? name;
    }

    private void ReportPlaceholder(ActionDeclaration action, string name, ResultMember? member, string fault)
    {
        var parsed = PlaceholderName.Parse(name);
        var near = !action.OnResult || member is not null ? null : parsed is { Fault: not null, Name: { } bare } && result.Find(bare) is not null ? bare
            : NearestPlaceholder(parsed.Name ?? name);
        context.Report(
            Rules.UnknownPlaceholder,
            context.LocationOf(action.Attribute, action.UriIndex, $"{{{name}}}"),
            FixData.Of(FixData.Name, near),
            name,
            action.Uri.Text,
            action.OnResult && member is null && parsed.Fault is not (null or PlaceholderName.NoName) ? parsed.Fault : fault,
            near is not null ? $"use '{{{near}}}'"
                : !action.OnResult ? "remove it"
                : member is null ? $"use {Fields.ObjectId}, {Fields.Title}, or the name of a property or member"
                : ValueObject.Unwrap(member, IsUsable) is { } value ? $"name {ValueObject.Returned(value)}"
                : "use a string, an integral number or a Guid");
    }

    private string? NearestPlaceholder(string name)
    {
        var placeholders = Placeholders.Select(placeholder => placeholder.Name).ToArray();
        return Nearest.Of(name, placeholders)
            ?? (name.EndsWith("id", StringComparison.OrdinalIgnoreCase) ? placeholders.FirstOrDefault(placeholder => placeholder == Fields.ObjectId) : null);
    }

    /// <summary>The expression of the member that an action names; what is wrong with it is reported.</summary>
    private string? Access(ActionDeclaration action, ResultMember? member, Func<ResultMember, string?> misfit, Action<string> report)
    {
        var fault = !action.OnResult ? "needs a result, but the action is on the card"
            : member is null ? $"names no member of '{result.Type.ShortName()}'"
            : misfit(member);
        if (fault is null)
            ResultParser.CheckReadable(context, member!);
        else
            report(fault);
        return member?.Access;
    }

    private static bool IsCondition(ResultMember member) => member.Type.SpecialType == SpecialType.System_Boolean;

    private static bool IsUsable(ResultMember member) => IsUsable(member.Type.WithoutNullable());

    private static bool IsUsable(ITypeSymbol type) => type.SpecialType == SpecialType.System_String || type.IsIntegral() || type.IsNamed("System", "Guid");
}
