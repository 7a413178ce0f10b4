using CrmCards;
using CrmCards.Client;
using Microsoft.AspNetCore.Mvc.Testing;

public class Tests(WebApplicationFactory<TicketCard> app)
{
    private readonly CrmRecord company = CrmRecord.Company(78912, ("domain", "testcompany.com"));

    [Fact]
    public async Task Test()
    {
        // the block
    }
}
