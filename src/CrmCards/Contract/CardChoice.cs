namespace CrmCards;

/// <summary>A choice of an input whose choices come from data (an item of <c>options</c>, which CrmCards adds to the contract; see docs/wire.md).</summary>
/// <param name="Value">
/// The value that the action's method gets if the user chooses it (field <c>value</c>): a string, an integral number or a <see cref="Guid"/>. No two choices of
/// an input have the same value, and none is empty.
/// </param>
/// <param name="Label">The text shown (field <c>label</c>). Not empty.</param>
/// <typeparam name="T">The type of the values.</typeparam>
public sealed record CardChoice<T>(T Value, string Label) where T : notnull;
