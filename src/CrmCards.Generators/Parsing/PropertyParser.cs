using CrmCards.Generators.Contract;
using CrmCards.Generators.Diagnostics;
using CrmCards.Generators.Model;
using Microsoft.CodeAnalysis;
using static CrmCards.Generators.Contract.CardAttributes;

namespace CrmCards.Generators.Parsing;

/// <summary>Reads the declared properties of a result type.</summary>
internal sealed class PropertyParser(ParseContext context, IReadOnlyList<ResultMember> members)
{
    private readonly UniqueNames _methods = new("Write");

    public IReadOnlyList<ParsedProperty> Parse(bool currencyAsObject)
    {
        var properties = new List<ParsedProperty>();
        foreach (var member in members)
        {
            if (member.Symbol.Attribute(CardProperty.Attribute) is not { } attribute) continue;
            if (Property(member, attribute) is { } model)
                properties.Add(new(member, model, attribute.Named<int>(CardProperty.Order), IsEntry: model is CurrencyPropertyModel && !currencyAsObject));
        }

        properties = InOrder(properties);
        CheckNames(properties);
        CheckEntryLabels(properties);
        return properties;
    }

    /// <summary>Callers show entries after all fields of the object: if an order is given, everything after an entry is an entry too.</summary>
    private static List<ParsedProperty> InOrder(List<ParsedProperty> properties)
    {
        if (properties.All(property => property.Order == 0)) return properties;
        var ordered = properties.OrderBy(property => property.Order).ToList();
        var first = ordered.FindIndex(property => property.IsEntry);
        return [.. ordered.Select((property, i) => first >= 0 && i > first ? property with { IsEntry = true } : property)];
    }

    private PropertyModel? Property(ResultMember member, AttributeData attribute)
    {
        if (!ResultParser.CheckReadable(context, member)) return null;
        var label = attribute.Argument<string>(CardProperty.Label) ?? "";
        if (string.IsNullOrWhiteSpace(label))
            context.Report(Rules.WireNameUnusable, context.LocationOf(attribute, CardProperty.Label), "label", label, member.Name, "it is empty");
        var name = attribute.Named<string>(CardProperty.Name) ?? Names.SnakeCase(member.Name);
        if (NameFault(name) is { } fault)
            context.Report(Rules.WireNameUnusable, context.LocationOf(attribute, CardProperty.Name), "name", name, member.Name, fault);

        if (member.Type.TypeKind == TypeKind.Error)
        {
            context.Fail();
            return null;
        }

        var currencyCode = attribute.Named<string>(CardProperty.CurrencyCode);
        var requested = attribute.Constant(CardProperty.DataType);
        var dataType = requested is { Kind: TypedConstantKind.Enum } constant
            ? Enum.TryParse<DataType>(constant.EnumMember(), out var named) ? named : null
            : DataTypes.Of(member.Type, hasCurrencyCode: currencyCode is not null);
        if (dataType is not { } type || DataTypes.Writer(type, member) is not { } writer)
        {
            var misfit = dataType is { } known ? $"cannot be written as {WireNames.Of(known)}: use {DataTypes.Fitting(known, member)}"
                : requested is { } unknown ? $"cannot be written as data type {unknown.Value}: use a member of {Runtime.CardDataType.Shown}"
                : $"cannot be shown: use {DataTypes.InPlaceOf(member)}";
            context.Report(Rules.PropertyType, member.Symbol, member.Name, member.Type.ShortName(), misfit);
            return null;
        }

        CheckCurrency(member, attribute, type, currencyCode);
        if (type == DataType.Boolean) context.Report(Rules.BooleanProperty, context.LocationOf(attribute, CardProperty.DataType), member.Name);
        return type switch
        {
            DataType.Currency => new CurrencyPropertyModel(name, label, type.ToString(), writer.Kind, writer.Value, currencyCode ?? ""),
            DataType.Status => new StatusPropertyModel(name, label, type.ToString(), writer.Kind, writer.Value, Status(member)),
            _ => new PropertyModel(name, label, type.ToString(), writer.Kind, writer.Value),
        };
    }

    private StatusModel Status(ResultMember member) => StatusParser.Parse(context, member, _methods.Take($"{member.Name}Option"));

    private void CheckCurrency(ResultMember member, AttributeData attribute, DataType type, string? code)
    {
        var location = context.LocationOf(attribute, CardProperty.CurrencyCode);
        if (type != DataType.Currency)
        {
            if (code is null) return;
            var canBeMoney = DataTypes.Writer(DataType.Currency, member) is not null;
            context.Report(
                Rules.CurrencyCode,
                location,
                FixData.Of(FixData.DataType, canBeMoney ? nameof(DataType.Currency) : null),
                member.Name,
                $"has a CurrencyCode, but is a {WireNames.Of(type)} property: {(canBeMoney ? "make it CURRENCY, or " : "")}leave the code out");
        }
        else if (code is null or "")
        {
            const string fault = "is a CURRENCY property without a CurrencyCode: give it one, such as CurrencyCode = \"GBP\"";
            context.Report(Rules.CurrencyCode, location, member.Name, fault);
        }
        else if (!CurrencyCodes.Contains(code))
        {
            context.Report(Rules.UnknownCurrencyCode, location, code);
        }
    }

    private static string? NameFault(string name)
    {
        if (name.Length == 0) return "it is empty";
        if (name.All(c => c is >= '0' and <= '9')) return "JavaScript moves names that have only digits to the front";
        return name.All(c => char.IsLetterOrDigit(c) || c is '_' or '-') ? null : "a name has only letters, digits, underscores and hyphens";
    }

    private void CheckNames(List<ParsedProperty> properties)
    {
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (member, model, _, _) in properties)
        {
            if (Fields.IsReserved(model.WireName))
                ReportTaken(member, model, properties, "the contract reserves");
            else if (seen.TryGetValue(model.WireName, out var other))
                ReportTaken(member, model, properties, $"is already the name of '{other}'");
            else
                seen.Add(model.WireName, member.Name);
        }
    }

    private void ReportTaken(ResultMember member, PropertyModel model, List<ParsedProperty> properties, string fault)
    {
        // "title" of a Ticket becomes "ticket_title".
        var free = $"{Names.SnakeCase(member.Symbol.ContainingType.Name)}_{model.WireName.ToLowerInvariant()}";
        while (properties.Any(property => property.Model.WireName == free)) free += "_2";
        context.Report(Rules.WireNameTaken, context.LocationOf(member.Symbol), FixData.Of(FixData.Name, free), member.Name, model.WireName, fault);
    }

    /// <summary>App cards hide a declared property whose name is the label of an entry in <c>properties</c>.</summary>
    private void CheckEntryLabels(List<ParsedProperty> properties)
    {
        var entries = properties.Where(property => property.IsEntry).ToArray();
        foreach (var (member, model, _, _) in properties.Where(property => !property.IsEntry))
        {
            if (entries.FirstOrDefault(entry => entry.Model.Label == model.WireName) is { } entry)
                ReportTaken(member, model, properties, $"is the label of '{entry.Member.Name}', and app cards would hide it");
        }
    }
}
