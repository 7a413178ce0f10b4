using System.ComponentModel;

namespace CrmCards.CompilerServices;

/// <summary>Writes a card's response. Implemented by generated code.</summary>
/// <param name="writer">Where to write it.</param>
/// <param name="response">The response.</param>
/// <typeparam name="T">The result type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate void CardSerializer<T>(ref CardWriter writer, CardResponse<T> response);
