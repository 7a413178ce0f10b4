namespace CrmCards;

/// <summary>
/// Marks the one method of a card that answers the CRM's data fetch request. It returns
/// <see cref="CardResponse{T}"/>, or a <see cref="Task{TResult}"/> or <see cref="ValueTask{TResult}"/> of it.
/// </summary>
/// <remarks>
/// Its parameters are bound by type: <see cref="CardRequest"/>, <see cref="CancellationToken"/> and <c>HttpContext</c> as they
/// are; a simple type is the CRM property of that name in snake_case (see <see cref="CrmPropertyAttribute"/>); anything else is a service.
/// </remarks>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class DataFetchAttribute : Attribute;
