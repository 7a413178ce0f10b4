using CrmCards.Generators.Contract;
using CrmCards.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CrmCards.Generators.Analyzers;

/// <summary>A URI that is made of a constant text where it is used.</summary>
/// <param name="At">The text in the code.</param>
/// <param name="Text">The text.</param>
/// <param name="IsRelative">Whether it is made as a relative one.</param>
internal sealed record ConstantUri(IOperation At, string Text, bool IsRelative)
{
    /// <summary>The http(s) address that it is; null for anything else.</summary>
    public Uri? Absolute { get; } =
        !Address.IsPath(Text) && Uri.TryCreate(Text, UriKind.Absolute, out var address) && Address.IsHttp(address) ? address : null;

    /// <summary>Whether it may be sent to HubSpot. The path of a page may contain what is not a path template.</summary>
    public bool IsUsable => Address.IsPath(Text) || Absolute is not null;

    /// <summary>Null for anything else.</summary>
    public static ConstantUri? Of(IOperation value) =>
        value.Bare() is IObjectCreationOperation { Arguments: [{ Value: var text }, ..] arguments } creation
        && creation.Type.IsNamed("System", nameof(Uri))
        && text.ConstantText() is { } uri
            ? new(text, uri, arguments is [_, { Value.ConstantValue: { HasValue: true, Value: (int)UriKind.Relative } }])
            : null;
}
