using CrmCards.Generators.Diagnostics;
using static CrmCards.Generators.Tests.CardSource;

namespace CrmCards.Generators.Tests.Diagnostics;

public class Card0416Tests
{
    private const string Hook = """ActionHook("Run", CardActionMethod.Post, "/run")""";
    private const string Run = "public CardActionResult Run() => \"Run\";";

    [Theory]
    [InlineData("DataFetch", "'Cards' is not a card, and no card inherits from it; mark it with [CrmCard], or remove the attribute", "internal class Cards { [{|#0:DataFetch|}] public CardResponse<Ticket> Fetch() => new([]); }")]
    [InlineData("DataFetch", "'Cards' is not a card, and no card inherits from it; mark it with [CrmCard], or remove the attribute", "public sealed class Cards { [{|#0:DataFetchAttribute|}] public CardResponse<Ticket> Fetch() => new([]); }")]
    [InlineData("ActionHook", "'Ticket' is not a card, and no card inherits from it; mark it with [CrmCard], or remove the attribute", "public sealed partial class Ticket { [{|#0:" + Hook + "|}] " + Run + " }")]
    [InlineData("ActionHook", "methods of interfaces do not handle requests; put it on the card's method", "public interface ICards { [{|#0:CrmCards." + Hook + "|}] " + Run + " }")]
    [InlineData("ActionHook", "methods of interfaces do not handle requests; put it on the card's method", "public interface ICards { [{|#0:" + Hook + "|}] CardActionResult Run(); }")]
    [InlineData("ActionHook", "a function within a method does not handle requests; make it a method of the card", "class Other { void M() { Run(); [{|#0:" + Hook + "|}] CardActionResult Run() => \"Run\"; } }")]
    [InlineData("ActionHook", "a function within a method does not handle requests; make it a method of the card", "class Other { Func<CardActionResult> Run = [{|#0:" + Hook + "|}] () => \"Run\"; }")]
    [InlineData("ShowOn", "'Cards' is not a card; put it on the class with [CrmCard]", "[{|#0:ShowOn(CrmObjectType.Contact)|}] public abstract class Cards;")]
    [InlineData("SettingsAction", "'Cards' is not a card; put it on the class with [CrmCard]", "[{|#0:SettingsAction(\"Settings\", \"/settings\")|}] public abstract class Cards;")]
    [InlineData("PrimaryAction", "'Ticket' is not a card; put it on the class with [CrmCard]", "[{|#0:PrimaryAction(\"New\", \"/new\")|}] public sealed partial class Ticket;")]
    [InlineData("SecondaryAction", "'Ticket' is not a card; put it on the class with [CrmCard]", "[{|#0:SecondaryAction(\"New\", \"/new\")|}] public sealed partial class Ticket;")]
    [InlineData("IframeAction", "no card of this app returns 'Other'; put it on the type in CardResponse<T>, or remove it", "[{|#0:IframeAction(\"Open\", \"/open\", Width = 1, Height = 1)|}] internal class Other;")]
    [InlineData("CrmProperty", "'Find' does not handle requests", "class Other { void Find([{|#0:CrmProperty(\"domain\")|}] string name) { } }")]
    [InlineData("ActionInput", "'Find' does not handle requests", "class Other { void Find([{|#0:ActionInput(\"Name\")|}] string name) { } }")]
    [InlineData("CardProperty", "it is on the field behind the property; put it on the property itself", "public sealed partial class Ticket { [field: {|#0:CardProperty(\"Priority\")|}] public int Priority { get; set; } }")]
    [InlineData("CardTitle", "it is on the field behind the property; put it on the property itself", "internal record Other([field: {|#0:CardTitle|}] string Title);")]
    public Task What_no_card_looks_at_is_reported(string attribute, string fault, string code) =>
        RuleTest.Reports(
            Rules.StrayAttribute, $"[{attribute}] has no effect here: {fault}",
            Card(), Result(declaration: "public sealed partial class Ticket"), Using(code));

    [Fact]
    public Task A_data_fetch_in_an_app_without_cards_is_reported() =>
        RuleTest.Reports(
            Rules.StrayAttribute,
            "[DataFetch] has no effect here: 'TicketCard' is not a card, and no card inherits from it; mark it with [CrmCard], or remove the attribute",
            Card(attributes: "", modifiers: "internal partial", fetch: "[{|#0:DataFetch|}] public CardResponse<Ticket> Fetch() => new([]);"), Result());

    [Theory]
    [InlineData("internal abstract partial class Actions { [" + Hook + "] " + Run + " }")]
    [InlineData("internal abstract partial class Actions { [" + Hook + "] public abstract CardActionResult Run([CrmProperty(\"domain\")] string name); }")]
    [InlineData("internal abstract partial class Actions : Most; internal abstract class Most { [" + Hook + "] " + Run + " }")]
    public Task A_base_class_of_a_card_is_not(string bases) =>
        RuleTest.IsSilent(
            Card(modifiers: "internal sealed partial", hooks: bases.Contains("abstract CardActionResult", StringComparison.Ordinal) ? "public override CardActionResult Run([CrmProperty(\"domain\")] string name) => name;" : "")
                .Replace("class TicketCard", "class TicketCard : Actions", StringComparison.Ordinal),
            Result(), Using(bases));

    [Fact]
    public Task Nor_is_an_input_of_an_override_of_a_handler() =>
        RuleTest.IsSilent(
            Card(hooks: "public override CardActionResult Run([ActionInput(\"Name\")] string name) => name;").Replace("class TicketCard", "class TicketCard : Actions", StringComparison.Ordinal),
            Result(), Using("public abstract class Actions { [" + Hook + "] public abstract CardActionResult Run([ActionInput(\"Name\")] string name); }"));

    [Theory]
    [InlineData("public abstract class Actions { [" + Hook + "] " + Run + " }")]
    [InlineData("[IframeAction(\"Open\", \"/open\", Width = 1, Height = 1)] public class Other;")]
    [InlineData("public class Other { [Hidden.DataFetch] public void Fetch() { } } namespace Hidden { public sealed class DataFetchAttribute : Attribute; }")]
    [InlineData("public class Other { [field: NonSerialized] public int Count { get; set; } }")]
    public Task What_other_projects_may_use_is_not(string code) => RuleTest.IsSilent(Card(), Result(), Using(code));

    [Fact]
    public Task Nor_is_a_card() =>
        RuleTest.IsSilent(
            Card(attributes: "[CrmCard(\"Tickets\", \"/tickets\")] [ShowOn(CrmObjectType.Contact)] [SettingsAction(\"Settings\", \"/settings\", Width = 1, Height = 1)]", fetch: "[DataFetch] public CardResponse<Ticket> Fetch([CrmProperty(\"hs_object_id\")] string? id) => new([]);")
                .Replace("Contact)", "Contact, \"hs_object_id\")", StringComparison.Ordinal),
            Result(attributes: "[IframeAction(\"Open\", \"/open\", Width = 1, Height = 1)]"));

    private static string Using(string code) => $"using System; using CrmCards; namespace Acme {{ {code} }}";
}
