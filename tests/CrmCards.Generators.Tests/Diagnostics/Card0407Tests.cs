using CrmCards.Generators.Diagnostics;
using static CrmCards.Generators.Tests.CardSource;

namespace CrmCards.Generators.Tests.Diagnostics;

public class Card0407Tests
{
    [Fact]
    public Task A_card_beyond_the_twenty_fifth_is_reported_at_its_name() =>
        RuleTest.Reports(
            Rules.TooManyCards,
            [
                "The card 'Card26' is number 26 of this application, but HubSpot accepts at most 25 cards for each application",
                "The card 'Card27' is number 27 of this application, but HubSpot accepts at most 25 cards for each application",
            ],
            [.. Cards(25), Numbered("{|#0:Card26|}", 26), Numbered("{|#1:Card27|}", 27), Result()]);

    [Fact]
    public Task Twenty_five_are_not() => RuleTest.IsSilent([.. Cards(25), Result()]);

    private static IEnumerable<string> Cards(int count) => Enumerable.Range(1, count).Select(number => Numbered($"Card{number:00}", number));

    private static string Numbered(string name, int number) => Card(
        name: name,
        attributes: $"[CrmCard(\"Card {number}\", \"/cards/{number}\")] [ShowOn(CrmObjectType.Deal)]");
}
