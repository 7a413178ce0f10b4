namespace CrmCards;

/// <summary>
/// Declares an action hook (contract type <c>ACTION_HOOK</c>): the method handles the request that the CRM sends when a user
/// chooses the action. It returns <see cref="ActionResult"/>, or a <see cref="Task{TResult}"/> or <see cref="ValueTask{TResult}"/> of it.
/// </summary>
/// <remarks>
/// A parameter named as a placeholder of the route is bound from the route. Other parameters of simple types are CRM
/// properties, which are thereby listed in the action's <c>associatedObjectProperties</c>. <see cref="CardRequest"/>,
/// <see cref="CancellationToken"/> and <c>HttpContext</c> are passed as they are; anything else is a service.
/// A caller may repeat a request after a connection failure, so handlers should be idempotent.
/// </remarks>
/// <param name="label">The text shown for the action (contract field <c>label</c>). Not empty.</param>
/// <param name="method">The HTTP method of the CRM's request (contract field <c>httpMethod</c>).</param>
/// <param name="route">The path of this app that receives the request, such as <c>/tickets/{objectId}/resolve</c>. A placeholder names the contract's <c>objectId</c> or <c>title</c>, a property of the result by its wire name, or a member of the result type.</param>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public class ActionHookAttribute(string label, ActionMethod method, string route) : Attribute
{
    /// <summary>The text shown for the action (contract field <c>label</c>).</summary>
    public string Label { get; } = label;

    /// <summary>The HTTP method of the CRM's request (contract field <c>httpMethod</c>).</summary>
    public ActionMethod Method { get; } = method;

    /// <summary>The path of this app that receives the request (contract field <c>uri</c>, once the public URL stands before it).</summary>
    public string Route { get; } = route;

    /// <summary>Where the action stands. Default: <see cref="ActionPlacement.Result"/>, in every result's actions.</summary>
    public ActionPlacement Placement { get; set; }

    /// <summary>The name of a readable <see cref="bool"/> member of the result type; the action is sent only for results where it is true. Only for <see cref="ActionPlacement.Result"/>.</summary>
    public string? When { get; set; }

    /// <summary>Further CRM properties to send with the request, beside those that the method takes as parameters (contract field <c>associatedObjectProperties</c>).</summary>
    public string[] AssociatedObjectProperties { get; set; } = [];
}
