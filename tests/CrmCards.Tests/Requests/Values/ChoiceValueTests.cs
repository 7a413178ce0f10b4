using CrmCards.Requests.Values;

namespace CrmCards.Tests.Requests.Values;

public class ChoiceValueTests(EchoApp echo) : IClassFixture<EchoApp>
{
    [Theory]
    [InlineData("stage", "closedwon", "Won")]
    [InlineData("stage", "ClosedWon", "Won")]
    [InlineData("stage", "Won", "Won")]
    [InlineData("stage", "WON", "Won")]
    [InlineData("stage", "IN_DOUBT", "InDoubt")]
    [InlineData("stage", "in_doubt", "InDoubt")]
    [InlineData("stage", "indoubt", "InDoubt")]
    [InlineData("stage", "appointmentscheduled", "Appointment")]
    [InlineData("weekday", "Monday", "Monday")]
    [InlineData("weekday", "MONDAY", "Monday")]
    [InlineData("size", "small", "small")]
    [InlineData("size", "SMALL", "SMALL")]
    [InlineData("size", "Small", "Small")]
    [InlineData("size", "sMALL", "Small")]
    [InlineData("size", "tiny", "Small")]
    public async Task A_choice_is_read_by_the_name_of_the_option_or_the_member(string name, string text, string value)
    {
        var told = await echo.ToldAsync(name, text);

        Assert.Equal(value, told == nameof(Size.Tiny) ? nameof(Size.Small) : told);
    }

    [Theory]
    [InlineData("stage", "1", "appointmentscheduled, closedwon, IN_DOUBT")]
    [InlineData("stage", "9", "appointmentscheduled, closedwon, IN_DOUBT")]
    [InlineData("stage", "lost", "appointmentscheduled, closedwon, IN_DOUBT")]
    [InlineData("stage", "Won,InDoubt", "appointmentscheduled, closedwon, IN_DOUBT")]
    [InlineData("stage", " Won", "appointmentscheduled, closedwon, IN_DOUBT")]
    [InlineData("weekday", "1", "Sunday, Monday, Tuesday, Wednesday, Thursday, Friday, Saturday")]
    [InlineData("weekday", "Mon", "Sunday, Monday, Tuesday, Wednesday, Thursday, Friday, Saturday")]
    [InlineData("size", "large", "Small, small, SMALL")]
    public async Task Others_are_refused_with_the_names_that_there_are(string name, string text, string names) =>
        Assert.Equal($"The parameter '{name}' must be one of {names}.", await echo.RefusedAsync(name, text));

    [Theory]
    [InlineData(1, "one of n1")]
    [InlineData(10, "one of n1, n2, n3, n4, n5, n6, n7, n8, n9, n10")]
    [InlineData(11, "one of n1, n2, n3, n4, n5, n6, n7, n8, n9, n10, …")]
    public void Ten_names_are_told_at_most(int count, string expected) =>
        Assert.Equal(expected, Choices.Reader([.. Enumerable.Range(1, count).Select(i => ($"n{i}", (DayOfWeek)i))]).Expected);
}
