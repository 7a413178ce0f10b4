using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Net;
using System.Threading.Tasks;
using CrmCards;

namespace Acme;

[CrmCard("Values", "/cards/values")]
[ShowOn(CrmObjectType.Deal, "stage", "stage_or_null", "stage_or_won", "day_of_week", "stages", "tags", "numbers", "days", "ids", "flags", "site", "address")]
public sealed partial class ValueCard
{
    [DataFetch]
    public CardResponse<Deal> Fetch(
        Stage stage,
        Stage? stageOrNull,
        DayOfWeek dayOfWeek,
        Stage[] stages,
        IReadOnlyList<string> tags,
        List<int> numbers,
        ImmutableArray<DateOnly> days,
        ImmutableArray<Guid>? ids,
        IEnumerable<bool>? flags,
        Uri? site,
        IPAddress? address,
        Stage? stageOrWon = Stage.Won) =>
        throw new NotSupportedException($"{stage}{stageOrNull}{dayOfWeek}{stages}{tags}{numbers}{days}{ids}{flags}{site}{address}{stageOrWon}");

    [ActionHook("Move", CardActionMethod.Post, "/deals/{title}/{site}")]
    public static CardActionResult Move(Stage title, Uri site, ICollection<Stage> stages, Deal.Level level = Deal.Level.@default, string[] names = null!) =>
        $"{title}{site}{stages}{level}{names}";
}

public enum Stage
{
    [StatusOption("Appointment", Name = "appointmentscheduled")] Appointment = 1,
    [StatusOption("Won", StatusOptionType.Success, Name = "closedwon")] Won,
    [StatusOption("In doubt")] InDoubt,
    [Obsolete("Nothing is lost for ever.")] Lost,
    InQuestion = InDoubt,
}

public sealed record Deal([property: CardObjectId] long Id, [property: CardTitle] string Title, [property: CardProperty("Site")] string Site)
{
    public enum Level : sbyte { @default = -1, @class, Class }
}
