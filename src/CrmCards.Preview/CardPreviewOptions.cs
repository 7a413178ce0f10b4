using CrmCards.Client;

namespace CrmCards.Preview;

/// <summary>Where the preview is, and what it starts with.</summary>
public sealed class CardPreviewOptions
{
    /// <summary>The path of the preview. Default: <c>/crmcards</c>.</summary>
    public string Path { get; set; } = "/crmcards";

    /// <summary>
    /// Whether the preview is there outside the Development environment too. Default: no. There every caller must be authenticated, those on the
    /// app's own machine included: a proxy there would make everybody one of them.
    /// </summary>
    public bool AllowOutsideDevelopment { get; set; }

    /// <summary>Records to choose from; the first is shown at the first start.</summary>
    public IList<CrmRecord> Records { get; } = [];
}
