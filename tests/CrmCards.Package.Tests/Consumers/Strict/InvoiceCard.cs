using System.Threading;
using System.Threading.Tasks;
using CrmCards;

namespace Strict;

[CrmCard("Invoices", "/cards/invoices")]
[ShowOn(CrmObjectType.Contact, "email")]
internal sealed partial class InvoiceCard
{
    [DataFetch]
    public static Task<CardResponse<Invoice>> FetchAsync(CardRequest request, string email, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(new CardResponse<Invoice>([new Invoice { Number = request.AssociatedObjectId, Title = email ?? "Invoice", Total = 12.5m }]));
    }

    [ConfirmationActionHook("Send", CardActionMethod.Post, "/invoices/{number}/send", "Send it?")]
    public static CardActionResult Send(long number) => number > 0 ? "Sent" : "Nothing to send";
}
