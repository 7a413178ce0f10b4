using CrmCards.Client;

namespace CrmCards.Tool.Checks;

/// <summary>How a request differs from the usual one.</summary>
/// <param name="Record">The record that it is about; null for the one of the check.</param>
/// <param name="Query">Parameters that are in the URL already, encoded; empty for none.</param>
/// <param name="Signing">How it is signed.</param>
/// <param name="Age">How long ago it was signed.</param>
/// <param name="UnderstandsForms">Whether the caller asks for forms.</param>
/// <param name="Page">The page of results that it asks for; null if it asks for none.</param>
internal sealed record Manner(
    CrmRecord? Record = null,
    string Query = "",
    Signing Signing = Signing.Right,
    TimeSpan Age = default,
    bool UnderstandsForms = false,
    CardPage? Page = null)
{
    internal static readonly Manner Usual = new();
}

/// <summary>How a request is signed.</summary>
internal enum Signing
{
    /// <summary>With the app's secret.</summary>
    Right,

    /// <summary>With another secret.</summary>
    Wrong,

    /// <summary>Not at all.</summary>
    Absent,
}
