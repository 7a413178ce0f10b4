using CsCheck;

namespace CrmCards.Client.Tests.Requests;

/// <summary>Values of CRM properties in which something has to be escaped, somewhere.</summary>
internal static class Values
{
    private static readonly string[] Parts =
    [
        "a", "Z", "7", " ", "äöüß", "€", "\ud83d\ude00", "+", "\"", "'", "~", "*", "|", "%", "%7E", "&", "=", "?", "#", "/", "\\", "<", ">", "{", "}", "[", "]",
        "^", "`", "!", "(", ")", "@", ":", ",", ";", "$", ".", "..", "-", "_", "\b", "\t", "\n", "\f", "\r", "\u001f", "\u007f", "\u2028", "\ufffd", "\ufeff",
    ];

    internal static Gen<string> WellFormed { get; } = Gen.OneOf(Parts).Array[0, 8].Select(string.Concat);

    internal static Gen<string> Any { get; } = Gen.OneOf([.. Parts, "\ud800", "\udc00"]).Array[0, 8].Select(string.Concat);
}
