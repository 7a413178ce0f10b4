using CrmCards.Generators.Parsing;

namespace CrmCards.Tool.Imports.Writing;

/// <summary>The parameters of a method, in the card and in the store.</summary>
internal sealed class MethodParameters
{
    private readonly List<(string Attribute, string Declaration, string Name)> _all = [("", "CardRequest request", "request")];

    /// <param name="placeholders">Values in the route.</param>
    /// <param name="crmProperties">The wire names of CRM properties.</param>
    internal MethodParameters(IReadOnlyList<Placeholder> placeholders, IEnumerable<string> crmProperties)
    {
        var names = new UniqueNames("request", "store", "cancellationToken");
        foreach (var (name, type) in placeholders) Add("", type, name);
        foreach (var property in crmProperties)
        {
            // Letter case does not tell a parameter from a placeholder of the route, and "objectId" is always taken for one.
            var name = Identifiers.Camel(Identifiers.Pascal(property, "Property"));
            if (placeholders.Select(placeholder => placeholder.Name).Append("objectId").Contains(name, StringComparer.OrdinalIgnoreCase)) name += "Property";
            name = names.Take(name);
            Add(Names.SnakeCase(name) == property ? "" : $"[CrmProperty({CSharp.Literal(property)})] ", "string?", name);
        }

        Add("", "CancellationToken", "cancellationToken");
    }

    /// <summary>As the card declares them.</summary>
    internal string Bound => string.Join(", ", _all.Select(parameter => parameter.Attribute + parameter.Declaration));

    /// <summary>As the store declares them.</summary>
    internal string Plain => string.Join(", ", _all.Select(parameter => parameter.Declaration));

    /// <summary>As they are passed.</summary>
    internal string Arguments => string.Join(", ", _all.Select(parameter => parameter.Name));

    private void Add(string attribute, string type, string name) => _all.Add((attribute, $"{type} {Identifiers.Escaped(name)}", Identifiers.Escaped(name)));
}
