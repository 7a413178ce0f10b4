using CrmCards.Tool.AppCards;

namespace CrmCards.Tool.Tests;

public class RefusalTests
{
    [Theory]
    [InlineData("https://cards.example.com")]
    [InlineData("https://cards.example.com/")]
    [InlineData("https://cards.example.com/app")]
    [InlineData("https://cards.example.com:8443")]
    [InlineData("https://xn--krten-gra.example")]
    public void A_public_address_is_taken(string url) => Assert.Null(Refusals.OfPublicUrl(url));

    [Theory]
    [InlineData("cards.example.com", "is not an absolute address")]
    [InlineData("/cards", "is not an absolute address")]
    [InlineData("ftp://cards.example.com", "is not an absolute address")]
    [InlineData("http://cards.example.com", "is not https")]
    [InlineData("https://localhost", "localhost is the caller's own machine")]
    [InlineData("https://localhost:5001", "localhost is the caller's own machine")]
    [InlineData("https://a.localhost", "localhost is the caller's own machine")]
    [InlineData("https://127.0.0.1", "its host is an IP address")]
    [InlineData("https://10.1.2.3:8080", "its host is an IP address")]
    [InlineData("https://[::1]", "its host is an IP address")]
    [InlineData("https://my_app.example.com", "its host has an underscore")]
    [InlineData("https://cards.example.com.", "its host ends with a dot")]
    [InlineData("https://cards", "its host is a single name")]
    [InlineData("https://cards.example.com?a=b", "has a query, a fragment or a user name")]
    [InlineData("https://cards.example.com#a", "has a query, a fragment or a user name")]
    [InlineData("https://anna:b@cards.example.com", "has a query, a fragment or a user name")]
    public void What_HubSpot_would_refuse_is_refused_with_the_reason(string url, string reason) => Assert.Contains(reason, Refusals.OfPublicUrl(url), StringComparison.Ordinal);

    [Fact]
    public void Sound_cards_are_taken() => Assert.Empty(Refusals.OfCards([.. Enumerable.Range(1, 25).Select(i => CardSamples.Card with { Class = $"Acme.Card{i}" })], "Acme"));

    [Fact]
    public void More_than_25_cards_are_refused() =>
        Assert.Equal(["The assembly declares 26 cards, but an app can have at most 25."], Refusals.OfCards([.. Enumerable.Range(1, 26).Select(i => CardSamples.Card with { Class = $"Acme.Card{i}" })], "Acme"));

    [Fact]
    public void An_assembly_without_cards_is_refused() => Assert.Contains("declares no card", Assert.Single(Refusals.OfCards([], "Acme")), StringComparison.Ordinal);

    [Fact]
    public void A_card_that_displays_nothing_is_refused_by_name() =>
        Assert.StartsWith("The card Acme.TicketCard does not display a property", Assert.Single(Refusals.OfCards([CardSamples.Card with { Properties = [] }], "Acme")), StringComparison.Ordinal);

    [Theory]
    [InlineData("Größe")]
    [InlineData("ThisIsTheNameOfAClassThatNobodyWouldWriteWithHisOwnHandsAtAll")]
    public void A_class_whose_name_cannot_be_an_identifier_is_refused(string name) =>
        Assert.StartsWith($"The card Acme.{name} cannot be named after its class", Assert.Single(Refusals.OfCards([CardSamples.Card with { Class = $"Acme.{name}" }], "Acme")), StringComparison.Ordinal);

    [Fact]
    public void Cards_whose_files_would_be_one_are_refused() =>
        Assert.StartsWith("The cards A.TicketCard and B.ticketCard have the same name", Assert.Single(Refusals.OfCards([CardSamples.Card with { Class = "A.TicketCard" }, CardSamples.Card with { Class = "B.ticketCard" }], "Acme")), StringComparison.Ordinal);

    [Fact]
    public void A_name_that_is_too_long_is_refused() => Assert.Contains("has 201 characters", Assert.Single(Refusals.OfCards([CardSamples.Card], new string('a', 201))), StringComparison.Ordinal);
}
