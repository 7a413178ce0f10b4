using System.Buffers;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace CrmCards.Requests;

/// <summary>
/// Makes sure that it is certain where the address ends and a form begins: a signature covers them without anything between them. All of a form's
/// characters can be in an address, too. So a form comes to an address without a query and without = and &amp;, and begins with a parameter that no
/// request goes without: whatever is moved over the border, the text before the very first = is then no longer the first pair's name.
/// </summary>
internal static class FormBody
{
    private static readonly SearchValues<byte> Alphabet = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~*+%=&"u8);

    /// <exception cref="InvalidCardRequestException">It is not.</exception>
    internal static void Check(ReadOnlySpan<byte> body, HttpRequest request)
    {
        var at = body.IndexOfAnyExcept(Alphabet);
        if (at >= 0) throw new InvalidCardRequestException($"The form body contains a character that must be percent-encoded (byte {at + 1}).");
        if (RequestTarget.Of(request).AsSpan().IndexOfAny('?', '=', '&') >= 0)
            throw new InvalidCardRequestException("A form body must be sent to an address without a query. Send all parameters in the form, or the body as JSON.");

        var name = body[..Math.Max(0, body.IndexOf((byte)'='))];
        Span<char> text = stackalloc char[ContractParameters.LongestName];
        if (name.Length > text.Length || !ContractParameters.IsRequired(text[..Encoding.ASCII.GetChars(name, text)]))
            throw new InvalidCardRequestException($"A form body must begin with one of the parameters {ContractParameters.RequiredNames}.");
    }
}
