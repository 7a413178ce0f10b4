using System;
using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;
using System.Threading;
using System.Threading.Tasks;
using CrmCards;

namespace Acme;

[CrmCard("Forms", "/cards/forms")]
[ShowOn(CrmObjectType.Contact)]
[PrimaryAction("Everything", "/pages/everything", Width = 10, Height = 20)]
public partial class FormCard
{
    [DataFetch]
    public Task<CardResponse<Row>> Fetch() => throw new NotSupportedException();

    [ActionHook("Close", CardActionMethod.Post, "/rows/{objectId}/close")]
    public CardActionResult Close(long objectId) => "Closed";

    [ActionHook("Reassign", CardActionMethod.Post, "/rows/{objectId}/reassign", When = nameof(Row.IsOpen), Fallback = "Reassign")]
    public Task<CardActionResult> Reassign(
        long objectId,
        [ActionInput("Team", Prefill = nameof(Row.Team))] Team team,
        [ActionInput("Until"), Required, Range(typeof(DateOnly), "2026-01-01", "2026-12-31")] DateOnly? until,
        [ActionInput("Reason \"why\"", Multiline = true, Prefill = nameof(Row.Note)), StringLength(500, MinimumLength = 3)] string? reason,
        string email,
        CancellationToken cancellationToken) =>
        throw new NotSupportedException($"{objectId}{team}{until}{reason}{email}{cancellationToken}");

    [ConfirmationActionHook("Everything", CardActionMethod.Put, "/rows", "Really?", Placement = CardActionPlacement.Primary, Fallback = "Everything")]
    public ValueTask<CardActionResult> Everything(
        [ActionInput("Text")] string text,
        [ActionInput("Code"), RegularExpression("[A-Z]{2,3}-[0-9]+")] string code,
        [ActionInput("Mail"), EmailAddress, MaxLength(100)] string? mail,
        [ActionInput("Page"), Url] string? page,
        [ActionInput("Count"), Range(1, 10)] int count,
        [ActionInput("Small")] byte? small,
        [ActionInput("Ratio"), Range(-0.5, 0.5)] double ratio,
        [ActionInput("Price", CurrencyCode = "EUR"), Range(typeof(decimal), "0", "99.95")] decimal? price,
        [ActionInput("Sure")] bool sure,
        [ActionInput("At")] DateTimeOffset at,
        [ActionInput("Then")] DateTime? then,
        [ActionInput("Teams"), MinLength(1), MaxLength(2)] Team[] teams,
        [ActionInput("Others")] IReadOnlyList<Team>? @default,
        [ActionInput("Times")] int times = 3) =>
        throw new NotSupportedException($"{text}{code}{mail}{page}{count}{small}{ratio}{price}{sure}{at}{then}{teams}{@default}{times}");

    [ActionHook("Note", CardActionMethod.Patch, "/notes", Placement = CardActionPlacement.Secondary)]
    public static CardActionResult Note([ActionInput("Text")] string text) => text;
}

public enum Team
{
    [StatusOption("First line", StatusOptionType.Info)]
    FirstLine,

    [Display(Name = "Second")]
    SecondLine,
    HTTPTeam,
    Alias = FirstLine,
}

[IframeAction("Reassign", "/rows/{objectId}/reassign", Width = 10, Height = 20, When = nameof(IsOpen))]
public sealed record Row(
    [property: CardObjectId] long Id,
    [property: CardTitle] string Title,
    [property: CardProperty("Note")] string? Note,
    Team? Team,
    bool IsOpen);
