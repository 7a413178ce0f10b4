using Microsoft.CodeAnalysis.CSharp;

namespace CrmCards.Generators.Tests;

public class NameTests
{
    [Theory]
    [InlineData("namespace Acme.CrmCards.Cards")]
    [InlineData("namespace Acme.System.Threading.Tasks")]
    [InlineData("namespace Acme.Microsoft.AspNetCore.Http")]
    [InlineData("namespace CrmCards")]
    [InlineData("namespace CrmCards.Hosting")]
    [InlineData("namespace CrmCards.Acme.global")]
    [InlineData("namespace @global.@file.@record")]
    public void A_card_may_stand_in_a_namespace_that_shadows_ours(string declaration) =>
        GeneratorHarness.Run(Card("ShadowCard", declaration), CardSource.Result()).AssertClean(cards: 1);

    [Theory]
    [InlineData("System")]
    [InlineData("String")]
    [InlineData("Microsoft")]
    [InlineData("Object")]
    [InlineData("ValueTask")]
    [InlineData("CardWriter")]
    [InlineData("CardResponse")]
    [InlineData("CrmCardsServiceCollectionExtensions")]
    [InlineData("Card")]
    [InlineData("Map")]
    [InlineData("Größe")]
    [InlineData("票據")]
    [InlineData("@class")]
    [InlineData("@record")]
    [InlineData("@file")]
    [InlineData("@required")]
    [InlineData("@scoped")]
    [InlineData("@var")]
    [InlineData("@dynamic")]
    [InlineData("@field")]
    [InlineData("@global")]
    [InlineData("@pizza")]
    public void A_card_may_have_any_name_that_a_class_may_have(string name) =>
        GeneratorHarness.Run(Card(name, "namespace Acme"), CardSource.Result()).AssertClean(cards: 1);

    [Theory]
    [InlineData("System")]
    [InlineData("String")]
    [InlineData("Microsoft")]
    [InlineData("CrmCards")]
    [InlineData("Größe")]
    [InlineData("@class")]
    [InlineData("@record")]
    [InlineData("@var")]
    [InlineData("@dynamic")]
    public void A_result_type_and_its_neighbours_may_have_any_name(string name) =>
        GeneratorHarness.Run($$"""
            namespace Acme
            {
                public class System;
                public class String;
                public class Microsoft;
                public class Math;

                [global::CrmCards.CrmCard("Names", "/cards/names")]
                [global::CrmCards.ShowOn(global::CrmCards.CrmObjectType.Deal)]
                public partial class NameCard
                {
                    [global::CrmCards.DataFetch]
                    public global::CrmCards.CardResponse<Inner.{{name}}> Fetch() => new([]);
                }

                public class Inner
                {
                    public class {{name}}
                    {
                        [global::CrmCards.CardObjectId] public int Id { get; init; }
                        [global::CrmCards.CardTitle] public string Title { get; init; } = "";
                        [global::CrmCards.CardProperty("Largest")] public int Math { get; init; }
                    }
                }
            }
            """).AssertClean(cards: 1);

    public static MatrixTheoryData<string, LanguageVersion> NamesOfKeywords => new(
        ["record", "extension", "partial", "field", "scoped", "required", "file", "var", "dynamic", "nint", "notnull", "unmanaged", "managed", "async", "await", "yield", "where", "when", "with", "and", "or", "not", "init", "get", "set", "value", "global", "allows", "nameof", "args", "union", "closed", "safe", "lower"],
        [LanguageVersion.CSharp12, LanguageVersion.CSharp14]);

    [Theory]
    [MemberData(nameof(NamesOfKeywords))]
    public void Types_may_have_the_name_of_a_keyword_new_or_yet_to_come(string name, LanguageVersion languageVersion) =>
        GeneratorHarness.Run(GeneratorHarness.Compile(
            [
                Namespace("namespace CardNamed", card: $"@{name}"),
                Namespace("namespace ResultNamed", result: $"@{name}"),
                Namespace("namespace StatusNamed", status: $"@{name}"),
                Namespace("namespace ServiceNamed", service: $"@{name}"),
                Namespace($"namespace @{name}.Inner"),
                Namespace("public partial class Outer", status: $"@{name}", service: $"@{name}2"),
                $$"""namespace Global { {{CardDeclaration("Card", $"global::@{name}3")}} } public class @{{name}}3 : ResultNamed.@{{name}};""",
            ],
            languageVersion)).AssertClean(cards: 7);

