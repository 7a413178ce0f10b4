namespace CrmCards.Requests;

/// <summary>What a caller says that it understands beyond the contract.</summary>
internal static class CardExtensions
{
    // Their capital letters keep them apart from all CRM properties.
    internal const string Parameter = "cardExtensions";
    internal const string From = "cardFrom";
    internal const string Size = "cardSize";

    private const string Inputs = "inputs";
    private const string Pages = "pages";

    internal static bool Contains(ReadOnlySpan<char> name) => name is Parameter or From or Size;

    internal static bool AskForInputs(RequestParameters parameters) => AskFor(parameters, Inputs);

    /// <summary>The page that the caller asks for; null if it does not understand pages.</summary>
    /// <exception cref="InvalidCardRequestException">There is no such page.</exception>
    internal static CardPage? Page(RequestParameters parameters)
    {
        if (!AskFor(parameters, Pages)) return null;
        var from = parameters.OptionalId(From) ?? 0;
        var most = CardLimits.MaxPagedResults - from;
        if (most <= 0) throw new InvalidCardRequestException($"The parameter '{From}' must be less than {CardLimits.MaxPagedResults}: no more results are shown.");
        var size = parameters.OptionalId(Size) ?? Math.Min(CardLimits.MaxResults, most);
        return size >= 1 && size <= most
            ? new((int)from, (int)size)
            : throw new InvalidCardRequestException($"The parameter '{Size}' must be from 1 to {most}: at most {CardLimits.MaxPagedResults} results are shown.");
    }

    private static bool AskFor(RequestParameters parameters, string extension)
    {
        var names = parameters.Text(Parameter);
        foreach (var range in names.Split(','))
        {
            if (names[range].Trim().SequenceEqual(extension)) return true;
        }

        return false;
    }
}
