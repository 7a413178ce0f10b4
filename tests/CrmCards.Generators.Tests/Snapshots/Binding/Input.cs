using Microsoft.AspNetCore.Http;

namespace Acme.Binding;

[CrmCard("Binding", "/cards/binding")]
[ShowOn(CrmObjectType.Contact, "text", "required_text", "count", "maybe", "on", "internal_name")]
public sealed partial class BindingCard
{
    [DataFetch]
    public async ValueTask<CardResponse<Thing>> FetchAsync(
        HttpContext context, CardRequest request, CancellationToken cancellationToken, IFormatProvider service, Version? optionalService,
        string? text, string requiredText, int count, long? maybe, DateOnly on, [CrmProperty("internal_name")] double named = 1.5)
    {
        await Task.Yield();
        return new(context is null || request is null || service is null || optionalService is null || text is null || requiredText is null || maybe is null
            || cancellationToken.IsCancellationRequested || count == 0 || on == default || named == 0 ? [] : []);
    }

    [ActionHook("By number", ActionMethod.Get, "/things/{objectId}")]
    public ActionResult Do(long objectId) => $"{objectId}";

    [ActionHook("By text", ActionMethod.Post, "/things/{title}/{code}")]
    public static Task<ActionResult> Do(string Title, Guid? code, decimal amount = 0.5m, char letter = '\'', bool flag = true) =>
        Task.FromResult<ActionResult>($"{Title} {code} {amount} {letter} {flag}");
}

public sealed record Thing([property: CardObjectId] long Id, [property: CardTitle] string Title, [property: CardProperty("Code")] Guid? Code);
