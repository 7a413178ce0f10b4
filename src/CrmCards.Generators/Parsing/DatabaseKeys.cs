using System.Globalization;
using CrmCards.Generators.Contract;
using Microsoft.CodeAnalysis;

namespace CrmCards.Generators.Parsing;

/// <summary>Keys that a database makes: code that makes an entity leaves them out, and code that reads one finds them set.</summary>
internal static class DatabaseKeys
{
    private static readonly TypeName Key = new("System.ComponentModel.DataAnnotations", "KeyAttribute");
    private static readonly TypeName Generated = new("System.ComponentModel.DataAnnotations.Schema", "DatabaseGeneratedAttribute");

    /// <summary>How the sources of an app name a type that EF Core maps.</summary>
    private static readonly string[] Mappings = ["DbSet<{0}>", ".Set<{0}>", "Entity<{0}>", "IEntityTypeConfiguration<{0}>"];

    /// <summary>Whether the member is such a key, by its attributes, or by EF Core's convention in a type that is mapped.</summary>
    public static bool Contains(ParseContext context, ISymbol member)
    {
        if (member.Attribute(Generated) is { } generated) return generated.Constant(0) is not { Value: 0 };
        if (member.Attribute(Key) is not null) return true;
        var entity = member.ContainingType;
        return (Is("Id") || Is($"{entity.Name}Id"))
            && Mappings.Any(mapping => context.Ask(CodeFact.Question.IsMentioned, string.Format(CultureInfo.InvariantCulture, mapping, entity.Name)));

        bool Is(string name) => string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase);
    }
}
