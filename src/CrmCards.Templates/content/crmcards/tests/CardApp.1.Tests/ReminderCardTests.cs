using System.Text.Json.Nodes;
using CrmCards.Client;

namespace CardApp._1.Tests;

public class ReminderCardTests
{
    private static readonly CrmRecord Ada = CrmRecord.Contact(42, ("email", "ada@example.com"));

    [Fact]
    public async Task A_contact_shows_its_open_reminders()
    {
        await using var app = new TestApp();

        var card = await app.Tester().FetchAsync(ReminderCard.CrmCardDefinition, Ada, TestContext.Current.CancellationToken);

        Assert.Equal(["Send the offer", "Ask about the trial"], card.Results.Select(reminder => reminder.Title));
        Assert.Equal("Urgent", card.Result(1).Property("Urgency").Option?.Label);
    }

    [Fact]
    public async Task A_reminder_that_is_done_is_shown_no_more()
    {
        await using var app = new TestApp();
        var tester = app.Tester();

        var card = await tester.FetchAsync(ReminderCard.CrmCardDefinition, Ada, TestContext.Current.CancellationToken);
        var answer = await tester.RunAsync(card.Result(1).Action("Done"), Ada, TestContext.Current.CancellationToken);
        card = await tester.FetchAsync(ReminderCard.CrmCardDefinition, Ada, TestContext.Current.CancellationToken);

        Assert.Equal("Reminder is done", answer.Message);
        Assert.Equal([2], card.Results.Select(reminder => reminder.ObjectId));
    }

    [Fact]
    public async Task A_reminder_is_postponed_by_a_form()
    {
        await using var app = new TestApp();
        var tester = app.Tester();

        var card = await tester.FetchAsync(ReminderCard.CrmCardDefinition, Ada, TestContext.Current.CancellationToken);
        var postpone = card.Result(1).Action("Postpone");
        var refused = await tester.RunAsync(postpone, Ada, new JsonObject { ["until"] = "tomorrow" }, TestContext.Current.CancellationToken);
        var answer = await tester.RunAsync(postpone, Ada, new JsonObject { ["until"] = "2030-03-01" }, TestContext.Current.CancellationToken);
        card = await tester.FetchAsync(ReminderCard.CrmCardDefinition, Ada, TestContext.Current.CancellationToken);

        Assert.Equal("2030-01-15", postpone.Inputs.Single().Value?.GetString());
        Assert.Equal([new("until", "Enter a day.")], refused.InputFindings);
        Assert.Equal("Reminder is due on 2030-03-01", answer.Message);
        Assert.Equal([2, 1], card.Results.Select(reminder => reminder.ObjectId));
    }
}
