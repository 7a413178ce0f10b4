using CrmCards.Client;

namespace CrmCards.Preview;

/// <summary>The preview's options: where it is, and which records it shows.</summary>
public sealed class CardPreviewOptions
{
    /// <summary>The path of the preview. Default: <c>/crmcards</c>.</summary>
    public string Path { get; set; } = "/crmcards";

    /// <summary>
    /// Whether the preview also exists outside the Development environment. Default: no. There, every caller must be authenticated, even those on the
    /// app's own machine: behind a proxy on that machine, every caller would count as local.
    /// </summary>
    public bool AllowOutsideDevelopment { get; set; }

    /// <summary>Records to choose from; the first is shown at first.</summary>
    public IList<CrmRecord> Records { get; } = [];
}
