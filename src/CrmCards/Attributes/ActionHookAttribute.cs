using System.Diagnostics.CodeAnalysis;

namespace CrmCards;

/// <summary>
/// Declares an action hook (contract type <c>ACTION_HOOK</c>): the method handles the request that HubSpot sends when a user
/// chooses the action. It returns <see cref="CardActionResult"/>, or a <see cref="Task{TResult}"/> or <see cref="ValueTask{TResult}"/> of it.
/// Put it in the card's class, or in a base class that is not itself a card.
/// </summary>
/// <remarks>
/// A parameter with the name of a placeholder is bound from the route. Other parameters of simple types are CRM
/// properties, and are listed in the action's <c>associatedObjectProperties</c>. <see cref="CardRequest"/>,
/// <see cref="CancellationToken"/>, <c>HttpContext</c>, its <c>HttpRequest</c>, <c>HttpResponse</c> and user (<c>ClaimsPrincipal</c>) are
/// passed as they are; anything else is a service.
/// A caller may repeat a request after a connection failure, so handlers should be idempotent.
/// </remarks>
/// <param name="label">The text shown for the action (contract field <c>label</c>). Not empty.</param>
/// <param name="method">The HTTP method of HubSpot's request (contract field <c>httpMethod</c>).</param>
/// <param name="route">
/// The path of this app that receives the request, such as <c>/tickets/{objectId}/resolve</c>. A placeholder is a whole segment; it names the
/// contract's <c>objectId</c> or <c>title</c>, a property of the result by its wire name, or a member of the result type.
/// </param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ActionHookAttribute(string label, CardActionMethod method, [StringSyntax("Route")] string route) : HookAttribute(label, method, route);
