using System.Net;
using CrmCards.Requests;

namespace CrmCards.Tests.Requests;

public class RecordTypeTests(EchoApp echo) : IClassFixture<EchoApp>
{
    private const string Caller = "userId=1&portalId=2&associatedObjectId=3&associatedObjectType=";

    [Theory]
    [InlineData("0-123", "Order 0-123 ")]
    [InlineData("order", "Order 0-123 ")]
    [InlineData("Company", "Company 0-2 ")]
    [InlineData("2-1234567", "Custom 2-1234567 ")]
    [InlineData("2-7&vin=W0L", "Custom 2-7 W0L")]
    public async Task The_type_is_known_by_its_id_whatever_was_sent(string sent, string title)
    {
        var answer = await echo.App.GetAsync($"/vehicles?{Caller}{sent}");

        Assert.Equal(title, answer.Title);
    }

    [Fact]
    public async Task An_action_knows_the_custom_type()
    {
        var answer = await echo.App.SendAsync(HttpMethod.Post, $"/vehicles/5/wash?{Caller}2-1234567");

        Assert.Equal("Washed 5 of 2-1234567", answer.Message);
    }

    [Fact]
    public async Task One_custom_type_is_taken_by_its_id()
    {
        Assert.Equal("2-7", (await echo.App.GetAsync($"/boats?{Caller}2-7")).Title);
        Assert.Equal("Washed 5", (await echo.App.SendAsync(HttpMethod.Put, $"/boats/5/wash?{Caller}2-7")).Message);
    }

    [Theory]
    [InlineData("/vehicles", "GET", "DEAL", "The card is shown on ORDER, COMPANY and p_vehicle records, not on DEAL.")]
    [InlineData("/vehicles", "GET", "0-1", "The card is shown on ORDER, COMPANY and p_vehicle records, not on CONTACT.")]
    [InlineData("/vehicles/5/wash", "POST", "deal", "The card is shown on ORDER, COMPANY and p_vehicle records, not on DEAL.")]
    [InlineData("/boats", "GET", "2-8", "The card is shown on 2-7, CONTACT and TICKET records, not on 2-8.")]
    [InlineData("/boats", "GET", "2-77", "The card is shown on 2-7, CONTACT and TICKET records, not on 2-77.")]
    [InlineData("/boats/5/wash", "PUT", "2-8", "The card is shown on 2-7, CONTACT and TICKET records, not on 2-8.")]
    [InlineData("/carts", "GET", "2-1", "The card is shown on CART records, not on 2-1.")]
    [InlineData("/cached/shared", "GET", "DEAL", "The card is shown on COMPANY and CONTACT records, not on DEAL.")]
    public async Task A_type_that_the_card_is_not_shown_on_is_refused(string path, string method, string sent, string message)
    {
        var answer = await echo.App.SendAsync(new(method), $"{path}?{Caller}{sent}");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(message, answer.Message);
    }

    [Fact]
    public async Task What_is_not_a_type_is_refused_with_what_is_expected()
    {
        var answer = await echo.App.GetAsync($"/vehicles?{Caller}p_vehicle");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(
            "The parameter 'associatedObjectType' must be CONTACT, COMPANY, DEAL, TICKET, ORDER, CART, APPOINTMENT, COURSE, LISTING, SERVICE, PROJECT, "
            + "the type id of one of these such as 0-1, or that of a custom type such as 2-1234567.",
            answer.Message);
    }

    [Fact]
    public void Whether_a_card_is_shown_is_found_out_without_garbage()
    {
        var shown = new ShownTypes(VehicleCard.CrmCardDefinition);
        shown.Check("2-5");

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            shown.Check("0-2");
            shown.Check("2-5");
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void A_request_that_is_made_by_hand_has_the_id_of_its_standard_type()
    {
        var request = new CardRequest { UserId = 1, PortalId = 2, AssociatedObjectId = 3, AssociatedObjectType = CrmObjectType.Listing };

        Assert.Equal("0-420", request.AssociatedObjectTypeId);
    }
}
