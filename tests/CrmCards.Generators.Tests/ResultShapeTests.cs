using System.Text.RegularExpressions;

namespace CrmCards.Generators.Tests;

public partial class ResultShapeTests
{
    [Fact]
    public void A_result_may_be_nested_in_a_closed_generic_type()
    {
        var run = GeneratorHarness.Run(
            CardSource.Card(fetch: "[DataFetch] public CardResponse<Box<int?>.Inner<string?, Ticket>> Fetch() => new([]);"),
            CardSource.Result(types: """
                public class Box<T>
                {
                    public sealed record Inner<T1, T2>([property: CardObjectId] long Id, [property: CardTitle] string Title, [property: CardProperty("Size")] int Size, T First, T1 Second, T2 Third);
                }
                """)).AssertClean(cards: 1);

        Assert.Contains("global::Acme.Box<int?>.Inner<string?, global::Acme.Ticket> result", run.Text("Acme.TicketCard.Serializer.g.cs"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("public record struct Ticket")]
    [InlineData("public readonly struct Ticket()")]
    [InlineData("public abstract class Ticket")]
    [InlineData("internal sealed record Ticket")]
    public void A_result_may_be_any_class_record_or_struct(string declaration) =>
        GeneratorHarness.Run(
            CardSource.Card(fetch: "[DataFetch] internal CardResponse<Ticket> Fetch() => new([]);"),
            CardSource.Result(declaration: declaration, title: "[CardTitle] public string? Title { get; init; }")).AssertClean(cards: 1);

    [Fact]
    public void A_result_may_be_private_to_its_card() =>
        GeneratorHarness.Run(CardSource.Card(
            fetch: "[DataFetch] private CardResponse<Row> Fetch() => new([]);",
            hooks: """
                private sealed record Row([property: CardObjectId] long Id, [property: CardTitle] string Title, [property: CardProperty("State")] State State);
                private enum State { [StatusOption("On")] On }
                """)).AssertClean(cards: 1);

    [Fact]
    public void Inherited_members_come_first_and_hidden_ones_give_way()
    {
        var run = GeneratorHarness.Run(
            CardSource.Card(),
            CardSource.Result(
                declaration: "public sealed class Ticket : Base<int>",
                id: "",
                title: """[CardTitle] public override string Title => "";""",
                property: """[CardProperty("Second")] public new long Second { get; init; } [CardProperty("Third")] public int Third { get; init; }""",
                types: """
                    public abstract class Base<T> : Root
                    {
                        [CardProperty("First")] public required T First { get; init; }
                        [CardProperty("Second")] public string Second { get; init; } = "";
                        public abstract string Title { get; }
                    }

                    public abstract class Root
                    {
                        [CardObjectId] public long Id { get; init; }
                    }
                    """)).AssertClean(cards: 1);

        var serializer = run.Text("Acme.TicketCard.Serializer.g.cs");
        Assert.Equal(["First", "Second", "Third"], WrittenNumber().Matches(serializer).Select(match => match.Groups["member"].Value));
        Assert.Contains("writer.WriteNumber(\",\\\"second\\\":\"u8, result.Second);", serializer, StringComparison.Ordinal);
    }

    [Fact]
    public void An_override_inherits_the_attribute_of_the_member_it_overrides() =>
        GeneratorHarness.Run(
            CardSource.Card(),
            CardSource.Result(
                declaration: "public sealed class Ticket : Base",
                title: """public override string Title => "";""",
                types: "public abstract class Base { [CardTitle] public abstract string Title { get; } }")).AssertClean(cards: 1);

    [Theory]
    [InlineData("[Obsolete]")]
    [InlineData("""[Obsolete("Use something else")]""")]
    [InlineData("""[Obsolete("Use something else", DiagnosticId = "ACME001")]""")]
    public void Obsolete_members_cause_no_warning_in_generated_code(string obsolete) =>
        GeneratorHarness.Run(
            CardSource.Card(hooks: $$"""
                {{obsolete}} [ActionHook("Run", ActionMethod.Post, "/run")] public ActionResult Run() => "Run";
                """),
            CardSource.Result(
                property: $$"""
                    {{obsolete}} [CardProperty("Old")] public int Old { get; init; }
                    [CardProperty("State")] public State State { get; init; }
                    """,
                types: $$"""public enum State { {{obsolete}} [StatusOption("On")] On }""")).AssertClean(cards: 1);

    [Theory]
    [InlineData("CardResponse<Ticket>")]
    [InlineData("Task<CardResponse<Ticket>>")]
    public void Code_without_nullable_annotations_causes_no_warning(string returned) =>
        GeneratorHarness.Run(
            "#nullable disable\n" + CardSource.Card(fetch: $"[DataFetch] public {returned} Fetch(string domain, IServiceProvider services) => throw new NotSupportedException(domain);"),
            "#nullable disable\n" + CardSource.Result(title: "[CardTitle] public string Title { get; init; }", members: "[CardProperties] public List<CardProperty> More { get; init; }")).AssertClean(cards: 1);

    [Fact]
    public void A_response_of_nullable_results_causes_no_broken_code() =>
        GeneratorHarness.Run(CardSource.Card(fetch: "[DataFetch] public CardResponse<Ticket?> Fetch() => new([]);"), CardSource.Result()).AssertClean();

    [Fact]
    public async Task A_response_of_nullable_structs_is_refused_as_a_result_type()
    {
        string[] sources = [CardSource.Card(fetch: "[DataFetch] public CardResponse<Ticket?> Fetch() => new([]);"), CardSource.Result(declaration: "public struct Ticket()")];
        GeneratorHarness.Run(sources).AssertClean();

        var diagnostics = await GeneratorHarness.AnalyzeAsync(sources);

        Assert.Equal(["CARD0116"], diagnostics.Select(diagnostic => diagnostic.Id));
    }

    [Fact]
    public void Enum_members_of_one_value_are_one_option()
    {
        var run = GeneratorHarness.Run(
            CardSource.Card(),
            CardSource.Result(
                property: """[CardProperty("State")] public State State { get; init; }""",
                types: """public enum State : byte { [StatusOption("On")] On = 1, [StatusOption("Also on")] AlsoOn = 1, Again = On, [StatusOption("Off")] Off = 255 }""")).AssertClean(cards: 1);

        var serializer = run.Text("Acme.TicketCard.Serializer.g.cs");
        Assert.Contains("global::Acme.State.On =>", serializer, StringComparison.Ordinal);
        Assert.Contains("global::Acme.State.Off =>", serializer, StringComparison.Ordinal);
        Assert.DoesNotContain("Also", serializer, StringComparison.Ordinal);
        Assert.DoesNotContain("Again", serializer, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_properties_of_one_enum_and_labels_of_one_spelling_do_not_collide() =>
        GeneratorHarness.Run(
            CardSource.Card(),
            CardSource.Result(
                attributes: """
                    [IframeAction("Edit it", "/a", Width = 1, Height = 1)]
                    [IframeAction("edit-it", "/b", Width = 1, Height = 1)]
                    [IframeAction("Edit it2", "/c", Width = 1, Height = 1)]
                    [IframeAction("票", "/d", Width = 1, Height = 1)]
                    [IframeAction("據", "/e", Width = 1, Height = 1)]
                    """,
                property: """
                    [CardProperty("State")] public State State { get; init; }
                    [CardProperty("Other state", Name = "other")] public State? state { get; init; }
                    """,
                types: """public enum State { [StatusOption("On")] On }""")).AssertClean(cards: 1);

    [GeneratedRegex(@"WriteNumber\("",.*result\.(?<member>\w+)\);")]
    private static partial Regex WrittenNumber();
}
