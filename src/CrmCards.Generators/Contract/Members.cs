namespace CrmCards.Generators.Contract;

/// <summary>Members of the runtime's types that user code sets or calls.</summary>
internal static class Members
{
    public static class CardResponse
    {
        public static readonly TypeName Type = Runtime.CardResponse;
        public const string TotalCount = nameof(TotalCount);
        public const string AllItemsLink = nameof(AllItemsLink);
        public const string SettingsAction = nameof(SettingsAction);
        public const string PrimaryAction = nameof(PrimaryAction);
        public const string SecondaryActions = nameof(SecondaryActions);
    }

    public static class CardRequest
    {
        public static readonly TypeName Type = Runtime.CardRequest;
        public const string UserId = nameof(UserId);
        public const string UserEmail = nameof(UserEmail);
        public const string PortalId = nameof(PortalId);
        public const string AppId = nameof(AppId);
        public const string AssociatedObjectId = nameof(AssociatedObjectId);
        public const string AssociatedObjectType = nameof(AssociatedObjectType);
        public const string AssociatedObjectTypeId = nameof(AssociatedObjectTypeId);
    }

    public static class CardAction
    {
        public static readonly TypeName Type = Runtime.CardAction;
        public const string Iframe = nameof(Iframe);
        public const string Hook = nameof(Hook);
        public const string ConfirmationHook = nameof(ConfirmationHook);
    }

    public static class CardActionResult
    {
        public static readonly TypeName Type = Runtime.CardActionResult;
        public const string Success = nameof(Success);
        public const string NotFound = nameof(NotFound);
        public const string Forbidden = nameof(Forbidden);
        public const string Conflict = nameof(Conflict);
        public const string Failure = nameof(Failure);
    }

    public static class CardProperty
    {
        public static readonly TypeName Type = Runtime.CardProperty;
        public const string Currency = nameof(Currency);
        public const string Link = nameof(Link);
        public const string Status = nameof(Status);
    }

    public static class CardLimits
    {
        public static readonly TypeName Type = Runtime.CardLimits;
        public const string MaxResults = nameof(MaxResults);
    }

    public static class CrmCardsOptions
    {
        public static readonly TypeName Type = Runtime.CrmCardsOptions;
        public const string SectionName = nameof(SectionName);
        public const string ClientSecret = nameof(ClientSecret);
        public const string ClientSecrets = nameof(ClientSecrets);
        public const string AcceptedSignatures = nameof(AcceptedSignatures);
    }

    public static class CrmCardServiceCollectionExtensions
    {
        public static readonly TypeName Type = Runtime.CrmCardServiceCollectionExtensions;
        public const string AddCrmCard = nameof(AddCrmCard);
    }

    public static class CrmCardEndpointRouteBuilderExtensions
    {
        public static readonly TypeName Type = Runtime.CrmCardEndpointRouteBuilderExtensions;
        public const string MapCrmCard = nameof(MapCrmCard);
    }

    public static class RequireCardIframeExtensions
    {
        public static readonly TypeName Type = Runtime.RequireCardIframeExtensions;
        public const string RequireCardIframe = nameof(RequireCardIframe);
    }

    public static class CardActionMethod
    {
        public static readonly TypeName Type = Runtime.CardActionMethod;
        public const string Get = nameof(Get);
        public const string Post = nameof(Post);
        public const string Put = nameof(Put);
        public const string Delete = nameof(Delete);
        public const string Patch = nameof(Patch);
    }

    public static class CardActionPlacement
    {
        public static readonly TypeName Type = Runtime.CardActionPlacement;
        public const string Result = nameof(Result);
        public const string Primary = nameof(Primary);
        public const string Secondary = nameof(Secondary);
    }

    public static class CrmObjectType
    {
        public static readonly TypeName Type = Runtime.CrmObjectType;
        public const string Contact = nameof(Contact);
        public const string Company = nameof(Company);
        public const string Deal = nameof(Deal);
        public const string Ticket = nameof(Ticket);

        /// <summary>Does not say which type it is.</summary>
        public const string Custom = nameof(Custom);
    }

    public static class StatusOptionType
    {
        public static readonly TypeName Type = Runtime.StatusOptionType;
        public const string Default = nameof(Default);
    }

    public static class SignatureVersions
    {
        public static readonly TypeName Type = Runtime.SignatureVersions;
        public const string V1 = nameof(V1);
    }
}
