using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using CrmCards;

var builder = WebApplication.CreateSlimBuilder(args);
builder.Services.AddCrmCards();
builder.Services.AddValidation();
builder.Services.ConfigureHttpJsonOptions(options => options.SerializerOptions.TypeInfoResolverChain.Insert(0, NoteJson.Default));

var app = builder.Build();
app.MapCrmCards();
app.MapGet("/notes/{number}", (int number) => new Note($"Note {number}"));
app.MapPost("/notes", (Note note) => note);
app.Run();

[CrmCard("Notes", "/cards/notes")]
[ShowOn(CrmObjectType.Contact, "email")]
public sealed partial class NoteCard
{
    [DataFetch]
    public static CardResponse<NoteRow> Fetch(CardRequest request) => new([new(request.AssociatedObjectId, "A note", "Call back")]);
}

public sealed record NoteRow([property: CardObjectId] long Id, [property: CardTitle] string Title, [property: CardProperty("Text")] string Text);

public sealed record Note([property: MinLength(3)] string Text);

[JsonSerializable(typeof(Note))]
[JsonSerializable(typeof(HttpValidationProblemDetails))]
public sealed partial class NoteJson : JsonSerializerContext;
