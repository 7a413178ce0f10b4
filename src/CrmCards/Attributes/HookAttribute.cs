using System.Diagnostics.CodeAnalysis;

namespace CrmCards;

/// <summary>The base of all action hooks: the method handles the request that HubSpot sends when a user chooses the action.</summary>
[AttributeUsage(AttributeTargets.Method)]
public abstract class HookAttribute : Attribute
{
    // The generator does not know other hook types.
    private protected HookAttribute(string label, CardActionMethod method, [StringSyntax("Route")] string route)
    {
        Label = label;
        Method = method;
        Route = route;
    }

    /// <summary>The text shown for the action (contract field <c>label</c>).</summary>
    public string Label { get; }

    /// <summary>The HTTP method of HubSpot's request (contract field <c>httpMethod</c>).</summary>
    public CardActionMethod Method { get; }

    /// <summary>The path of this app that receives the request (with the public URL before it: contract field <c>uri</c>).</summary>
    [StringSyntax("Route")]
    public string Route { get; }

    /// <summary>Where the action is shown. Default: <see cref="CardActionPlacement.Result"/>, in every result's actions.</summary>
    public CardActionPlacement Placement { get; set; }

    /// <summary>The name of a readable <see cref="bool"/> member of the result type; the action is sent only for results where it is true. Only for <see cref="CardActionPlacement.Result"/>. Default: none, the action is always sent.</summary>
    public string? When { get; set; }

    /// <summary>
    /// The label of an iframe action in the same place that callers without forms get in place of this one; those that understand forms get this one alone.
    /// Only for an action with inputs (<see cref="ActionInputAttribute"/>). Default: none, callers without forms get neither.
    /// </summary>
    public string? Fallback { get; set; }

    /// <summary>CRM properties to send with the request, in addition to those that the method takes as parameters (contract field <c>associatedObjectProperties</c>). Default: none.</summary>
    public string[] AssociatedObjectProperties { get; set; } = [];
}
