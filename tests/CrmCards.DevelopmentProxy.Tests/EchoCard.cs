namespace CrmCards.DevelopmentProxy.Tests;

/// <summary>A card with an action of each method, which say what they got.</summary>
[CrmCard("Echo", "/echo")]
[ShowOn(CrmObjectType.Company, "note")]
public sealed partial class EchoCard
{
    [DataFetch]
    public static CardResponse<Echo> Fetch(string? note) => new([new(1, Said(note), "")]);

    [ActionHook("Get", CardActionMethod.Get, "/echo/act")]
    public static CardActionResult Get(string? note) => Said(note);

    [ActionHook("Post", CardActionMethod.Post, "/echo/act")]
    public static CardActionResult Post(string? note) => Said(note);

    [ActionHook("Put", CardActionMethod.Put, "/echo/act")]
    public static CardActionResult Put(string? note) => Said(note);

    [ActionHook("Patch", CardActionMethod.Patch, "/echo/act")]
    public static CardActionResult Patch(string? note) => Said(note);

    [ConfirmationActionHook("Delete", CardActionMethod.Delete, "/echo/act", "Delete it?")]
    public static CardActionResult Delete(string? note) => Said(note);

    /// <summary>Answers are never empty.</summary>
    internal static string Said(string? note) => $"[{note}]";
}

public sealed record Echo(
    [property: CardObjectId] long Id,
    [property: CardTitle] string Title,
    [property: CardProperty("Nothing")] string Nothing);
