using CrmCards.CodeFixes;
using CrmCards.Generators.Diagnostics;
using static CrmCards.Generators.Tests.CardSource;

namespace CrmCards.Generators.Tests.Diagnostics;

public class Card0309Tests
{
    private const string Message = "The confirmation action 'Run' has an empty message: give it the question that users are asked";

    [Theory]
    [InlineData("\"\"")]
    [InlineData("\" \"")]
    public Task A_confirmation_without_a_question_is_reported(string question) =>
        RuleTest.Reports(Rules.MissingConfirmation, Message, Hook($"{{|#0:{question}|}}"), Result());

    [Fact]
    public Task So_is_one_made_at_run_time() => RuleTest.Reports(Rules.MissingConfirmation, Message, Made("{|#0:\"\"|}"), Result());

    [Fact]
    public Task One_with_a_question_is_not() => RuleTest.IsSilent(Hook("\"Sure?\""), Result());

    [Fact]
    public Task Nor_is_one_made_at_run_time() => RuleTest.IsSilent(Made("\"Sure?\""), Result());

    [Fact]
    public Task The_fix_asks() =>
        RuleTest.Fixes<ConfirmationMessageFix>("Ask \"Are you sure?\"", Hook("{|CARD0309:\"\"|}"), Hook("\"Are you sure?\""), [Result()]);

    private static string Hook(string question) =>
        Card(hooks: $"[ConfirmationActionHook(\"Run\", CardActionMethod.Post, \"/run\", {question}, ConfirmButtonText = \"Yes\")] public CardActionResult Run() => \"Run\";");

    private static string Made(string question) =>
        Card(fetch: $"[DataFetch] public CardResponse<Ticket> Fetch() => new([]) {{ PrimaryAction = CardAction.ConfirmationHook(\"Run\", CardActionMethod.Delete, new Uri(\"/run\", UriKind.Relative), {question}) }};");
}
