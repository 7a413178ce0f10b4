using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace CrmCards.Tests.Inputs;

/// <summary>Its action answers with what was entered, and counts its runs.</summary>
[CrmCard("Forms", "/forms")]
[ShowOn(CrmObjectType.Contact)]
public sealed partial class FormCard(FormRuns runs)
{
    [DataFetch]
    public static CardResponse<FormResult> Fetch(CardRequest request) => new([new(7, "Seven", Line.Second, new(2026, 5, 4), "Be \"quick\"", request.Properties.Count)]);

    [ActionHook("Plain", CardActionMethod.Post, "/forms/{objectId}/plain")]
    public CardActionResult Plain(long objectId, CardRequest request) => $"{runs.Add()} {objectId} {string.Join(',', request.Properties.Select(property => $"{property.Key}={property.Value}"))}";

    [ActionHook("Reassign", CardActionMethod.Post, "/forms/{objectId}/reassign")]
    public CardActionResult Reassign(
        long objectId,
        [ActionInput("Line", Prefill = nameof(FormResult.Line))] Line line,
        [ActionInput("Until", Prefill = nameof(FormResult.Day)), Required, Range(typeof(DateOnly), "2026-01-01", "2026-12-31")] DateOnly? until,
        [ActionInput("Reason", Multiline = true, Prefill = nameof(FormResult.Note)), StringLength(12, MinimumLength = 3)] string? reason,
        [ActionInput("Code"), Required, RegularExpression("(?:a|ab)|[A-Z]{2,3}-[0-9]+")] string? code,
        [ActionInput("Mail"), EmailAddress, MaxLength(12)] string? mail,
        [ActionInput("Page"), Url] string? page,
        [ActionInput("Count"), Range(1, 10)] int count,
        [ActionInput("Small")] byte? small,
        [ActionInput("Ratio"), Range(-0.5, 0.5)] double? ratio,
        [ActionInput("Price", CurrencyCode = "EUR"), Range(typeof(decimal), "0", "99.95")] decimal? price,
        [ActionInput("Sure")] bool sure,
        [ActionInput("At")] DateTimeOffset? at,
        [ActionInput("Then")] DateTime? then,
        [ActionInput("Lines"), MaxLength(2)] Line[]? lines,
        [ActionInput("Text")] string text = "none") =>
        string.Create(CultureInfo.InvariantCulture, $"{runs.Add()}|{objectId}|{line}|{until:O}|{reason}|{code}|{mail}|{page}|{count}|{small}|{ratio}|{price}|{sure}|{at:O}|{then:O}|{(lines is null ? "" : string.Join('+', lines))}|{text}");
}

/// <summary>A card whose responses are cached, with and without forms.</summary>
[CrmCard("Cached forms", Route, CacheSeconds = 60)]
[ShowOn(CrmObjectType.Contact)]
public sealed partial class CachedFormCard
{
    internal const string Route = "/forms/cached";

    [DataFetch]
    public static CardResponse<FormResult> Fetch() => new([new(8, "Eight", null, null, null, 0)]);

    [ActionHook("Note", CardActionMethod.Patch, "/forms/note", Placement = CardActionPlacement.Primary)]
    public static CardActionResult Note([ActionInput("Text")] string text) => text;

    [ActionHook("Give", CardActionMethod.Post, "/forms/give", Placement = CardActionPlacement.Secondary)]
    public static CardActionResult Give([ActionInput("To", Choices = nameof(Users))] long user) => $"{user}";

    private static CardChoice<long>[] Users(CardRequest request) => [new(request.UserId, $"User {request.UserId}")];
}

/// <summary>How often actions have run.</summary>
public sealed class FormRuns
{
    private int _count;

    public int Count => _count;

    public int Add() => Interlocked.Increment(ref _count);
}

public enum Line
{
    First,

    [StatusOption("Second line", StatusOptionType.Info)]
    Second,
    ThirdLine,
}

public sealed record FormResult(
    [property: CardObjectId] long Id,
    [property: CardTitle] string Title,
    Line? Line,
    DateOnly? Day,
    string? Note,
    [property: CardProperty("Sent")] int Sent);
