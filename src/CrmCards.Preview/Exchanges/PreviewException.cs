namespace CrmCards.Preview.Exchanges;

/// <summary>A command of the page cannot be carried out; the message says why.</summary>
internal sealed class PreviewException(string message) : Exception(message);
