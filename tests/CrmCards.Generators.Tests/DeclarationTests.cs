using System.Text;
using System.Text.Json;
using Microsoft.CodeAnalysis;

namespace CrmCards.Generators.Tests;

/// <summary>What tools read of a card out of its assembly.</summary>
public class DeclarationTests
{
    private const int MostBytes = 4 * 1024;

    [Fact]
    public void A_card_with_twelve_properties_and_four_actions_takes_four_kilobytes_at_most()
    {
        var members = string.Concat(Enumerable.Range(1, 11).Select(i => $"[CardProperty(\"A property number {i}\")] public string? PropertyNumber{i} {{ get; init; }}\n"));
        var hooks = string.Concat(Enumerable.Range(1, 4).Select(i =>
            $"[ActionHook(\"Do the thing number {i}\", CardActionMethod.Post, \"/tickets/{{objectId}}/thing-{i}\")] public CardActionResult Thing{i}(long objectId) => \"Done\";\n"));

        var json = Declarations(CardSource.Card(hooks: hooks), CardSource.Result(members: members)).Single();

        Assert.InRange(Encoding.UTF8.GetByteCount(json), 1_000, MostBytes);
        using var card = JsonDocument.Parse(json);
        Assert.Equal("Acme.TicketCard", card.RootElement.GetProperty("class").GetString());
        Assert.Equal(12, card.RootElement.GetProperty("properties").GetArrayLength());
        Assert.Equal(4, card.RootElement.GetProperty("actions").GetArrayLength());
    }

    [Fact]
    public void Each_card_has_one_and_what_is_not_a_card_has_none()
    {
        Assert.Equal(2, Declarations(CardSource.Card(), CardSource.Card("OrderCard", "/cards/orders").Replace("\"Tickets\"", "\"Orders\"", StringComparison.Ordinal), CardSource.Result()).Length);
        Assert.Empty(Declarations("public class Nothing;"));
    }

    private static string[] Declarations(params string[] sources) =>
    [
        .. GeneratorHarness.Run(sources).AssertClean().Output.Assembly.GetAttributes()
            .Where(attribute => attribute.AttributeClass?.Name == "DeclaredCardAttribute")
            .Select(attribute => (string)attribute.ConstructorArguments[0].Value!),
    ];
}
