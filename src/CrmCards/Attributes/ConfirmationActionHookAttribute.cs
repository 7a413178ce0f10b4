using System.Diagnostics.CodeAnalysis;

namespace CrmCards;

/// <summary>
/// Declares an action hook that asks the user first (contract type <c>CONFIRMATION_ACTION_HOOK</c>); otherwise
/// like <see cref="ActionHookAttribute"/>.
/// </summary>
/// <param name="label">The text shown for the action (contract field <c>label</c>). Not empty.</param>
/// <param name="method">The HTTP method of HubSpot's request (contract field <c>httpMethod</c>).</param>
/// <param name="route">The path of this app that receives the request, such as <c>/tickets/{objectId}</c>; see <see cref="ActionHookAttribute"/>.</param>
/// <param name="confirmationMessage">The question in the dialog (contract field <c>confirmationMessage</c>). Not empty.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ConfirmationActionHookAttribute(string label, CardActionMethod method, [StringSyntax("Route")] string route, string confirmationMessage)
    : HookAttribute(label, method, route)
{
    /// <summary>The question in the dialog (contract field <c>confirmationMessage</c>).</summary>
    public string ConfirmationMessage { get; } = confirmationMessage;

    /// <summary>The text of the button that runs the action (contract field <c>confirmButtonText</c>). Default: "OK".</summary>
    public string ConfirmButtonText { get; set; } = "OK";

    /// <summary>The text of the button that does not (contract field <c>cancelButtonText</c>). Default: "Cancel".</summary>
    public string CancelButtonText { get; set; } = "Cancel";
}
