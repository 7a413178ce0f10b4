namespace CrmCards.Generators.Model;

/// <summary>A card without errors: everything that is emitted for it.</summary>
internal sealed record CardModel
{
    public required CardTypeModel Type { get; init; }

    /// <summary>The diagnostics that the user's own obsolete and experimental members would cause in generated code.</summary>
    public required EquatableArray<string> SilencedIds { get; init; }

    /// <summary>The text of <c>itemLabel</c>; null if the card has none.</summary>
    public required string? ItemLabel { get; init; }
    public required string Route { get; init; }
    public required string Title { get; init; }
    public required EquatableArray<ObjectTypeModel> ObjectTypes { get; init; }

    /// <summary>The base URLs of its actions, apart from this app's own.</summary>
    public required EquatableArray<string> ActionBaseUrls { get; init; }
    public required ResultModel Result { get; init; }
    public required HandlerModel Fetch { get; init; }
    public required EquatableArray<HookModel> Hooks { get; init; }

    /// <summary>What gives the choices of inputs that come from data.</summary>
    public required EquatableArray<ChoicesModel> Choices { get; init; }

    /// <summary>All methods that handle requests.</summary>
    public IEnumerable<HandlerModel> Handlers => [Fetch, .. Choices.Select(choices => choices.Handler), .. Hooks.Select(hook => hook.Handler)];

    /// <summary>Null where responses are not cached.</summary>
    public required CachingModel? Caching { get; init; }
    public required ActionModel? SettingsAction { get; init; }
    public required ActionModel? PrimaryAction { get; init; }

    /// <summary>The primary action of callers that do not understand the form of the other; null if they have none.</summary>
    public required ActionModel? PrimaryFallback { get; init; }
    public required EquatableArray<ActionModel> SecondaryActions { get; init; }

    /// <summary>Whether the card is created for each request.</summary>
    public bool IsService => Handlers.Any(handler => !handler.IsStatic);

    /// <summary>Whether it answers in pages.</summary>
    public bool HasPages => Fetch.Parameters.Any(parameter => parameter is RequestParameterModel { Part: RequestPart.CardPage });

    /// <summary>Whether it opens pages with a token.</summary>
    public bool HasSignedPages => Actions.Any(action => action is IframeActionModel { IsSigned: true });

    /// <summary>All actions: those of each result, then those of the card.</summary>
    public IEnumerable<ActionModel> Actions => Result.Actions.Concat(CardActions);

    /// <summary>The CRM properties that its actions send along, each once.</summary>
    public IEnumerable<string> ActionProperties => Actions.SelectMany(action => action.AssociatedObjectProperties).Distinct();

    private IEnumerable<ActionModel> CardActions => new[] { SettingsAction, PrimaryAction, PrimaryFallback }.OfType<ActionModel>().Concat(SecondaryActions);
}
