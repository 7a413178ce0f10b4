using System.Text;

namespace CrmCards.Benchmarks.Generator;

internal sealed class CardInputs : Inputs
{
    public override string File(int i, string word) => $$"""
        {{Usings}}
        using CrmCards;

        namespace App;

        [CrmCard("Tickets {{i}}", "/cards/tickets{{i}}", ItemLabel = "tickets")]
        [ShowOn(CrmObjectType.Company, "domain")]
        public sealed partial class TicketCard{{i}}
        {
            [DataFetch]
            public Task<CardResponse<Ticket{{i}}>> FetchAsync(string domain, CancellationToken cancellationToken) =>
                Task.FromResult(new CardResponse<Ticket{{i}}>([]));

            [ActionHook("Resolve", CardActionMethod.Put, "/tickets{{i}}/{objectId}/resolve", When = nameof(Ticket{{i}}.IsOpen))]
            public Task<CardActionResult> ResolveAsync(CardRequest request, long objectId, CancellationToken cancellationToken) =>
                Task.FromResult<CardActionResult>("Resolved");

            [ConfirmationActionHook("Delete", CardActionMethod.Delete, "/tickets{{i}}/{objectId}", "Delete it?", ConfirmButtonText = "Yes", CancelButtonText = "No")]
            public Task<CardActionResult> DeleteAsync(long objectId, CancellationToken cancellationToken) =>
                Task.FromResult<CardActionResult>("Deleted");
        }

        {{Record(i, word, Attribute, $"""
            [IframeAction("Edit", "/tickets{i}/{"{objectId}"}/edit", Width = 890, Height = 748)]
            [IframeAction("Reassign", "/tickets{i}/{"{objectId}"}/reassign", Width = 890, Height = 748, When = "IsOpen")]
            """)}}
        {{Enum(i, option => $"[StatusOption(\"{option}\", StatusOptionType.Info)] ")}}
        """;

    private static string Attribute(string property) => property switch
    {
        "Id" => "[CardObjectId] ",
        "Title" => "[CardTitle] ",
        "Cost" => "[CardProperty(\"Cost\", CardDataType.Currency, CurrencyCode = \"GBP\")] ",
        _ => $"[CardProperty(\"{property} of it\")] ",
    };
}

internal sealed class JsonInputs : Inputs
{
    public override string File(int i, string word) => $$"""
        {{Usings}}
        using System.Text.Json.Serialization;

        namespace App;

        [JsonSerializable(typeof(Ticket{{i}}))]
        public sealed partial class TicketContext{{i}} : JsonSerializerContext;

        {{Record(i, word)}}
        {{Enum(i)}}
        """;
}

internal sealed class OneContextInputs : Inputs
{
    public override string File(int i, string word) => $"{Usings}\nnamespace App;\n\n{Record(i, word)}\n{Enum(i)}";

    public override string Shared(int count)
    {
        var context = new StringBuilder("using System.Text.Json.Serialization;\n\nnamespace App;\n\n");
        for (var i = 0; i < count; i++) context.Append(System.Globalization.CultureInfo.InvariantCulture, $"[JsonSerializable(typeof(Ticket{i}))]\n");
        return context.Append("public sealed partial class TicketContext : JsonSerializerContext;\n").ToString();
    }
}

internal sealed class MapperInputs : Inputs
{
    public override string File(int i, string word) => $$"""
        {{Usings}}
        using Riok.Mapperly.Abstractions;

        namespace App;

        [Mapper]
        public static partial class TicketMapper{{i}}
        {
            public static partial Shown{{i}} Map(Ticket{{i}} ticket);
        }

        {{Record(i, word)}}
        {{Record(i, word, name: "Shown")}}
        {{Enum(i)}}
        """;
}

internal sealed class MvvmInputs : Inputs
{
    public override string File(int i, string word) => $$"""
        {{Usings}}
        using CommunityToolkit.Mvvm.ComponentModel;
        using CommunityToolkit.Mvvm.Input;

        namespace App;

        public sealed partial class TicketModel{{i}} : ObservableObject
        {
            public long Id { get; set; }

            public string Title { get; set; } = "";

            {{string.Join("\n    ", Properties(i, word).Select(property => $"[ObservableProperty] private {property.Type} _{property.Name};"))}}

            [RelayCommand] private Task EditAsync(CancellationToken cancellationToken) => Task.CompletedTask;
            [RelayCommand] private Task ReassignAsync(CancellationToken cancellationToken) => Task.CompletedTask;
            [RelayCommand] private Task ResolveAsync(CancellationToken cancellationToken) => Task.CompletedTask;
            [RelayCommand] private Task DeleteAsync(CancellationToken cancellationToken) => Task.CompletedTask;
        }

        {{Enum(i)}}
        """;
}

/// <summary>Refit has no attributes on properties: as many methods have one as a card has properties and actions.</summary>
internal sealed class RefitInputs : Inputs
{
    public override string File(int i, string word) => $$"""
        {{Usings}}
        using Refit;

        namespace App;

        public interface ITicketApi{{i}}
        {
        {{string.Join('\n', Enumerable.Range(0, 12).Select(method => $"    [Get(\"/tickets{i}/{(method == 0 ? word : method)}/{"{id}"}\")] Task<Ticket{i}> Get{method}Async(long id, CancellationToken cancellationToken);"))}}
            [Post("/tickets{{i}}/edit")] Task EditAsync([Body] Ticket{{i}} ticket, CancellationToken cancellationToken);
            [Post("/tickets{{i}}/reassign")] Task ReassignAsync([Body] Ticket{{i}} ticket, CancellationToken cancellationToken);
            [Put("/tickets{{i}}/{id}/resolve")] Task ResolveAsync(long id, CancellationToken cancellationToken);
            [Delete("/tickets{{i}}/{id}")] Task DeleteAsync(long id, CancellationToken cancellationToken);
        }

        {{Record(i, word)}}
        {{Enum(i)}}
        """;
}

internal sealed class MinimalApiInputs : Inputs
{
    public override string File(int i, string word) => $$"""
        {{Usings}}
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.Routing;

        namespace App;

        public static class TicketEndpoints{{i}}
        {
            public static void Map(IEndpointRouteBuilder app)
            {
                app.MapGet("/cards/tickets{{i}}/{{word}}", ([FromQuery] string domain, CancellationToken cancellationToken) => Task.FromResult(new Ticket{{i}} { Id = 1, Title = domain }));
                app.MapPost("/tickets{{i}}/{id}/edit", (long id, string title, CancellationToken cancellationToken) => Task.FromResult(title));
                app.MapPost("/tickets{{i}}/{id}/reassign", (long id, string project, CancellationToken cancellationToken) => Task.FromResult(project));
                app.MapPut("/tickets{{i}}/{id}/resolve", (HttpRequest request, long id, CancellationToken cancellationToken) => Task.FromResult("Resolved"));
                app.MapDelete("/tickets{{i}}/{id}", (long id, CancellationToken cancellationToken) => Task.FromResult("Deleted"));
            }
        }

        {{Record(i, word)}}
        {{Enum(i)}}
        """;
}
