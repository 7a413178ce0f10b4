using System.Diagnostics.CodeAnalysis;

namespace CrmCards;

/// <summary>Declares a further action of the whole card, as an iframe action (contract field <c>secondaryActions</c>). Put it on the card.</summary>
/// <param name="label">The text shown for the action (contract field <c>label</c>). Not empty.</param>
/// <param name="page">The page to open (contract field <c>uri</c>): a path of this app or an absolute http(s) address, without placeholders.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class SecondaryActionAttribute(string label, [StringSyntax(StringSyntaxAttribute.Uri)] string page) : IframeAttribute(label, page);
