using System.ComponentModel;

namespace CrmCards.CompilerServices;

/// <summary>How a card's responses are cached. Made by generated code.</summary>
/// <param name="Seconds">For how many seconds a response may be served again.</param>
/// <param name="ByUser">Whether a response belongs to the user who fetched it: the handler takes the <see cref="CardRequest"/>, or an action is signed.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record CardCaching(int Seconds, bool ByUser);
