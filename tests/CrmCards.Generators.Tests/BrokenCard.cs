namespace CrmCards.Generators.Tests;

/// <summary>A card that is whole, but for the parts that a test replaces.</summary>
internal static class BrokenCard
{
    public static string With(
        string card = "",
        string showOn = "[ShowOn(CrmObjectType.Contact, \"firstname\")]",
        string fetch = "[DataFetch] public static CardResponse<Thing> Fetch() => new([]);",
        string hook = "",
        string iframe = "",
        string id = "[CardObjectId] public long Id { get; init; }",
        string title = "[CardTitle] public string Title { get; init; } = \"\";",
        string more = "",
        string types = "") => $$"""
            [CrmCard("Broken", "/cards/broken")]
            {{showOn}}
            {{card}}
            public sealed partial class TestCard
            {
                {{fetch}}
                {{hook}}
            }

            {{iframe}}
            public sealed class Thing
            {
                {{id}}
                {{title}}
                {{more}}
                [CardProperty("Age")] public int Age { get; init; }
            }

            {{types}}
            """;
}
