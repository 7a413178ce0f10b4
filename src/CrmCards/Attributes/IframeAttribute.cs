using System.Diagnostics.CodeAnalysis;

namespace CrmCards;

/// <summary>The base of all iframe actions (contract type <c>IFRAME</c>): the action opens a page in a modal dialog.</summary>
public abstract class IframeAttribute : Attribute
{
    // The generator does not know other types of iframe action.
    private protected IframeAttribute(string label, [StringSyntax(StringSyntaxAttribute.Uri)] string page)
    {
        Label = label;
        Page = page;
    }

    /// <summary>The text shown for the action (contract field <c>label</c>).</summary>
    public string Label { get; }

    /// <summary>The page to open (contract field <c>uri</c>): a path of this app, which gets the public URL before it, or an absolute http(s) address.</summary>
    [StringSyntax(StringSyntaxAttribute.Uri)]
    public string Page { get; }

    /// <summary>The dialog's width in pixels (contract field <c>width</c>). Required, positive.</summary>
    public int Width { get; set; }

    /// <summary>The dialog's height in pixels (contract field <c>height</c>). Required, positive.</summary>
    public int Height { get; set; }

    /// <summary>
    /// Puts a short-lived token into the address of a page of this app. HubSpot does not sign the pages that it opens: without a token, anyone who knows
    /// the address can open the page. Guard the page with <c>RequireCardIframe()</c>. Default: <see langword="false"/>.
    /// </summary>
    public bool Signed { get; set; }

    /// <summary>
    /// CRM properties whose values are appended to the page's address as query parameters (contract field <c>associatedObjectProperties</c>). The
    /// legacy service and CrmCards' own app cards do that; HubSpot's converter does not. Default: none.
    /// </summary>
    public string[] AssociatedObjectProperties { get; set; } = [];
}
