using CsCheck;

namespace CrmCards.Tests.Serialization;

/// <summary>Text of every kind: all planes, lone surrogates, controls, and what JSON, HTML and URIs treat specially.</summary>
internal static class Texts
{
    internal static Gen<string> Any { get; } = Gen.OneOf(
            Gen.Char.Select(c => c.ToString()),
            Gen.Char[' ', '~'].Select(c => c.ToString()),
            Gen.Char['\u0000', '\u001F'].Select(c => c.ToString()),
            Gen.Char['\uD800', '\uDFFF'].Select(c => c.ToString()),
            Gen.Int[0x10000, 0x10FFFF].Select(char.ConvertFromUtf32),
            Gen.OneOf("\"", "\\", "<", ">", "&", "'", "\u007F", "\u2028", "\u2029", "%", "%2F", "/", "+", "?", "#", "..", "\r\n"))
        .Array[0, 80].Select(string.Concat);

    /// <summary>The text as Unicode can hold it: lone surrogates become U+FFFD.</summary>
    internal static string WellFormed(string text) => string.Concat(text.EnumerateRunes().Select(rune => rune.ToString()));
}
