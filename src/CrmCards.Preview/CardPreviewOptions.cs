using CrmCards.Client;

namespace CrmCards.Preview;

/// <summary>Where the preview is, and what it starts with.</summary>
public sealed class CardPreviewOptions
{
    /// <summary>The path of the preview. Default: <c>/crmcards</c>.</summary>
    public string Path { get; set; } = "/crmcards";

    /// <summary>
    /// Whether the preview is there outside the Development environment too. Default: no. Callers from other machines must be
    /// authenticated in any case.
    /// </summary>
    public bool AllowOutsideDevelopment { get; set; }

    /// <summary>Records to choose from; the first is shown at the first start.</summary>
    public IList<CrmRecord> Records { get; } = [];
}
