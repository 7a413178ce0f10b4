using CrmCards.CodeFixes;
using CrmCards.Generators.Diagnostics;
using static CrmCards.Generators.Tests.CardSource;

namespace CrmCards.Generators.Tests.Diagnostics;

public class Card0107Tests
{
    [Theory]
    [InlineData("[CardObjectId] public long {|#0:Id|} { get; init; }", "need not be set", "make it required")]
    [InlineData("[CardObjectId] public long {|#0:Id|} { get; set; }", "need not be set", "make it required")]
    [InlineData("[CardObjectId] public long {|#0:Id|};", "need not be set", "make it required")]
    [InlineData("[CardObjectId] public required long? {|#0:Id|} { get; init; }", "can be null", "make its type non-nullable")]
    public Task An_objectId_that_may_be_missing_is_reported_at_its_name(string id, string fault, string mend) =>
        RuleTest.Reports(Rules.RoleNotSet, $"'Id' {fault}, but every result needs an objectId: {mend}", Card(), Result(id: id));

    [Theory]
    [InlineData("[CardTitle] public required string? {|#0:Title|} { get; init; }", "can be null", "make its type non-nullable")]
    [InlineData("[CardTitle] public string? {|#0:Title|} => null;", "can be null", "make its type non-nullable")]
    [InlineData("#nullable disable\n[CardTitle] public string {|#0:Title|} { get; init; }\n#nullable enable", "need not be set", "make it required")]
    public Task A_title_that_may_be_missing_is_reported_at_its_name(string title, string fault, string mend) =>
        RuleTest.Reports(Rules.RoleNotSet, $"'Title' {fault}, but every result needs a title: {mend}", Card(), Result(title: title));

    [Theory]
    [InlineData("[CardObjectId] public required long Id { get; init; }")]
    [InlineData("[CardObjectId] public required long Id;")]
    [InlineData("[CardObjectId] public long Id { get; init; } = 7;")]
    [InlineData("[CardObjectId] public long Id => 7;")]
    [InlineData("[CardObjectId] public long Id { get; } = 7;")]
    [InlineData("[CardObjectId] public long Id { get => 7; init { } }")]
    [InlineData("[CardObjectId] public long Id { get; private set; } public Ticket(long id) => Id = id;")]
    public Task One_that_is_always_set_is_not(string id) => RuleTest.IsSilent(Card(), Result(id: id));

    [Fact]
    public Task A_parameter_of_a_record_is_always_set() =>
        RuleTest.IsSilent(Card(), "using CrmCards; namespace Acme; public record Ticket([property: CardObjectId] long Id, [property: CardTitle] string Title, [property: CardProperty(\"Size\")] int Size);");

    [Theory]
    [InlineData("[CardObjectId] public long {|CARD0107:Id|} { get; init; } // the id", "[CardObjectId] public required long Id { get; init; } // the id")]
    [InlineData("[CardObjectId] public long? {|CARD0107:Id|} { get; set; }", "[CardObjectId] public required long Id { get; set; }")]
    [InlineData("[CardObjectId] public required long? {|CARD0107:Id|} { get; init; }", "[CardObjectId] public required long Id { get; init; }")]
    [InlineData("[CardObjectId] public long {|CARD0107:Id|};", "[CardObjectId] public required long Id;")]
    public Task The_fix_makes_it_required(string before, string after) =>
        RuleTest.Fixes<RequiredMemberFix>("Make it required", Result(id: before), Result(id: after), [Card()]);

    [Fact]
    public Task The_fix_takes_the_question_mark_from_a_parameter() =>
        RuleTest.Fixes<RequiredMemberFix>(
            "Make it required",
            "using CrmCards; namespace Acme; public record Ticket([property: CardObjectId] long? {|CARD0107:Id|}, [property: CardTitle] string? {|CARD0107:Title|}, [property: CardProperty(\"Size\")] int Size);",
            "using CrmCards; namespace Acme; public record Ticket([property: CardObjectId] long Id, [property: CardTitle] string Title, [property: CardProperty(\"Size\")] int Size);",
            [Card()]);

