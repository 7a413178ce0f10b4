using System.Text;
using CsCheck;

namespace CrmCards.Tests.Requests;

/// <summary>Requests as nobody should send them: nearly right, and not right at all.</summary>
internal static class HostileInput
{
    /// <summary>A query that a client can put on the wire: visible ASCII without the fragment's mark.</summary>
    internal static Gen<string> Query { get; } = Mutated(Pairs(), Gen.OneOf(VisibleAscii(), Gen.OneOf("%", "&", "=", "+", "%FF", "%00", "%u0041")));

    internal static Gen<byte[]> Form { get; } = Gen.OneOf(
        Mutated(Pairs(), AnyText()).Select(Encoding.UTF8.GetBytes),
        Gen.Byte.Array[0, 60]);

    internal static Gen<byte[]> Json { get; } = Gen.OneOf(
        Mutated(JsonObject(), AnyText()).Select(Encoding.UTF8.GetBytes),
        Gen.OneOf("{", "}", "[", "]", "\"", ":", ",", "\\", "\\u", "\\uD800", "0", "-", "1e9", "true", "null", "userId", " ", "\uFEFF").Array[0, 25].Select(string.Concat).Select(Encoding.UTF8.GetBytes),
        Gen.Select(JsonObject(), Gen.Int[0, 300], Gen.Byte).Select((json, at, value) => With(Encoding.UTF8.GetBytes(json), at, value)),
        Gen.Byte.Array[0, 60]);

    private static Gen<string> VisibleAscii() => Gen.Char['!', '~'].Where(c => c != '#').Select(c => c.ToString());

    private static Gen<string> AnyText() => Gen.OneOf(
        VisibleAscii(),
        Gen.Char['\u0000', '\u00FF'].Select(c => c.ToString()),
        Gen.OneOf("\uFFFD", "漢", "😀", "\\uD800", "%", "%C3", "\"", "\\", "{", "}"));

    private static Gen<string> Name() => Gen.OneOf("userId", "portalId", "associatedObjectId", "associatedObjectType", "userEmail", "appId", "note", "amount", "");

    private static Gen<string> Value() => Gen.OneOf("1", "2", "CONTACT", "0-2", "", "x", "-1", "9223372036854775808", "1.5", "a+b", "%20", "true", "null");

    private static Gen<string> Pairs() => Gen.Select(Gen.Bool, Gen.Select(Name(), Value()).Array[0, 6]).Select((complete, pairs) =>
        string.Join('&', pairs.Take(complete ? 1 : 6).Select(pair => $"{pair.Item1}={pair.Item2}").Prepend(complete ? EchoApp.Caller : "")));

    private static Gen<string> JsonObject() => Gen.Select(Gen.Bool, Gen.Select(Name(), Value(), Gen.Bool).Array[0, 6]).Select((complete, pairs) =>
        "{" + string.Join(',', pairs.Take(complete ? 1 : 6).Select(pair => $"\"{pair.Item1}\":{(pair.Item3 ? $"\"{pair.Item2}\"" : pair.Item2)}").Concat(complete ? [EchoApp.CallerJson] : [])) + "}");

    /// <summary>The text with up to three places cut out and something else put in.</summary>
    private static Gen<string> Mutated(Gen<string> text, Gen<string> replacement) =>
        Gen.Select(text, Gen.Select(Gen.Int[0, 400], Gen.Int[0, 3], replacement).Array[0, 3]).Select((original, edits) =>
            edits.Aggregate(original, (current, edit) =>
            {
                var at = edit.Item1 % (current.Length + 1);
                return current[..at] + edit.Item3 + current[Math.Min(current.Length, at + edit.Item2)..];
            }));

    private static byte[] With(byte[] bytes, int at, byte value)
    {
        bytes[at % bytes.Length] = value;
        return bytes;
    }
}