    private static string Namespace(string declaration, string card = "Card", string result = "Result", string status = "Status", string service = "Service") => $$"""
        #pragma warning disable CS8860, CS8981
        {{declaration}}
        {
            [global::CrmCards.CrmCard("Names", "/cards/names")]
            [global::CrmCards.ShowOn(global::CrmCards.CrmObjectType.Deal)]
            public partial class {{card}}
            {
                [global::CrmCards.DataFetch]
                public global::CrmCards.CardResponse<{{result}}> Fetch({{service}} service, {{service}}? other) => new([]);
            }

            public class {{service}};

            public enum {{status}} { [global::CrmCards.StatusOption("On")] On }

            public class {{result}}
            {
                [global::CrmCards.CardObjectId] public int Id { get; init; }
                [global::CrmCards.CardTitle] public string Title { get; init; } = "";
                [global::CrmCards.CardProperty("Status")] public {{status}} Status { get; init; }
                [global::CrmCards.CardProperty("Other")] public {{status}}? Other { get; init; }
            }
        }
        """;

    [Theory]
    [InlineData("@event")]
    [InlineData("@await")]
    [InlineData("@field")]
    [InlineData("Equals2")]
    [InlineData("Größe")]
    [InlineData("CrmCardSerializer2")]
    public void A_handler_may_have_any_name_that_a_method_may_have(string name) =>
        GeneratorHarness.Run(
            CardSource.Card(
                fetch: $"[DataFetch] public CardResponse<Ticket> {name}() => new([]);",
                hooks: $"""[ActionHook("Run", CardActionMethod.Post, "/run")] public CardActionResult {name}(int @event) => $"{"{@event}"}";"""),
            CardSource.Result()).AssertClean(cards: 1);

    [Theory]
    [InlineData("@class")]
    [InlineData("@new")]
    [InlineData("@default")]
    [InlineData("@field")]
    [InlineData("Größe")]
    public void A_status_option_may_have_any_name_that_an_enum_member_may_have(string name) =>
        GeneratorHarness.Run(
            CardSource.Card(),
            CardSource.Result(
                property: """[CardProperty("State")] public State State { get; init; }""",
                types: $$"""public enum State { [StatusOption("Name")] {{name}} }""")).AssertClean(cards: 1);

    [Theory]
    [InlineData("@class")]
    [InlineData("@new")]
    [InlineData("@default")]
    [InlineData("@field")]
    [InlineData("Größe")]
    [InlineData("_1")]
    [InlineData("ReaderOf")]
    public void An_enum_that_a_handler_takes_may_have_any_name_and_so_may_its_members(string name) =>
        GeneratorHarness.Run(
            CardSource.Card(hooks: $$"""
                #pragma warning disable CS8981
                [ActionHook("Run", CardActionMethod.Post, "/run")] private CardActionResult ReaderOfClass({{name}} one, Inner.{{name}}[] others, List<{{name}}>? more) => $"{one}{others}{more}";
                private enum {{name}} { {{(name == "_1" ? "_2" : name)}}2, @int, Int, [Obsolete("Old.")] Old, [Obsolete("Gone.", error: true)] Gone, Same = 1 }
                public static class Inner { internal enum {{name}} { Only } }
                """),
            CardSource.Result()).AssertClean(cards: 1);

    [Fact]
    public void Result_fields_may_have_the_names_of_keywords() =>
        GeneratorHarness.Run(
            CardSource.Card(),
            CardSource.Result(property: """[CardProperty("New")] public int @new; [CardProperty("Field")] public int @field;""")).AssertClean(cards: 1);

    [Fact]
    public void Cards_whose_names_differ_in_case_only_keep_their_files()
    {
        var run = GeneratorHarness.Run(CardSource.Card(), CardSource.Card("TICKETCard", "/cards/shouted"), CardSource.Result()).AssertClean(cards: 2);

        Assert.Equal(run.HintNames.Count(), run.HintNames.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void Cards_of_one_name_in_different_places_keep_their_files() =>
        GeneratorHarness.Run(
            Card("Card", "namespace Acme"),
            Card("Card", "namespace Acme.Inner"),
            "namespace Acme { public partial class Outer { " + CardDeclaration("Card") + " } }",
            "namespace Acme.Inner { public partial class Outer { " + CardDeclaration("Card") + " } }",
            CardDeclaration("Card"),
            CardSource.Result()).AssertClean(cards: 5);

    [Fact]
    public void Parts_in_a_name_that_look_alike_do_not_share_a_file() =>
        GeneratorHarness.Run(
            Card("A_B", "namespace Acme"),
            "namespace Acme { public partial class A { " + CardDeclaration("B") + " } }",
            "namespace Acme { public partial class A_ { " + CardDeclaration("B") + " } }",
            CardSource.Result()).AssertClean(cards: 3);

    private static string Card(string name, string @namespace) => $$"""{{@namespace}} { {{CardDeclaration(name)}} }""";

    private static string CardDeclaration(string name, string result = "global::Acme.Ticket") => $$"""
        [global::CrmCards.CrmCard("Names", "/cards/names")]
        [global::CrmCards.ShowOn(global::CrmCards.CrmObjectType.Deal)]
        public partial class {{name}}
        {
            [global::CrmCards.DataFetch] public global::CrmCards.CardResponse<{{result}}> Fetch() => new([]);
        }
        """;
}
