namespace CrmCards.DevelopmentProxy.Tests;

/// <summary>A card with an action of each method, which say what they got.</summary>
[CrmCard("Echo", "/echo")]
[ShowOn(CrmObjectType.Company, "note")]
public sealed partial class EchoCard
{
    [DataFetch]
    public static CardResponse<Echo> Fetch(string? note) => new([new(1, Said(note), "")]);

    [ActionHook("Get", ActionMethod.Get, "/echo/act")]
    public static ActionResult Get(string? note) => Said(note);

    [ActionHook("Post", ActionMethod.Post, "/echo/act")]
    public static ActionResult Post(string? note) => Said(note);

    [ActionHook("Put", ActionMethod.Put, "/echo/act")]
    public static ActionResult Put(string? note) => Said(note);

    [ActionHook("Patch", ActionMethod.Patch, "/echo/act")]
    public static ActionResult Patch(string? note) => Said(note);

    [ConfirmationActionHook("Delete", ActionMethod.Delete, "/echo/act", "Delete it?")]
    public static ActionResult Delete(string? note) => Said(note);

    /// <summary>Answers are never empty.</summary>
    internal static string Said(string? note) => $"[{note}]";
}

public sealed record Echo(
    [property: CardObjectId] long Id,
    [property: CardTitle] string Title,
    [property: CardProperty("Nothing")] string Nothing);
