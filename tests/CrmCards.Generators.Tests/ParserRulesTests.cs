using CrmCards.Generators.Diagnostics;
using Microsoft.CodeAnalysis;

namespace CrmCards.Generators.Tests;

/// <summary>One breach of each rule: the analyzer reports it, and the generator skips the card and says why at its endpoint.</summary>
public class ParserRulesTests
{
    private static readonly Dictionary<string, string> Breaches = new()
    {
        ["CARD0101"] = BrokenCard.With(id: ""),
        ["CARD0102"] = BrokenCard.With(title: ""),
        ["CARD0103"] = BrokenCard.With(more: "[CardTitle] public string Second { get; init; } = \"\";"),
        ["CARD0104"] = BrokenCard.With(id: "[CardObjectId] public string Id { get; init; } = \"\";"),
        ["CARD0105"] = BrokenCard.With(title: "[CardTitle] public int Title { get; init; }"),
        ["CARD0106"] = BrokenCard.With(more: "[CardLink] public int Link { get; init; }"),
        ["CARD0108"] = BrokenCard.With(more: "[CardProperty(\"Born\", CardDataType.Date)] public string? Born { get; init; }"),
        ["CARD0109"] = BrokenCard.With(more: "[CardProperty(\"Years\", Name = \"age\")] public int Years { get; init; }"),
        ["CARD0110"] = BrokenCard.With(more: "[CardProperty(\"Seven\", Name = \"7\")] public int Seven { get; init; }"),
        ["CARD0111"] = BrokenCard.With(more: "[CardProperty(\"Day\", CardDataType.Status)] public DayOfWeek Day { get; init; }"),
        ["CARD0112"] = BrokenCard.With(more: "[CardProperty(\"Mood\")] public Mood Mood { get; init; }", types: "public enum Mood { [StatusOption(\"A\", Name = \"X\")] A, [StatusOption(\"B\", Name = \"X\")] B }"),
        ["CARD0113"] = BrokenCard.With(more: "[CardProperty(\"Price\", CardDataType.Currency)] public decimal Price { get; init; }"),
        ["CARD0115"] = BrokenCard.With(more: "[CardProperty(\"Hidden\")] private int Hidden { get; init; }"),
        ["CARD0116"] = BrokenCard.With(types: "file sealed class Local { }", fetch: "[DataFetch] public static CardResponse<Local?> Fetch() => new([]);"),
        ["CARD0301"] = BrokenCard.With(hook: "[ActionHook(\"Go\", ActionMethod.Get, \"/go\")] public ActionResult Go([Microsoft.AspNetCore.Mvc.FromBody] Version body) => $\"{body}\";"),
        ["CARD0302"] = BrokenCard.With(hook: "[ActionHook(\"Go\", (ActionMethod)5, \"/go\")] public ActionResult Go() => \"Gone\";"),
        ["CARD0303"] = BrokenCard.With(hook: "[ActionHook(\"Go\", ActionMethod.Put, \"/go/{nothing}\")] public ActionResult Go(int nothing) => $\"{nothing}\";"),
        ["CARD0304"] = BrokenCard.With(iframe: "[IframeAction(\"Open\", \"javascript:alert(1)\", Width = 1, Height = 1)]"),
        ["CARD0306"] = BrokenCard.With(iframe: "[IframeAction(\" \", \"/open\", Width = 1, Height = 1)]"),
        ["CARD0307"] = BrokenCard.With(iframe: "[IframeAction(\"Open\", \"/open\", Width = 1)]"),
        ["CARD0309"] = BrokenCard.With(hook: "[ConfirmationActionHook(\"Go\", ActionMethod.Put, \"/go\", \"\")] public ActionResult Go() => \"Gone\";"),
        ["CARD0310"] = BrokenCard.With(
            card: "[PrimaryAction(\"New\", \"/new\", Width = 1, Height = 1)]",
            hook: "[ActionHook(\"Go\", ActionMethod.Put, \"/go\", Placement = ActionPlacement.Primary)] public ActionResult Go() => \"Gone\";"),
        ["CARD0312"] = BrokenCard.With(iframe: "[IframeAction(\"Open\", \"/open\", Width = 1, Height = 1, When = \"Age\")]"),
        ["CARD0313"] = BrokenCard.With(hook: """
            [ActionHook("Go", ActionMethod.Put, "/go/{objectId}")] public ActionResult Go(long objectId) => $"{objectId}";
            [ActionHook("Come", ActionMethod.Put, "/GO/{title}")] public ActionResult Come(string title) => title;
            """),
        ["CARD0314"] = BrokenCard.With(hook: "[ActionHook(\"Go\", ActionMethod.Put, \"/go\")] public string Go() => \"Gone\";"),
        ["CARD0315"] = BrokenCard.With(hook: "[ActionHook(\"Go\", ActionMethod.Put, \"/go\")] public ActionResult Go(ref int count) => $\"{count}\";"),
        ["CARD0318"] = BrokenCard.With(hook: "[ActionHook(\"Go\", ActionMethod.Put, \"/go/{objectId}\")] public ActionResult Go() => \"Gone\";"),
        ["CARD0401"] = BrokenCard.With(showOn: ""),
        ["CARD0402"] = BrokenCard.With(card: "[ShowOn(CrmObjectType.Contact)]"),
        ["CARD0403"] = BrokenCard.With(fetch: ""),
        ["CARD0404"] = BrokenCard.With(fetch: "[DataFetch] public static CardResponse<Thing> Fetch(string? city) => new(city is null ? [] : []);"),
        ["CARD0408"] = BrokenCard.With().Replace("public sealed partial class", "public sealed class", StringComparison.Ordinal),
        ["CARD0410"] = BrokenCard.With().Replace("[CardProperty(\"Age\")] ", "", StringComparison.Ordinal),
        ["CARD0411"] = BrokenCard.With().Replace("/cards/broken", "/cards/{id}", StringComparison.Ordinal),
        ["CARD0412"] = BrokenCard.With(fetch: "[DataFetch] public static List<Thing> Fetch() => [];"),
    };

    public static TheoryData<string> Ids => [.. Rules.All.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task A_breach_is_reported_and_the_card_is_not_generated(string id)
    {
        var source = Assert.Contains(id, Breaches);

        var diagnostic = Assert.Single(await Generating.AnalyzeAsync(source));
        Assert.Equal(id, diagnostic.Id);
        Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity);
        Assert.True(diagnostic.Location.IsInSource);
        Assert.DoesNotContain("{0}", diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);

        var files = Generating.RunOnBroken(source);
        Assert.Equal("CrmCards.g.cs", Assert.Single(files.GeneratedSources).HintName);
        if (id != "CARD0411")
            Assert.Contains($"MapBroken(cards, \"TestCard\", \"/cards/broken\", \"{id}\")", files.Text("CrmCards.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_whole_card_has_no_diagnostics()
    {
        Assert.Empty(await Generating.AnalyzeAsync(BrokenCard.With()));
        Assert.Equal(4, Generating.Run(BrokenCard.With()).GeneratedSources.Length);
    }

    [Fact]
    public void Every_rule_has_an_id_of_its_own() =>
        Assert.Equal(Rules.All.Length, Rules.All.Select(rule => rule.Id).Distinct().Count());
}
