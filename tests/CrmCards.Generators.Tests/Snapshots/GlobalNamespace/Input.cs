using CrmCards;

[CrmCard("Notes", "/cards/notes")]
[ShowOn(CrmObjectType.Contact)]
internal sealed partial class NoteCard
{
    [DataFetch]
    internal CardResponse<Note> Fetch() => new([]);
}

internal sealed record Note([property: CardObjectId] int Id, [property: CardTitle] string Title, [property: CardProperty("Pages")] int Pages);
