using CrmCards.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using static CrmCards.Generators.Tests.CardSource;

namespace CrmCards.Generators.Tests.Diagnostics;

/// <summary>Types that wrap one value are not shown; what is reported names the way to the value.</summary>
public class ValueObjectTests
{
    /// <summary>As the generators of such types write them, what they hold and how they are read included.</summary>
    private const string Types = """
        public readonly partial struct TicketId { private readonly long _value; private TicketId(long value) => _value = value;
            public long Value => _value; public static TicketId Empty => new(0); public static TicketId From(long value) => new(value); public bool IsInitialized() => true; }
        public sealed record Email(string Value);
        public readonly record struct Money(decimal Amount, string Currency);
        public readonly record struct Span(TimeSpan Value);
        """;

    public static TheoryData<string, string, string, string> Members { get; } = new()
    {
        { "CARD0104", "[CardObjectId] public required TicketId {|#0:Id|} { get; init; }", "'Id' is of type 'TicketId', but an objectId is an integral number: mark a property that returns 'Id.Value'", "" },
        { "CARD0104", "[CardObjectId] public required TicketId? {|#0:Id|} { get; init; }", "'Id' is of type 'TicketId?', but an objectId is an integral number: mark a property that returns 'Id?.Value'", "" },
        { "CARD0104", "[CardObjectId] public required Email {|#0:Id|} { get; init; }", "'Id' is of type 'Email', but an objectId is an integral number such as long", "" },
        { "CARD0106", Id, "'Link' is of type 'Email', but a link is a string or a Uri: mark a property that returns 'Link.Value'", "[CardLink] public required Email {|#0:Link|} { get; init; }" },
        { "CARD0108", Id, "'Other' is of type 'TicketId', which cannot be shown: use a property that returns 'Other.Value'", "[CardProperty(\"Other\")] public TicketId {|#0:Other|} { get; init; }" },
        { "CARD0108", Id, "'Mail' is of type 'Email?', which cannot be written as EMAIL: use a property that returns 'Mail.Value'", "[CardProperty(\"Mail\", CardDataType.Email)] public Email? {|#0:Mail|} { get; init; }" },
        { "CARD0108", Id, "'Other' is of type 'TicketId', which cannot be written as EMAIL: use a string", "[CardProperty(\"Other\", CardDataType.Email)] public TicketId {|#0:Other|} { get; init; }" },
        { "CARD0108", Id, "'Impact' is of type 'Money', which cannot be shown: use a string, a number, a date, a Uri or an enum", "[CardProperty(\"Impact\")] public Money {|#0:Impact|} { get; init; }" },
        { "CARD0108", Id, "'Open' is of type 'Span', which cannot be shown: use a string, a number, a date, a Uri or an enum", "[CardProperty(\"Open\")] public Span {|#0:Open|} { get; init; }" },
    };

    private static string Id => "[CardObjectId] public required long Id { get; init; }";

    [Theory]
    [MemberData(nameof(Members))]
    public Task The_way_to_the_value_is_named(string rule, string id, string message, string member) =>
        RuleTest.Reports(Rule(rule), message, Card(), Result(id: id, members: member, types: Types));

    [Fact]
    public Task A_title_is_named_so_as_well() => RuleTest.Reports(
        Rules.TitleType,
        "'Subject' is of type 'Email', but a title is a string: mark a property that returns 'Subject.Value'",
        Card(), Result(title: "[CardTitle] public required Email {|#0:Subject|} { get; init; }", types: Types));

    [Fact]
    public Task A_placeholder_is_named_so_as_well() => RuleTest.Reports(
        Rules.UnknownPlaceholder,
        "The placeholder '{Other}' in '/tickets/{Other}' names 'Other' of type 'TicketId': name a property that returns 'Other.Value'",
        Card(),
        Result(attributes: "[IframeAction(\"Edit\", \"/tickets/{|#0:{Other}|}\", Width = 1, Height = 1)]", members: "public TicketId Other { get; init; }", types: Types));

    private static DiagnosticDescriptor Rule(string id) => Rules.OfDeclarations.Single(rule => rule.Id == id);
}
