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
}
