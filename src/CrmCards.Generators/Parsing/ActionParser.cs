using CrmCards.Generators.Diagnostics;
using CrmCards.Generators.Model;
using Microsoft.CodeAnalysis;

namespace CrmCards.Generators.Parsing;

/// <summary>Reads the iframe actions, and what all actions have in common.</summary>
internal sealed class ActionParser(ParseContext context, ParsedResult result)
{
    private readonly UniqueNames _methods = new();
    private readonly SortedSet<string> _foreignBaseUrls = new(StringComparer.Ordinal);

    /// <summary>Scheme and host of the absolute URIs parsed so far.</summary>
    public EquatableArray<string> ForeignBaseUrls => _foreignBaseUrls.ToEquatableArray();

    /// <summary>Those of base types first.</summary>
    public List<ActionModel> ResultIframes(INamedTypeSymbol resultType) =>
        [.. Iframes(resultType.BaseTypesFirst().SelectMany(type => type.Attributes("IframeActionAttribute")), onResult: true)];

    public CardActions CardIframes() => new()
    {
        Settings = Iframes(context.Card.Attributes("SettingsActionAttribute"), onResult: false).FirstOrDefault(),
        Primary = Iframes(context.Card.Attributes("PrimaryActionAttribute"), onResult: false).FirstOrDefault(),
        Secondary = [.. Iframes(context.Card.Attributes("SecondaryActionAttribute"), onResult: false)],
    };

    public string MethodName(string label) => _methods.Take($"Write{Names.PascalCase(label)}Action");

    /// <summary>The action's label; reported where it is empty.</summary>
    public string Label(AttributeData attribute, string subject)
    {
        var label = attribute.Argument<string>(0) ?? "";
        if (string.IsNullOrWhiteSpace(label)) context.Report(Rules.MissingLabel, attribute, subject);
        return label;
    }

    /// <summary>The member of the result that a placeholder means.</summary>
    public ResultMember? Member(string placeholder) => result.Find(placeholder);

    /// <summary>The URI's parts, with each placeholder bound to a member of the result.</summary>
    public EquatableArray<UriPart> Bind(UriTemplate template, AttributeData attribute, bool onResult) =>
        template.Parts.Select(part => part.IsPlaceholder ? new UriPart(Placeholder(part.Text, template, attribute, onResult), IsPlaceholder: true) : part).ToEquatableArray();

    /// <summary>The condition's expression; null where there is none.</summary>
    public string? When(AttributeData attribute, string label, bool onResult)
    {
        if (attribute.Named<string>("When") is not { } name) return null;
        return Access(
            result.Members.FirstOrDefault(member => member.Name == name),
            onResult,
            member => member.Type.SpecialType == SpecialType.System_Boolean ? null : $"names a member of type '{member.Type.ShortName()}', not bool",
            fault => context.Report(Rules.UnusableCondition, attribute, name, label, fault));
    }

    public static EquatableArray<string> AssociatedObjectProperties(AttributeData attribute, IEnumerable<string> taken) => taken
        .Concat(attribute.NamedArguments.Where(argument => argument.Key == "AssociatedObjectProperties").SelectMany(argument => argument.Value.Strings()))
        .Distinct(StringComparer.Ordinal)
        .ToEquatableArray();

    private IEnumerable<ActionModel> Iframes(IEnumerable<AttributeData> attributes, bool onResult)
    {
        foreach (var attribute in attributes)
        {
            var label = Label(attribute, "iframe action");
            var template = UriTemplate.Parse(attribute.Argument<string>(1) ?? "");
            var isSigned = attribute.Named<bool>("Signed");
            if (template.UriFault is { } fault)
                context.Report(Rules.UnusableUri, attribute, template.Text, label, fault);
            else if (isSigned && template.SignedPageFault is { } signedFault)
                context.Report(Rules.UnusableUri, attribute, template.Text, label, signedFault);
            else if (template.BaseUrl is { } baseUrl)
                _foreignBaseUrls.Add(baseUrl);
            yield return new ActionModel
            {
                MethodName = MethodName(label),
                Label = label,
                Kind = ActionKind.Iframe,
                Uri = Bind(template, attribute, onResult),
                IsPath = template.IsPath,
                AssociatedObjectProperties = AssociatedObjectProperties(attribute, taken: []),
                When = When(attribute, label, onResult),
                IsSigned = isSigned,
                Width = Size(attribute, "Width", label),
                Height = Size(attribute, "Height", label),
            };
        }
    }

    private int Size(AttributeData attribute, string name, string label)
    {
        var size = attribute.Named<int>(name);
        if (size <= 0) context.Report(Rules.MissingSize, attribute, label, name);
        return size;
    }

    private string Placeholder(string name, UriTemplate template, AttributeData attribute, bool onResult)
    {
        var member = onResult ? result.Find(name) : null;
        if (onResult && member is null && ParsedResult.IsRole(name))
        {
            // The missing role itself has been reported.
            context.Fail();
            return name;
        }

        return Access(
            member,
            onResult,
            member => IsUsable(member.Type.WithoutNullable()) ? null : $"names '{member.Name}' of type '{member.Type.ShortName()}': use a string, an integral number or a Guid",
            fault => context.Report(Rules.UnknownPlaceholder, attribute, name, template.Text, fault)) ?? name;
    }

    /// <summary>The expression of the member that an action names; what is wrong with it is reported.</summary>
    private string? Access(ResultMember? member, bool onResult, Func<ResultMember, string?> misfit, Action<string> report)
    {
        var fault = !onResult ? "needs a result, but the action stands on the card"
            : member is null ? $"names no member of '{result.Type.ShortName()}'"
            : misfit(member);
        if (fault is null)
            ResultParser.CheckReadable(context, member!);
        else
            report(fault);
        return member?.Access;
    }

    private static bool IsUsable(ITypeSymbol type) =>
        type.SpecialType == SpecialType.System_String || type.IsIntegral() || type.IsNamed("System", "Guid");
}

/// <summary>The actions that stand on the card, collected while it is being parsed.</summary>
internal sealed class CardActions
{
    public ActionModel? Settings { get; init; }

    public ActionModel? Primary { get; set; }

    public required List<ActionModel> Secondary { get; init; }

    public IEnumerable<ActionModel> All => new[] { Settings, Primary }.OfType<ActionModel>().Concat(Secondary);
}
