namespace CrmCards;

/// <summary>The results that a data fetch is asked for: <paramref name="Size"/> of all those there are, from <paramref name="From"/> on.</summary>
/// <remarks>
/// A data fetch method that takes one answers in pages, so that users see up to <see cref="CardLimits.MaxPagedResults"/> results on a record: callers that
/// understand pages, as CrmCards' app cards do, ask for the next page when a user wants to see more. All others always get the first
/// <see cref="CardLimits.MaxResults"/>. Answer with the results of the page only, in the same order each time, and set <see cref="CardResponse{T}.TotalCount"/>.
/// </remarks>
/// <param name="From">How many results come before the page: from 0 (parameter <c>cardFrom</c>, which CrmCards adds to those of the contract; see docs/wire.md).</param>
/// <param name="Size">How many results the page has at most: from 1 to <see cref="CardLimits.MaxPagedResults"/> (parameter <c>cardSize</c>).</param>
public readonly record struct CardPage(int From, int Size);