    [Theory]
    [InlineData("[CardTitle] public string? {|CARD0107:Title|} => Id > 0 ? \"A\" : \"B\";", "[CardTitle] public string Title => Id > 0 ? \"A\" : \"B\";")]
    [InlineData("[CardTitle] public string? {|CARD0107:Title|} { get; init; } = \"A\";", "[CardTitle] public string Title { get; init; } = \"A\";")]
    public Task The_fix_takes_the_question_mark_from_what_is_never_null(string before, string after) =>
        RuleTest.Fixes<RequiredMemberFix>("Make it required", Result(title: before), Result(title: after), [Card()]);

    [Theory]
    [InlineData("[CardTitle] public string? {|CARD0107:Title|} => null;")]
    [InlineData("[CardTitle] public string? {|CARD0107:Title|} => Id > 0 ? \"A\" : null;")]
    [InlineData("[CardTitle] public string? {|CARD0107:Title|} { get => null; init { } }")]
    [InlineData("[CardTitle] public string? {|CARD0107:Title|} { get { return null; } }")]
    [InlineData("[CardTitle] public string? {|CARD0107:Title|} { get; init; } = null;")]
    [InlineData("[CardTitle] public readonly string? {|CARD0107:Title|} = null;")]
    public Task What_gives_null_itself_is_left_to_the_user(string title) => RuleTest.OffersNoFix<RequiredMemberFix>(Result(title: title), Card());

    [Theory]
    [InlineData("[CardObjectId] public long? {|CARD0107:Id|} => null;")]
    [InlineData("[CardObjectId] public long? {|CARD0107:Id|} => Other; public long? Other { get; init; }")]
    public Task So_is_a_number_that_may_be_missing(string id) => RuleTest.OffersNoFix<RequiredMemberFix>(Result(id: id), Card());

    [Fact]
    public Task So_is_a_parameter_that_may_be_left_out() =>
        RuleTest.OffersNoFix<RequiredMemberFix>(
            "using CrmCards; namespace Acme; public record Ticket([property: CardObjectId] long Id, [property: CardProperty(\"Size\")] int Size, [property: CardTitle] string? {|CARD0107:Title|} = null);",
            Card());

    [Theory]
    [InlineData("[System.ComponentModel.DataAnnotations.Key, CardObjectId] public long Number { get; set; }", "")]
    [InlineData("[System.ComponentModel.DataAnnotations.Schema.DatabaseGenerated(System.ComponentModel.DataAnnotations.Schema.DatabaseGeneratedOption.Identity), CardObjectId] public long Number { get; set; }", "")]
    [InlineData("[CardObjectId] public long Id { get; set; }", "public DbSet<Ticket> Tickets => new();")]
    [InlineData("[CardObjectId] public long TicketId { get; set; }", "public DbSet<Ticket> Tickets => new();")]
    [InlineData("[CardObjectId] public long Id { get; set; }", "public object Tickets => Entity<Ticket>(); public static object Entity<T>() => new();")]
    public Task A_key_that_the_database_makes_is_not(string id, string context) => RuleTest.IsSilent(Card(), Result(id: id), Database(context));

    [Theory]
    [InlineData("[System.ComponentModel.DataAnnotations.Key, System.ComponentModel.DataAnnotations.Schema.DatabaseGenerated(System.ComponentModel.DataAnnotations.Schema.DatabaseGeneratedOption.None), CardObjectId] public long {|#0:Id|} { get; set; }", "")]
    [InlineData("[CardObjectId] public long {|#0:Id|} { get; set; }", "public DbSet<Order> Orders => new();")]
    public Task A_key_that_the_app_makes_is_reported(string id, string context) =>
        RuleTest.Reports(Rules.RoleNotSet, "'Id' need not be set, but every result needs an objectId: make it required", Card(), Result(id: id), Database(context));

    private static string Database(string context) =>
        $"namespace Acme; public class Order; public class DbSet<T>; public class Database {{ {context} }}";
}
