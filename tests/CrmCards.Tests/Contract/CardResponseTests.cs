namespace CrmCards.Tests.Contract;

public class CardResponseTests
{
    private static readonly Uri Page = new("https://example.com/page");

    [Fact]
    public void A_default_ImmutableArray_is_empty() => Assert.Empty(new CardResponse<string>(default(System.Collections.Immutable.ImmutableArray<string>)).Results);

    [Fact]
    public void A_response_needs_results() => Assert.Equal("results", Assert.Throws<ArgumentNullException>(() => new CardResponse<int>(null!)).ParamName);

    [Fact]
    public void A_result_that_is_null_is_refused_by_its_place() =>
        Assert.Contains("index 1", Assert.Throws<ArgumentException>(() => new CardResponse<string>(["a", null!])).Message, StringComparison.Ordinal);

    [Fact]
    public void A_response_has_nothing_beside_its_results_unless_told()
    {
        var response = new CardResponse<int>([1, 2]);

        Assert.Equal([1, 2], response.Results);
        Assert.Null(response.TotalCount);
        Assert.Null(response.AllItemsLink);
        Assert.Null(response.SettingsAction);
        Assert.Null(response.PrimaryAction);
        Assert.Empty(response.SecondaryActions);
    }

    [Fact]
    public void The_settings_action_is_an_iframe()
    {
        var iframe = CardAction.Iframe("Settings", Page, 1, 1);

        Assert.Same(iframe, new CardResponse<int>([]) { SettingsAction = iframe }.SettingsAction);
        Assert.Null(new CardResponse<int>([]) { SettingsAction = null }.SettingsAction);
    }

    [Fact]
    public void Another_settings_action_is_refused_by_name()
    {
#pragma warning disable CARD0308 // What the analyzer reports is refused at run time, too.
        var e = Assert.Throws<ArgumentException>(() => new CardResponse<int>([]) { SettingsAction = CardAction.Hook("Reset", CardActionMethod.Post, Page) });
#pragma warning restore CARD0308

        Assert.Contains("'Reset'", e.Message, StringComparison.Ordinal);
        Assert.Contains("ActionHook", e.Message, StringComparison.Ordinal);
    }
}
