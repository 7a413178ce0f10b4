using System.Diagnostics.CodeAnalysis;

namespace CrmCards;

/// <summary>Declares the page where users change the app's settings, as an iframe action (contract field <c>settingsAction</c>). Put it on the card.</summary>
/// <param name="label">The text shown for the action (contract field <c>label</c>). Not empty.</param>
/// <param name="page">The page to open (contract field <c>uri</c>): a path of this app or an absolute http(s) address, without placeholders.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class SettingsActionAttribute(string label, [StringSyntax(StringSyntaxAttribute.Uri)] string page) : IframeAttribute(label, page);
