using Microsoft.CodeAnalysis.CSharp;

namespace CrmCards.Generators.Tests;

/// <summary>Valid programs that are out to trip generated code up: it must compile without a warning all the same.</summary>
public class HostileShapesTests
{
    [Theory]
    [InlineData(LanguageVersion.CSharp12, true)]
    [InlineData(LanguageVersion.CSharp12, false)]
    [InlineData(LanguageVersion.CSharp13, false)]
    [InlineData(LanguageVersion.CSharp14, true)]
    [InlineData(LanguageVersion.CSharp14, false)]
    public void Every_supported_version_of_the_language_compiles_it(LanguageVersion version, bool usings) =>
        Assert.Equal(4, Generating.Run(Generating.Compile(version, usings, Program())).GeneratedSources.Length);

    [Fact]
    public void Types_and_namespaces_named_like_ours_and_the_frameworks_do_not_come_between() =>
        Generating.Run(Program("Acme.CrmCards.Hosting", more: """
            internal class System; internal class Microsoft; internal class Math; internal class CardWriter; internal class CardResponse; internal class String;
            """));

    [Fact]
    public void Parameters_named_like_generated_ones_do_not_clash() =>
        Generating.Run(Program(handler: """
            [ActionHook("Go", ActionMethod.Post, "/go/{objectId}")]
            public ActionResult Map(long objectId, string? context, string? card, string? writer, CardRequest response, CancellationToken endpoints) =>
                $"{objectId}{context}{card}{writer}{response}{endpoints}";

            [ActionHook("Come", ActionMethod.Post, "/come")]
            public static ActionResult Card() => "Come";
            """));

    [Fact]
    public void Names_that_differ_in_case_only_get_files_of_their_own()
    {
        var result = Generating.Run(Program("Acme.One", card: "OrderCard", route: "/a"), Program("Acme.ONE", card: "ORDERCARD", route: "/b"));

        Assert.Equal(7, result.GeneratedSources.Length);
        Assert.Equal(7, result.GeneratedSources.Select(source => source.HintName).Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void Unicode_names_and_texts_compile() =>
        Generating.Run(Program("Größe.日本", card: "Карта", title: "\\\"Ü\\\" \\\\ {0} \\n \\u2028 🎫 \\ud800", more: """
            [IframeAction("編集", "/редактировать/{objectId}?q=a b", Width = 1, Height = 1)]
            public sealed record Étrange([property: CardObjectId] long Id, [property: CardTitle] string Title, [property: CardProperty("Größe")] int Größe);
            """, result: "Étrange"));

    [Fact]
    public void Hidden_inherited_and_obsolete_members_are_read_once()
    {
        var text = Generating.Run(Program(result: "Derived", more: """
            public abstract class Root { [CardObjectId] public long Id { get; init; } [CardProperty("Old")] public int Old { get; init; } }
            public class Middle : Root { [CardTitle] public virtual string Title { get; init; } = ""; [CardProperty("Hidden")] public int Hidden { get; init; } }
            public class Derived : Middle
            {
                [CardTitle] public override string Title { get; init; } = "";
                [CardProperty("Hiding")] public new long Hidden { get; init; }
                [Obsolete("Use another")] [CardProperty("Former")] public int Former { get; init; }
            }
            """)).Text("Acme.TestCard.Serializer.g.cs");

        Assert.Equal(["Id", "Title", "Old", "Hidden", "Former"], text.Split("result.").Skip(1).Select(rest => rest.Split(')')[0]));
    }

    [Fact]
    public void Code_without_nullable_annotations_compiles() =>
        Generating.Run(Program(more: """
            #nullable disable
            public sealed class Oblivious
            {
                [CardObjectId] public long Id { get; init; }
                [CardTitle] public string Title { get; init; }
                [CardLink] public Uri Link { get; init; }
                [CardProperty("Mail", CardDataType.Email)] public string Mail { get; init; }
                [CardProperties] public CardProperty[] More { get; init; }
                [CardActions] public List<CardAction> Actions { get; init; }
            }
            """, result: "Oblivious"));

    [Fact]
    public void The_attribute_on_two_parts_of_a_class_does_not_lose_the_other_cards()
    {
        var result = Generating.RunOnBroken(Program(), "[CrmCard(\"Twice\", \"/x\")] partial class Twice { }\n[CrmCard(\"Twice\", \"/y\")] partial class Twice { }");

        Assert.Contains(result.GeneratedSources, source => source.HintName == "Acme.TestCard.Serializer.g.cs");
        Assert.Single(result.Text("CrmCards.g.cs").Split("\"Twice\"").Skip(1));
    }

    [Theory]
    [InlineData("[CrmCard")]
    [InlineData("[CrmCard] partial class C { }")]
    [InlineData("[CrmCard(null, null)] partial class C { }")]
    [InlineData("[CrmCard(\"A\", \"/a\")] partial struct C { }")]
    [InlineData("[CrmCard(\"A\", \"/a\")] partial class C<T> { [DataFetch] CardResponse<T> F() => null!; }")]
    [InlineData("[CrmCard(\"A\", \"/a\")] [ShowOn] partial class C { [DataFetch] CardResponse<Missing> F(Missing m) => null; }")]
    [InlineData("[CrmCard(\"A\", \"/a\")] [ShowOn(CrmObjectType.Contact, null)] partial class C { [DataFetch] Task<CardResponse<int[]>> F(params string[] a) => null!; }")]
    [InlineData("[CrmCard(\"A\", \"/a\")] [ShowOn((CrmObjectType)9)] partial class C { [DataFetch] CardResponse<R> F() => new([]); [ActionHook] void A() { } [ActionHook(null, default, null)] ActionResult B(out int x) => \"\"; } class R { [CardProperty] int X; [CardProperty(null, (CardDataType)77)] int Y; [CardObjectId, CardTitle, CardLink, CardProperties, CardActions] Missing Z; }")]
    [InlineData("[CrmCard(\"A\", \"/{\")] [SettingsAction(\"\", \"{}}\")] [PrimaryAction] partial class C { [DataFetch] CardResponse<R> F() => new([]); } [IframeAction(\"E\", \"/{x\", When = null, AssociatedObjectProperties = null)] [IframeAction(\"E\", \"http://{objectId}/\")] record struct R;")]
    public async Task Half_written_code_is_survived(string source)
    {
        Generating.RunOnBroken(source);

        Assert.DoesNotContain(await Generating.AnalyzeAsync(source), diagnostic => diagnostic.Id == "AD0001");
    }

    private static string Program(
        string ns = "Acme", string card = "TestCard", string title = "Test", string route = "/cards/test", string result = "Thing", string handler = "", string more = "") => $$"""
        using global::System;
        using global::System.Collections.Generic;
        using global::System.Threading;
        using global::CrmCards;

        namespace {{ns}};

        [CrmCard("{{title}}", "{{route}}", ItemLabel = "{{title}}")]
        [ShowOn(CrmObjectType.Contact)]
        public sealed partial class {{card}}
        {
            [DataFetch]
            public CardResponse<{{result}}> Fetch(CardRequest request) => new(request is null ? [] : []);
            {{handler}}
        }

        public sealed record Thing([property: CardObjectId] long Id, [property: CardTitle] string Title, [property: CardProperty("{{title}}")] int Age);
        {{more}}
        """;
}
