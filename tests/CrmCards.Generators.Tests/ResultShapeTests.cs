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

        Assert.Contains(
            "global::Acme.Box<int?>.Inner<string?, global::Acme.Ticket> result",
            run.Text("Acme.TicketCard.Serializer.g.cs"),
            StringComparison.Ordinal);
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

    [Theory]
    [InlineData("class", """public override string Title => "";""", "public abstract string Title { get; }")]
    [InlineData("class", """public override string Title { set { } }""", "public virtual string Title { get; set; } = \"\";")]
    [InlineData("record", """public override string Title { get; init; } = "";""", "public abstract string Title { get; init; }")]
    [InlineData("record", """public sealed override string Title { get; init; } = "";""", "public virtual string Title { get; init; } = \"\";")]
    public void An_override_inherits_the_attribute_of_the_member_it_overrides(string kind, string title, string inherited) =>
        GeneratorHarness.Run(
            CardSource.Card(),
            CardSource.Result(
                declaration: $"public sealed {kind} Ticket : Base",
                title: title,
                types: $$"""public abstract {{kind}} Base { [CardTitle] {{inherited}} }""")).AssertClean(cards: 1);

    [Fact]
    public void A_record_inherits_the_attributes_of_the_properties_that_its_parameters_implement() =>
        GeneratorHarness.Run(
            CardSource.Card(),
            """
            namespace Acme;

            public sealed record Ticket(long Id, string Title, int Size) : Base(Size);

            public abstract record Base([property: CrmCards.CardProperty("Size")] int Size)
            {
                [CrmCards.CardObjectId] public abstract long Id { get; init; }
                [CrmCards.CardTitle] public abstract string Title { get; init; }
            }
            """).AssertClean(cards: 1);

    [Theory]
    [InlineData("private new int Created => 1;", "Created")]
    [InlineData("private static new int Created() => 1;", "Created")]
    [InlineData("public new int Created => 1;", null)]
    [InlineData("public new static int Created() => 1;", null)]
    [InlineData("public new enum Created { On }", null)]
    public void What_hides_a_member_hides_it_from_the_card_where_the_card_can_see_it(string hiding, string? written)
    {
        var run = GeneratorHarness.Run(
            CardSource.Card(),
            CardSource.Result(
                declaration: "public sealed class Ticket : Base",
                property: """[CardProperty("Other")] public int Other { get; init; }""",
                members: hiding,
                types: """public abstract class Base { [CardProperty("Created")] public DateOnly Created { get; init; } }""")).AssertClean(cards: 1);

        Assert.Equal(written is not null, run.Text("Acme.TicketCard.Serializer.g.cs").Contains("result.Created", StringComparison.Ordinal));
    }

    [Fact]
    public void Iframe_actions_are_inherited_those_of_base_types_first()
    {
        var run = GeneratorHarness.Run(
            CardSource.Card(),
            CardSource.Result(
                attributes: """[IframeAction("Third", "/third", Width = 1, Height = 1)]""",
                declaration: "public sealed class Ticket : Base<int>",
                types: """
                    [IframeAction("Second", "/second/{number}", Width = 1, Height = 1)]
                    public abstract class Base<T> : Root { public T? Number { get; init; } }

                    [IframeAction("First", "/first/{objectId}", Width = 1, Height = 1)]
                    public abstract class Root;
                    """)).AssertClean(cards: 1);

        Assert.Equal(
            ["First", "Second", "Third"],
            WrittenAction().Matches(run.Text("Acme.TicketCard.Serializer.g.cs")).Select(match => match.Groups["label"].Value).Distinct());
    }

    [Fact]
    public void Protected_members_of_a_base_that_card_and_result_share_belong_to_the_result()
    {
        string[] sources =
        [
            CardSource.Card(name: "TicketCard : Base", attributes: """[CrmCard("Tickets", "/cards/tickets")] [ShowOn(CrmObjectType.Deal)]"""),
            CardSource.Result(
                declaration: "public sealed class Ticket : Base",
                types: """public abstract class Base { [CardProperty("Size")] protected int Size { get; init; } }"""),
        ];

        var run = GeneratorHarness.Run(sources).AssertClean();

        Assert.Contains("\"CARD0115\"", run.Registration, StringComparison.Ordinal);
    }

    [Fact]
    public void A_property_may_return_a_reference() =>
        GeneratorHarness.Run(
            CardSource.Card(),
            CardSource.Result(property: """private int _size; [CardProperty("Size")] public ref int Size => ref _size; [CardProperty("Other")] public ref readonly int Other => ref _size;""")).AssertClean(cards: 1);

    [Theory]
    [InlineData("[Obsolete]")]
    [InlineData("""[Obsolete("Use something else")]""")]
    [InlineData("""[Obsolete("Use something else", DiagnosticId = "ACME001")]""")]
    [InlineData("""[System.Diagnostics.CodeAnalysis.Experimental("ACME001")]""")]
    public void Obsolete_and_experimental_members_cause_no_warning_in_generated_code(string mark) =>
        GeneratorHarness.Run(
            CardSource.Card(hooks: $$"""
                {{mark}} [ActionHook("Run", CardActionMethod.Post, "/run")] public CardActionResult Run() => "Run";
                """),
            CardSource.Result(
                attributes: """[IframeAction("Edit", "/edit", Width = 1, Height = 1, When = "IsOpen")]""",
                declaration: "public sealed class Ticket : Base",
                property: $$"""
                    #pragma warning disable CS0672
                    {{mark}} [CardProperty("Old")] public int Old { get; init; }
                    [CardProperty("Older")] public int Older { {{mark}} get; init; }
                    [CardProperty("State")] public State State { get; init; }
                    public override int Oldest => 1;
                    {{mark}} public bool IsOpen { get; init; }
                    """,
                types: $$"""
                    public enum State { {{mark}} [StatusOption("On")] On }
                    public abstract class Base { {{mark}} [CardProperty("Oldest")] public abstract int Oldest { get; } }
                    """)).AssertClean(cards: 1);

    [Theory]
    [InlineData("[Obsolete]")]
    [InlineData("""[Obsolete("Use something else", DiagnosticId = "ACME001")]""")]
    [InlineData("""[System.Diagnostics.CodeAnalysis.Experimental("ACME001")]""")]
    public void Obsolete_and_experimental_types_cause_no_warning_in_generated_code(string mark) =>
        GeneratorHarness.Run(
            "#pragma warning disable\n" + CardSource.Card(
                attributes: $$"""public partial class Outer { {{mark}} [CrmCard("Tickets", "/cards/tickets")] [ShowOn(CrmObjectType.Deal)]""",
                fetch: "[DataFetch] public CardResponse<Box<Ticket>> Fetch(Service service) => throw new NotSupportedException($\"{service}\"); }"),
            "#pragma warning disable\n" + CardSource.Result(
                attributes: mark,
                property: """[CardProperty("State")] public State State { get; init; }""",
                types: $$"""
                    {{mark}} public enum State { [StatusOption("On")] On }
                    {{mark}} public class Service;
                    public class Box<T> { [CardObjectId] public int Id; [CardTitle] public string Title = ""; [CardProperty("State")] public State State; }
                    """)).AssertClean(cards: 1);

    [Fact]
    public void An_experimental_library_causes_no_warning_in_generated_code()
    {
        var library = GeneratorHarness.Compile(["""[module: System.Diagnostics.CodeAnalysis.Experimental("ACME001")]""", CardSource.Result()]);

        var app = GeneratorHarness.Compile(["#pragma warning disable ACME001\n" + CardSource.Card()]).AddReferences(library.ToMetadataReference());

        GeneratorHarness.Run(app).AssertClean(cards: 1);
    }

    [Theory]
    [InlineData("""[Obsolete("Gone", true)] [CardProperty("Old")] public int Old { get; init; }""", "", "CARD0115")]
    [InlineData("""[CardProperty("Old")] public int Old { [Obsolete("Gone", true)] get; init; }""", "", "CARD0115")]
    [InlineData(
        """[CardProperty("State")] public State State { get; init; }""",
        """public enum State { [Obsolete("Gone", true)] [StatusOption("On")] On }""",
        "CARD0115")]
    public void What_nobody_may_use_stops_the_card(string property, string types, string id)
    {
        var run = GeneratorHarness.Run(CardSource.Card(), CardSource.Result(property: property, types: types)).AssertClean();

        Assert.Contains($"\"{id}\"", run.Registration, StringComparison.Ordinal);
    }

    [Fact]
    public void A_card_that_nobody_may_use_is_not_generated()
    {
        var run = GeneratorHarness.Run(
            CardSource.Card(attributes: """[Obsolete("Gone", true)] [CrmCard("Tickets", "/cards/tickets")] [ShowOn(CrmObjectType.Deal)]"""), CardSource.Result()).AssertClean();

        Assert.Contains("\"CARD0408\"", run.Registration, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_two_cards_find_in_one_result_type_is_reported_once()
    {
        string[] sources =
        [
            CardSource.Card(),
            CardSource.Card(name: "OtherCard", attributes: """[CrmCard("Other tickets", "/cards/other")] [ShowOn(CrmObjectType.Deal, "dealname")]"""),
            CardSource.Result(
                id: "[CardObjectId] public string? Id { get; init; }",
                members: """[CardProperty("A")] private int A => 1; [CardProperty("")] public int B { get; init; }"""),
        ];

        Assert.Equal(["CARD0104", "CARD0110", "CARD0115"], (await GeneratorHarness.AnalyzeAsync(sources)).Select(diagnostic => diagnostic.Id));
    }

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
    public async Task An_enum_member_is_an_option_where_one_of_its_names_is()
    {
        string[] sources =
        [
            CardSource.Card(),
            CardSource.Result(
                property: """[CardProperty("State")] public State State { get; init; }""",
                types: """public enum State { Default, [StatusOption("On")] On = Default, [StatusOption("Off")] Off }"""),
        ];

        var serializer = GeneratorHarness.Run(sources).AssertClean(cards: 1).Text("Acme.TicketCard.Serializer.g.cs");

        Assert.Contains("global::Acme.State.On =>", serializer, StringComparison.Ordinal);
        Assert.DoesNotContain("Default", serializer, StringComparison.Ordinal);
        Assert.Empty(await GeneratorHarness.AnalyzeAsync(sources));
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

    [GeneratedRegex("""\\"label\\":\\"(?<label>\w+)\\",""")]
    private static partial Regex WrittenAction();

    [GeneratedRegex(@"WriteNumber\("",.*result\.(?<member>\w+)\);")]
    private static partial Regex WrittenNumber();
}
