using System.Globalization;
namespace CrmCards.Tests.Contract;

public class CardPropertyTests
{
    public static TheoryData<string?> EmptyLabels => new((string?)null, "", " ");

    [Theory]
    [MemberData(nameof(EmptyLabels))]
    public void Every_property_needs_a_label(string? label)
    {
        Func<CardProperty>[] factories =
        [
            () => CardProperty.Text(label!, "a"),
            () => CardProperty.Number(label!, 1),
            () => CardProperty.Date(label!, default),
            () => CardProperty.DateTime(label!, default),
            () => CardProperty.Currency(label!, 1, "GBP"),
            () => CardProperty.Email(label!, "a"),
            () => CardProperty.Link(label!, new("https://example.com")),
            () => CardProperty.Status(label!, "a", StatusOptionType.Info, "b"),
        ];

        Assert.All(factories, factory => Assert.Equal("label", Assert.ThrowsAny<ArgumentException>(factory).ParamName));
    }

    [Fact]
    public void Every_property_needs_a_value()
    {
        Assert.Throws<ArgumentNullException>(() => CardProperty.Text("a", null!));
        Assert.Throws<ArgumentNullException>(() => CardProperty.Email("a", null!));
        Assert.Throws<ArgumentNullException>(() => CardProperty.Link("a", null!));
        Assert.Throws<ArgumentNullException>(() => CardProperty.Status("a", null!, StatusOptionType.Info, "b"));
        Assert.Throws<ArgumentNullException>(() => CardProperty.Currency("a", 1, null!));
    }

    [Theory]
    [InlineData("")]
    [InlineData("gbp")]
    [InlineData("GB")]
    [InlineData("GBPX")]
    [InlineData("£££")]
    [InlineData("GB1")]
    public void A_currency_code_is_three_capitals_and_the_exception_names_the_wrong_one(string code) =>
        Assert.Contains($"'{code}'", Assert.Throws<ArgumentException>(() => CardProperty.Currency("Cost", 1, code)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("ftp://example.com/")]
    [InlineData("//evil.example/tickets")]
    [InlineData("tickets")]
    public void A_link_is_absolute_or_a_path_and_the_exception_names_the_wrong_one(string link)
    {
        var e = Assert.Throws<ArgumentException>(() => CardProperty.Link("Page", new(link, UriKind.RelativeOrAbsolute)));

        Assert.Contains($"'{link}'", e.Message, StringComparison.Ordinal);
        Assert.Contains("'Page'", e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    public void A_status_needs_the_name_of_a_declared_property(string? name) =>
        Assert.Equal("name", Assert.ThrowsAny<ArgumentException>(() => CardProperty.Status("a", "b", StatusOptionType.Info, name!)).ParamName);

    [Fact]
    public void A_status_of_an_undefined_colour_is_refused_where_it_is_made()
    {
        var colour = (StatusOptionType)int.Parse("42", CultureInfo.InvariantCulture);

        Assert.Equal("type", Assert.Throws<ArgumentOutOfRangeException>(() => CardProperty.Status("a", "b", colour, "c")).ParamName);
    }

    [Fact]
    public void A_property_shows_what_it_was_made_of()
    {
        var property = CardProperty.Status("State", "OPEN", StatusOptionType.Success, "status");

        Assert.Equal(("State", CardDataType.Status, "OPEN", StatusOptionType.Success, "status"), (property.Label, property.DataType, property.Value, property.OptionType, property.Name));
        Assert.Null(property.CurrencyCode);
        Assert.Null(property.LinkLabel);
    }
}
