namespace CrmCards.Tests.Contract;

public class CardActionTests
{
    private static readonly Uri Page = new("https://example.com/page");

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    public void Every_action_needs_a_label(string? label)
    {
        Func<CardAction>[] factories =
        [
            () => CardAction.Iframe(label!, Page, 1, 1),
            () => CardAction.Hook(label!, CardActionMethod.Get, Page),
            () => CardAction.ConfirmationHook(label!, CardActionMethod.Get, Page, "Sure?"),
        ];

        Assert.All(factories, factory => Assert.Equal("label", Assert.ThrowsAny<ArgumentException>(factory).ParamName));
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("page")]
    [InlineData("//evil.example")]
    [InlineData("")]
    public void An_action_leads_to_an_address_or_a_path_and_the_exception_names_the_wrong_one(string uri)
    {
        var e = Assert.Throws<ArgumentException>(() => CardAction.Iframe("Open", new(uri, UriKind.RelativeOrAbsolute), 1, 1));

        Assert.Contains($"'{uri}'", e.Message, StringComparison.Ordinal);
        Assert.Contains("'Open'", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_action_needs_a_URI() => Assert.Throws<ArgumentNullException>(() => CardAction.Hook("Run", CardActionMethod.Get, null!));

    [Theory]
    [InlineData(0, 1, "width")]
    [InlineData(-7, 1, "width")]
    [InlineData(1, 0, "height")]
    [InlineData(1, -7, "height")]
    public void The_size_of_an_iframe_is_positive(int width, int height, string name)
    {
        var e = Assert.Throws<ArgumentOutOfRangeException>(() => CardAction.Iframe("Open", Page, width, height));

        Assert.Equal(name, e.ParamName);
        Assert.Equal(Math.Min(width, height), e.ActualValue);
    }

    [Fact]
    public void The_method_of_a_hook_is_one_of_the_contract()
    {
#pragma warning disable CARD0302 // What the analyzer reports is refused at run time, too.
        Assert.Equal((CardActionMethod)42, Assert.Throws<ArgumentOutOfRangeException>(() => CardAction.Hook("Run", (CardActionMethod)42, Page)).ActualValue);
        Assert.Equal((CardActionMethod)42, Assert.Throws<ArgumentOutOfRangeException>(() => CardAction.ConfirmationHook("Run", (CardActionMethod)42, Page, "Sure?")).ActualValue);
#pragma warning restore CARD0302
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    public void A_confirmation_needs_a_question(string? message) =>
        Assert.Equal("confirmationMessage", Assert.ThrowsAny<ArgumentException>(() => CardAction.ConfirmationHook("Delete", CardActionMethod.Delete, Page, message!)).ParamName);

    [Fact]
    public void An_action_shows_what_it_was_made_of()
    {
        var action = CardAction.ConfirmationHook("Delete", CardActionMethod.Delete, Page, "Sure?");

        Assert.Equal((CardActionType.ConfirmationActionHook, "Delete", Page, (CardActionMethod?)CardActionMethod.Delete, "Sure?"), (action.Type, action.Label, action.Uri, action.Method, action.ConfirmationMessage));
        Assert.Equal(("OK", "Cancel", null, null), (action.ConfirmButtonText, action.CancelButtonText, action.Width, action.Height));
        Assert.Empty(action.AssociatedObjectProperties);
    }

    [Fact]
    public void An_action_has_nothing_that_its_kind_does_not_send()
    {
        var page = CardAction.Iframe("Edit", Page, 1, 2);
        var hook = CardAction.Hook("Close", CardActionMethod.Post, Page);

        Assert.Equal((1, 2, null, null, null, null), (page.Width, page.Height, page.Method, page.ConfirmationMessage, page.ConfirmButtonText, page.CancelButtonText));
        Assert.Equal((null, null, CardActionMethod.Post, null, null, null), (hook.Width, hook.Height, hook.Method, hook.ConfirmationMessage, hook.ConfirmButtonText, hook.CancelButtonText));
    }
}
