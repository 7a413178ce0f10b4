using System.Collections.Immutable;

namespace CrmCards;

/// <summary>The answer to a data fetch request: the objects to show on the record.</summary>
/// <typeparam name="T">The result type, whose members have <see cref="CardObjectIdAttribute"/>, <see cref="CardTitleAttribute"/>, <see cref="CardPropertyAttribute"/> and similar attributes.</typeparam>
/// <param name="results">
/// The objects, best first (contract field <c>results</c>). The first <see cref="CardLimits.MaxResults"/> are sent; the
/// others are only counted.
/// </param>
/// <exception cref="ArgumentNullException"><paramref name="results"/> is null.</exception>
/// <exception cref="ArgumentException">One of the results to send is null.</exception>
public sealed class CardResponse<T>(IReadOnlyList<T> results)
{
    /// <summary>The objects as given (contract field <c>results</c>).</summary>
    public IReadOnlyList<T> Results { get; } = Checked(results);

    /// <summary>
    /// How many objects there are in all (contract field <c>totalCount</c>). It is sent if there are more than the response
    /// has. Default: the number of <see cref="Results"/>, which is also used if it is the larger of the two. So a negative number does no harm.
    /// </summary>
    public long? TotalCount { get; init; }

    /// <summary>
    /// A page that shows all the objects (contract field <c>allItemsLink</c>): an absolute http(s) address, or a path that gets the app's public URL
    /// before it. It is sent if there are more objects than the response has, or if <see cref="TotalCount"/> is not known.
    /// </summary>
    public Uri? AllItemsLink { get; init; }

    /// <summary>The app's settings page, in place of a declared one (contract field <c>settingsAction</c>). An iframe action.</summary>
    /// <exception cref="ArgumentException">The action is not an iframe action.</exception>
    public CardAction? SettingsAction
    {
        get;
        init => field = value is null or { Type: CardActionType.Iframe }
            ? value
            : throw new ArgumentException($"The settings action must be an iframe action, but '{value.Label}' is of type {value.Type}. Use {nameof(CardAction)}.{nameof(CardAction.Iframe)}.", nameof(value));
    }

    /// <summary>The card's main action, in place of a declared one (contract field <c>primaryAction</c>).</summary>
    public CardAction? PrimaryAction { get; init; }

    /// <summary>Further actions of the card, after the declared ones (contract field <c>secondaryActions</c>).</summary>
    public IReadOnlyList<CardAction> SecondaryActions { get; init; } = [];

    /// <summary>Checks the results to send that only a page has: who makes the response need not know of pages.</summary>
    /// <exception cref="ArgumentException">One of them is null.</exception>
    internal void CheckResults(int count) => ThrowIfNull(Results, CardLimits.MaxResults, count);

    private static IReadOnlyList<T> Checked(IReadOnlyList<T> results)
    {
        ArgumentNullException.ThrowIfNull(results);
        if (results is ImmutableArray<T> { IsDefault: true }) return [];
        ThrowIfNull(results, from: 0, CardLimits.MaxResults);
        return results;
    }

    private static void ThrowIfNull(IReadOnlyList<T> results, int from, int to)
    {
        for (var i = from; i < Math.Min(results.Count, to); i++)
        {
            if (results[i] is null) throw new ArgumentException($"The result at index {i} is null. Leave it out of the list.", nameof(results));
        }
    }
}
