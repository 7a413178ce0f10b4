using CrmCards.Client;

namespace CrmCards.Preview.Exchanges;

/// <summary>The data that the page starts with.</summary>
internal sealed record StartView(string Token, CardChoice[] Cards, RecordView[] Records, bool IsSigned);

/// <summary>A card of the app.</summary>
/// <param name="Route">Tells it from the others.</param>
/// <param name="Title">Its title.</param>
/// <param name="ObjectTypes">Where it is shown.</param>
/// <param name="Properties">The properties that it displays.</param>
/// <param name="ActionProperties">The CRM properties that its actions are known to send before one was seen.</param>
internal sealed record CardChoice(string Route, string Title, ShownOn[] ObjectTypes, DisplayView[] Properties, string[] ActionProperties)
{
    internal static CardChoice Of(CardDefinition card) => new(
        card.Route,
        card.Title,
        [.. card.ObjectTypes.Select(shown => new ShownOn(Type(shown), [.. shown.PropertiesToSend]))],
        [.. card.Properties.Select(DisplayView.Of)],
        [.. card.ActionProperties]);

    private static string Type(CardObjectType shown) => shown.ObjectType == CrmObjectType.Custom ? shown.Name : shown.ObjectType.ToString();
}

/// <summary>A member of <see cref="CrmObjectType"/>, or the name or id of a custom type.</summary>
internal sealed record ShownOn(string ObjectType, string[] PropertiesToSend);

/// <summary>A property that the card declares, in the names of the contract, which app cards know them by.</summary>
internal sealed record DisplayView(string Name, string Label, string DataType, OptionView[] Options)
{
    internal static DisplayView Of(CardDisplayProperty property) => new(
        property.Name,
        property.Label,
        Wire(property.DataType),
        [.. property.Options.Select(option => new OptionView(option.Name, option.Label, Wire(option.Type)))]);

    private static string Wire<T>(T value) where T : struct, Enum => value.ToString().ToUpperInvariant();
}

internal sealed record OptionView(string Name, string Label, string Type);

/// <summary>A record; its type is a member of <see cref="CrmObjectType"/>, or the id of a custom type.</summary>
internal sealed record RecordView(string ObjectType, string ObjectId, Dictionary<string, string> Properties)
{
    internal static RecordView Of(CrmRecord record) =>
        new(record.ObjectType == CrmObjectType.Custom ? record.TypeId : record.ObjectType.ToString(), Numbers.Text(record.Id), new(record.Properties));
}

internal sealed record RefusalView(string Message);

/// <summary>A request, its answer, and what became of it.</summary>
/// <remarks>The body is that of a data fetch, for the page to read as an app card does.</remarks>
internal sealed record ExchangeView(
    string? Id,
    RequestView Request,
    AnswerView? Answer,
    double ElapsedMilliseconds,
    double LimitMilliseconds,
    Finding[] Findings,
    LogView[] Log,
    string? Body,
    CardView? Card,
    bool IsSuccess,
    string? Message,
    InputFinding[] InputFindings);

/// <summary>A line that the app logged while it answered.</summary>
/// <param name="Level">A member of <see cref="Microsoft.Extensions.Logging.LogLevel"/>.</param>
/// <param name="Category">Who logged it.</param>
/// <param name="Message">The line.</param>
/// <param name="Place">The file and line that threw; null if they are not known.</param>
/// <param name="Exception">The exception, with its stack; null if there was none.</param>
internal sealed record LogView(string Level, string Category, string Message, string? Place, string? Exception);

internal sealed record RequestView(string Method, string Url, string Address, HeaderView[] Headers, string? Body, SignatureView[] Signatures)
{
    internal static RequestView Of(SentRequest request) => new(
        request.Method,
        request.Url.AbsoluteUri,
        request.Address.AbsoluteUri,
        HeaderView.Of(request.Headers),
        request.Body,
        [.. request.SignatureBases.Select(signed => new SignatureView(signed.Version.ToString(), signed.Text))]);
}

internal sealed record SignatureView(string Version, string Base);

internal sealed record HeaderView(string Name, string Value)
{
    internal static HeaderView[] Of(IEnumerable<KeyValuePair<string, string>> headers) => [.. headers.Select(header => new HeaderView(header.Key, header.Value))];
}

internal sealed record AnswerView(int Status, HeaderView[] Headers, int Bytes, AnswerLine[] Lines, int LinesLeftOut)
{
    /// <summary>More lines than a person reads make the page slow.</summary>
    private const int MaxLines = 2_000;

    internal static AnswerView Of(ReceivedAnswer answer)
    {
        var lines = answer.Lines();
        return new(answer.StatusCode, HeaderView.Of(answer.Headers), answer.Body.Length, [.. lines.Take(MaxLines)], Math.Max(0, lines.Count - MaxLines));
    }
}
