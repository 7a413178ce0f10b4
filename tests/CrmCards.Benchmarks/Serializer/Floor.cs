using System.Globalization;
using System.Text;

namespace CrmCards.Benchmarks.Serializer;

/// <summary>
/// What no serializer can be faster than: the response's bytes lie there, strings escaped, and are copied piece by piece; only numbers and dates are
/// written.
/// </summary>
internal sealed class Floor
{
    private readonly byte[] _output = new byte[1 << 20];
    private readonly Dictionary<CardResponse<Ticket>, Piece[]> _responses = [];

    public Floor(IEnumerable<CardResponse<Ticket>> responses, Func<CardResponse<Ticket>, byte[]> json)
    {
        foreach (var response in responses) _responses[response] = [.. Pieces(response, Encoding.UTF8.GetString(json(response)))];
    }

    public Func<ReadOnlySpan<byte>> Writer(CardResponse<Ticket> response)
    {
        var pieces = _responses[response];
        return () => Write(pieces);
    }

    private ReadOnlySpan<byte> Write(Piece[] pieces)
    {
        var rest = _output.AsSpan();
        foreach (var piece in pieces)
        {
            piece.Text.CopyTo(rest);
            rest = rest[piece.Text.Length..];
            var written = 0;
            if (piece.Number is { } number) number.TryFormat(rest, out written, default, CultureInfo.InvariantCulture);
            else if (piece.Date is { } date) date.TryFormat(rest, out written, "O", CultureInfo.InvariantCulture);
            rest = rest[written..];
        }

        return _output.AsSpan(0, _output.Length - rest.Length);
    }

    /// <summary>The JSON, cut at the values that are formatted, and at each value of a property.</summary>
    private static IEnumerable<Piece> Pieces(CardResponse<Ticket> response, string json)
    {
        var start = 0;
        foreach (var ticket in response.Results)
        {
            var id = ticket.Id.ToString(CultureInfo.InvariantCulture);
            yield return Cut($"\"objectId\":", id, new(ticket.Id, null));
            foreach (var name in new[] { "title", "link" }) yield return CutText(name);
            yield return CutDate("created", ticket.Created);
            yield return CutText("priority");
            if (ticket.Project is not null) yield return CutText("project");
            if (ticket.ReportedBy is not null) yield return CutText("reported_by");
            if (ticket.Description is not null) yield return CutText("description");
            if (ticket.ReporterType is not null) yield return CutText("reporter_type");
            yield return CutText("status");
            if (ticket.TicketType is not null) yield return CutText("ticket_type");
            yield return CutDate("updated", ticket.Updated);
            for (var actions = ticket.IsOpen ? 4 : 2; actions > 0; actions--) yield return Cut("/tickets/", id, new(ticket.Id, null));
        }

        yield return new(Encoding.UTF8.GetBytes(json[start..]), null, null);

        Piece Cut(string before, string value, (long? Number, DateOnly? Date) formatted)
        {
            var at = json.IndexOf(before, start, StringComparison.Ordinal) + before.Length;
            var text = Encoding.UTF8.GetBytes(json[start..at]);
            start = at + value.Length;
            return new(text, formatted.Number, formatted.Date);
        }

        Piece CutDate(string name, DateOnly date) => Cut($"\"{name}\":\"", date.ToString("O", CultureInfo.InvariantCulture), new(null, date));

        Piece CutText(string name) => Cut($"\"{name}\":", "", new(null, null));
    }

    private sealed record Piece(byte[] Text, long? Number, DateOnly? Date);
}
