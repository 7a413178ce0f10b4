using System;
using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;
using System.Threading;
using System.Threading.Tasks;
using CrmCards;

namespace Acme;

[CrmCard("Choices", "/cards/choices")]
[ShowOn(CrmObjectType.Contact, "city")]
public partial class ChoiceCard
{
    [DataFetch]
    public CardResponse<Row> Fetch(CardPage page) => new([]) { TotalCount = page.From };

    [ActionHook("Assign", CardActionMethod.Post, "/rows/{objectId}/assign")]
    public Task<CardActionResult> Assign(
        long objectId,
        [ActionInput("Agent", Choices = nameof(Agents), Prefill = nameof(Row.Agent))] long agent,
        [ActionInput("Note")] string note,
        [ActionInput("Tags", Choices = nameof(Tags)), MaxLength(3)] string[]? tags) =>
        throw new NotSupportedException($"{objectId}{agent}{note}{tags}");

    [ActionHook("Tag", CardActionMethod.Post, "/tag", Placement = CardActionPlacement.Secondary)]
    public static CardActionResult Tag([ActionInput("Tag", Choices = "Tags")] string tag, [ActionInput("Key", Choices = nameof(Keys))] Guid? key = null) => $"{tag}{key}";

    private Task<IReadOnlyList<CardChoice<long>>> Agents(string city, CancellationToken cancellationToken) =>
        throw new NotSupportedException($"{this}{city}{cancellationToken}");

    private static CardChoice<string>[] Tags() => [new("new", "New")];

    private static ValueTask<List<CardChoice<Guid>>> Keys(CardRequest request) => new([new(Guid.Empty, request.Properties["city"])]);
}

public sealed record Row(
    [property: CardObjectId] long Id,
    [property: CardTitle] string Title,
    [property: CardProperty("Kind")] string? Kind,
    long? Agent);
