using System.ComponentModel.DataAnnotations;

namespace CrmCards.Tests.Inputs;

/// <summary>A card with forms whose choices come from data.</summary>
[CrmCard("Choices", Route)]
[ShowOn(CrmObjectType.Contact, "lastname")]
public partial class ChoiceCard(ChoiceData data)
{
    internal const string Route = "/choices";

    [DataFetch]
    public static CardResponse<ChoiceRow> Fetch() => new([new ChoiceRow(7, "Seven", 2), new ChoiceRow(8, "Eight", 9)]);

    [ActionHook("Assign", CardActionMethod.Post, "/choices/{objectId}/assign")]
    public CardActionResult Assign(
        long objectId,
        [ActionInput("Agent", Choices = nameof(AgentsAsync), Prefill = nameof(ChoiceRow.Agent))] long agent,
        [ActionInput("Tags", Choices = nameof(Tags))] IReadOnlyList<string>? tags,
        [ActionInput("Key", Choices = nameof(Keys))] Guid? key,
        [ActionInput("Note")] string? note)
    {
        data.Runs++;
        return $"{objectId}|{agent}|{string.Join('+', tags ?? ["none"])}|{key}|{note}";
    }

    [ActionHook("Pay", CardActionMethod.Post, "/choices/{objectId}/pay")]
    public static CardActionResult Pay(
        long objectId,
        [ActionInput("Currency", Prefill = nameof(ChoiceRow.Currency)), AllowedValues("EUR", "USD", "EUR", null)] string? currency,
        [ActionInput("Rate", Prefill = nameof(ChoiceRow.Rate)), AllowedValues(7, 19)] int? rate,
        [ActionInput("Line"), DeniedValues(Line.Second)] Line? line) => $"{objectId}|{currency}|{rate}|{line}";

    private async Task<IReadOnlyList<CardChoice<long>>> AgentsAsync([CrmProperty("lastname")] string name, CancellationToken cancellationToken)
    {
        await Task.Yield();
        cancellationToken.ThrowIfCancellationRequested();
        data.Calls++;
        return data.Agents(name);
    }

    private static CardChoice<string>[] Tags() => [new("new", "New"), new("ä\"😀", "Old \"one\"")];

    private static ValueTask<List<CardChoice<Guid>>> Keys() => new([new(Guid.Empty, "None")]);
}

public sealed record ChoiceRow([property: CardObjectId] long Id, [property: CardTitle] string Title, [property: CardProperty("Agent")] long? Agent, string? Currency = "USD", int Rate = 20);

/// <summary>The agents that the card knows, and how often it was asked.</summary>
public sealed class ChoiceData
{
    internal int Calls { get; set; }

    internal int Runs { get; set; }

    internal Func<string, IReadOnlyList<CardChoice<long>>> Agents { get; set; } = name => [new(1, "Ann"), new(2, $"Bob {name}".Trim())];
}
