using CrmCards.Generators.Model;
using CrmCards.Generators.Parsing;

namespace CrmCards.Generators.Tests;

public class RouteShapeTests
{
    [Theory]
    [InlineData("/tickets", "/TICKETS")]
    [InlineData("/tickets", "tickets/")]
    [InlineData("/tickets/{id}/close", "/tickets/{number:long}/close")]
    [InlineData("/tickets/{id?}", "/tickets/{id=7}")]
    [InlineData("/tickets?by={name}", "/tickets#top")]
    [InlineData("/billets-fermés", "/billets-ferm%C3%A9s")]
    [InlineData("/tickets%20open", "/tickets open")]
    [InlineData("/items/7%2Fclose", "/items/7%2fclose")]
    [InlineData("/", "")]
    public void Routes_that_get_the_same_requests_have_one_shape(string route, string other) => Assert.Equal(RouteShape.Of(route), RouteShape.Of(other));

    [Theory]
    [InlineData("/tickets", "/ticket")]
    [InlineData("/tickets/{id}", "/tickets/id")]
    [InlineData("/tickets/{id}", "/tickets")]
    [InlineData("/tickets/close", "/ticketsclose")]
    [InlineData("/items/7%2Fclose", "/items/7/close")]
    [InlineData("/items/7%252Fclose", "/items/7%2Fclose")]
    public void Others_have_not(string route, string other) => Assert.NotEqual(RouteShape.Of(route), RouteShape.Of(other));

    [Theory]
    [InlineData("/tickets/{id}/é?by={name}")]
    [InlineData("/tickets/a b/{id}")]
    [InlineData("/{a}")]
    public void A_parsed_URI_has_the_shape_of_its_text(string uri) => Assert.Equal(RouteShape.Of(uri), UriTemplate.Parse(uri).Shape);
}
