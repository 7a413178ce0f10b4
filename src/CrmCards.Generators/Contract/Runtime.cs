namespace CrmCards.Generators.Contract;

/// <summary>The runtime's types that user code holds or that generated code calls.</summary>
internal static class Runtime
{
    /// <summary>The namespace of what users write.</summary>
    public const string Namespace = "CrmCards";

    public static readonly TypeName CardAction = new(Namespace, "CardAction");
    public static readonly TypeName CardActionMethod = new(Namespace, "CardActionMethod");
    public static readonly TypeName CardActionPlacement = new(Namespace, "CardActionPlacement");
    public static readonly TypeName CardActionResult = new(Namespace, "CardActionResult");
    public static readonly TypeName CardDataType = new(Namespace, "CardDataType");
    public static readonly TypeName CardDefinition = new(Namespace, "CardDefinition");
    public static readonly TypeName CardLimits = new(Namespace, "CardLimits");
    public static readonly TypeName CardProperty = new(Namespace, "CardProperty");
    public static readonly TypeName CardRequest = new(Namespace, "CardRequest");
    public static readonly TypeName CardChoice = new(Namespace, "CardChoice", arity: 1);
    public static readonly TypeName CardPage = new(Namespace, "CardPage");
    public static readonly TypeName CardResponse = new(Namespace, "CardResponse", arity: 1);
    public static readonly TypeName CrmCardsOptions = new(Namespace, "CrmCardsOptions");
    public static readonly TypeName CrmObjectType = new(Namespace, "CrmObjectType");
    public static readonly TypeName ICrmCard = new(Namespace, "ICrmCard");
    public static readonly TypeName SignatureVersions = new(Namespace, "SignatureVersions");
    public static readonly TypeName StatusOptionType = new(Namespace, "StatusOptionType");

    /// <summary>Holds the call that registers a single card.</summary>
    public static readonly TypeName CrmCardServiceCollectionExtensions = new("Microsoft.Extensions.DependencyInjection", "CrmCardServiceCollectionExtensions");

    /// <summary>Holds the call that maps a single card.</summary>
    public static readonly TypeName CrmCardEndpointRouteBuilderExtensions = new("Microsoft.AspNetCore.Builder", "CrmCardEndpointRouteBuilderExtensions");

    /// <summary>Holds the routing extension of the pages of iframe actions.</summary>
    public static readonly TypeName RequireCardIframeExtensions = new("Microsoft.AspNetCore.Builder", "RequireCardIframeExtensions");

    public static readonly TypeName CardCaching = OfGeneratedCode(nameof(CardCaching));
    public static readonly TypeName CardCall = OfGeneratedCode(nameof(CardCall));
    public static readonly TypeName CardChoices = OfGeneratedCode(nameof(CardChoices), arity: 1);
    public static readonly TypeName CardEndpoints = OfGeneratedCode(nameof(CardEndpoints));
    public static readonly TypeName CardInput = OfGeneratedCode(nameof(CardInput), arity: 1);
    public static readonly TypeName CardInputs = OfGeneratedCode(nameof(CardInputs));
    public static readonly TypeName CardWriter = OfGeneratedCode(nameof(CardWriter));
    public static readonly TypeName CrmCardsServices = OfGeneratedCode(nameof(CrmCardsServices));
    public static readonly TypeName DeclaredCard = OfGeneratedCode("DeclaredCardAttribute");
    public static readonly TypeName TextRules = OfGeneratedCode(nameof(TextRules));
    public static readonly TypeName ValueReader = OfGeneratedCode(nameof(ValueReader), arity: 1);
    public static readonly TypeName ValueReaders = OfGeneratedCode(nameof(ValueReaders));

    private static TypeName OfGeneratedCode(string name, int arity = 0) => new($"{Namespace}.CompilerServices", name, arity);
}
