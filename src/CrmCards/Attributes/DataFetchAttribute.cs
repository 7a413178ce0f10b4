namespace CrmCards;

/// <summary>
/// Marks the one method of a card that answers HubSpot's data fetch request. It returns
/// <see cref="CardResponse{T}"/>, or a <see cref="Task{TResult}"/> or <see cref="ValueTask{TResult}"/> of it. Put it in the
/// card's class, or in a base class that is not itself a card.
/// </summary>
/// <remarks>
/// Its parameters are bound by type: <see cref="CardRequest"/>, <see cref="CancellationToken"/>, <c>HttpContext</c>, its <c>HttpRequest</c>,
/// <c>HttpResponse</c> and user (<c>ClaimsPrincipal</c>) as they are; a simple type is the CRM property of that
/// name in snake_case (see <see cref="CrmPropertyAttribute"/>); anything else is a service.
/// </remarks>
[AttributeUsage(AttributeTargets.Method)]
public sealed class DataFetchAttribute : Attribute
{
    /// <summary>Marks the one method that answers HubSpot's data fetch request (contract field <c>fetch.targetUrl</c>) with a <see cref="CardResponse{T}"/>.</summary>
    public DataFetchAttribute()
    {
    }
}
