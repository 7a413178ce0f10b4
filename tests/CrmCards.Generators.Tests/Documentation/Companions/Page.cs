using CrmCards;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddCrmCards();
builder.Services.AddSingleton<NoteStore>();
var app = builder.Build();
app.MapCrmCards();
NotePages.Map(app);
app.Run();

[CrmCard("Notes", "/cards/notes")]
[ShowOn(CrmObjectType.Contact)]
public sealed partial class NoteCard
{
    [DataFetch]
    public static CardResponse<Note> Fetch(CancellationToken cancellationToken) => new([new(1, "Called back", "On Monday")]);
}

public sealed class NoteStore
{
    public Task AddAsync(long id, string text, CancellationToken cancellationToken) =>
        Task.FromResult(id > 0 && text.Length > 0 && !cancellationToken.IsCancellationRequested);
}

// the block
