using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Threading;
using System.Threading.Tasks;
using CrmCards;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Acme;

[CrmCard("Bindings", "/cards/bindings")]
[ShowOn(CrmObjectType.Contact, "text", "text_or_null", "text_or_other", "number", "number_or_null", "number_or_seven", "hs_flag", "day", "id")]
public partial class BindingCard
{
    [DataFetch]
    public ValueTask<CardResponse<Row>> Fetch(
        CardRequest request,
        HttpContext http,
        ILogger<BindingCard> logger,
        IEnumerable<Func<string?>> services,
        string text,
        string? textOrNull,
        int number,
        int? numberOrNull,
        [CrmProperty("hs_flag")] bool flag,
        DateOnly? day,
        RowId id,
        CancellationToken cancellationToken,
        string textOrOther = "other \"text\"\n",
        int? numberOrSeven = 7) =>
        throw new NotSupportedException($"{request}{http}{logger}{services}{text}{textOrNull}{number}{numberOrNull}{flag}{day}{id}{cancellationToken}{textOrOther}{numberOrSeven}");

    [ActionHook("Run", CardActionMethod.Post, "/rows/{objectId}/{title}/{size}")]
    public Task<CardActionResult> Handle(long objectId, string title, RowId? size, decimal price = -1.5m, double ratio = 0.1, float share = 1e10f, char mark = '\'', bool yes = true) =>
        Task.FromResult<CardActionResult>($"{objectId}{title}{size}{price}{ratio}{share}{mark}{yes}");

    [ActionHook("Walk", CardActionMethod.Put, "/rows/{objectId}")]
    public ValueTask<CardActionResult> Handle(Guid? reference, long objectID, ulong big = ulong.MaxValue) => new(CardActionResult.Success($"{reference}{objectID}{big}"));

    [ActionHook("Map", CardActionMethod.Get, "/rows", Placement = CardActionPlacement.Secondary)]
    public CardActionResult Map() => "Mapped";

    [ActionHook("Card", CardActionMethod.Get, "/rows/card", Placement = CardActionPlacement.Secondary, AssociatedObjectProperties = new[] { "email", "number" })]
    public static CardActionResult Card(int? number) => $"{number}";
}

public readonly record struct RowId(int Value) : IParsable<RowId>
{
    public static RowId Parse(string s, IFormatProvider? provider) => new(int.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out RowId result)
    {
        var parsed = int.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }
}

public sealed record Row([property: CardObjectId] long Id, [property: CardTitle] string Title, [property: CardProperty("Size")] int Size);
