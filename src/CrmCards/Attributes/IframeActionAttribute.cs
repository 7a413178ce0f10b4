using System.Diagnostics.CodeAnalysis;

namespace CrmCards;

/// <summary>Declares an iframe action of each result (contract field <c>results[].actions</c>, type <c>IFRAME</c>). Put it on the result type or on a base class of it.</summary>
/// <param name="label">The text shown for the action (contract field <c>label</c>). Not empty.</param>
/// <param name="page">
/// The page to open (contract field <c>uri</c>): a path of this app or an absolute http(s) address. A placeholder such as
/// <c>{objectId}</c> names the contract's <c>objectId</c> or <c>title</c>, a property by its wire name, or a member of the result type; its value is percent-encoded.
/// </param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true)]
public sealed class IframeActionAttribute(string label, [StringSyntax(StringSyntaxAttribute.Uri)] string page) : IframeAttribute(label, page)
{
    /// <summary>The name of a readable <see cref="bool"/> member of the result type; the action is sent only for results where it is true. Default: always.</summary>
    public string? When { get; set; }
}
