using System.Runtime.CompilerServices;
using System.Text;

namespace CrmCards.CompilerServices;

// What identifies a result: its objectId and its title.
public ref partial struct CardWriter
{
    /// <summary>JavaScript's largest number below which every integer has a number of its own.</summary>
    private const long LargestInteger = (1L << 53) - 1;

    /// <summary>Begins a result with its objectId.</summary>
    /// <param name="opening">Everything up to the number.</param>
    /// <param name="value">The objectId.</param>
    /// <exception cref="InvalidOperationException">There is none: without it HubSpot does not show the card.</exception>
    public void WriteObjectId(ReadOnlySpan<byte> opening, long? value)
    {
        var id = value ?? throw NoObjectId();
        WriteRaw(opening);
        var start = Position;
        WriteFormatted(id);
        EndObjectId(start, (ulong)id, isRounded: id is < -LargestInteger or > LargestInteger);
    }

    /// <inheritdoc cref="WriteObjectId(ReadOnlySpan{byte}, long?)"/>
    public void WriteObjectId(ReadOnlySpan<byte> opening, ulong? value)
    {
        var id = value ?? throw NoObjectId();
        WriteRaw(opening);
        var start = Position;
        WriteFormatted(id);
        EndObjectId(start, id, isRounded: id > LargestInteger);
    }

    /// <summary>Writes a result's title, or its objectId where the title is empty: without a title HubSpot does not show the card.</summary>
    /// <param name="opening">Everything up to the quote before the title.</param>
    /// <param name="title">The title.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteTitle(ReadOnlySpan<byte> opening, string? title)
    {
        if (string.IsNullOrEmpty(title) || char.IsWhiteSpace(title[0])) title = TitleOf(title);
        WriteString(opening, title);
    }

    private void EndObjectId(int start, ulong id, bool isRounded)
    {
        _objectId = (start, Position - start);
        var isRepeated = ((ReadOnlySpan<ulong>)_objectIds)[.._resultCount].Contains(id);
        if (_resultCount < CardLimits.MaxResults) _objectIds[_resultCount++] = id;
        if (isRounded || isRepeated) ReportObjectId(isRounded, isRepeated);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void ReportObjectId(bool isRounded, bool isRepeated)
    {
        var digits = Digits();
        if (isRounded) ReportOddity($"the objectId {digits} is beyond ±{LargestInteger}: callers written in JavaScript round it, and may confuse it with another object's");
        if (isRepeated) ReportOddity($"two results have the objectId {digits}: callers tell results apart by it, and may show only one of the two");
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private string TitleOf(string? title)
    {
        if (!string.IsNullOrWhiteSpace(title)) return title;
        var digits = Digits();
        ReportOddity($"the result with the objectId {digits} has no title: its objectId is sent instead");
        return digits;
    }

    private readonly string Digits() => Encoding.ASCII.GetString(_buffer, _objectId.Start, _objectId.Length);

    private void ReportOddity(string oddity) => (Oddities ??= []).Add(oddity);

    private static InvalidOperationException NoObjectId() =>
        new("A result has no objectId: give its [CardObjectId] member a value, or leave the result out.");

    [InlineArray(CardLimits.MaxResults)]
    private struct ObjectIds
    {
        private ulong _first;
    }
}
