namespace CrmCards.Generators.Contract;

/// <summary>The attributes of cards. Numbers are places of constructor arguments, texts are names of properties.</summary>
internal static class CardAttributes
{
    public static class CrmCard
    {
        public static readonly TypeName Attribute = Of(nameof(CrmCard));
        public const int Title = 0;
        public const int Route = 1;
        public const string ItemLabel = nameof(ItemLabel);
        public const string CurrencyAsObject = nameof(CurrencyAsObject);
        public const string CacheSeconds = nameof(CacheSeconds);
        public const string ActionBaseUrls = nameof(ActionBaseUrls);
    }

    public static class ShowOn
    {
        public static readonly TypeName Attribute = Of(nameof(ShowOn));
        public const int ObjectType = 0;
        public const int PropertiesToSend = 1;
    }

    public static class DataFetch
    {
        public static readonly TypeName Attribute = Of(nameof(DataFetch));
    }

    public static class CrmProperty
    {
        public static readonly TypeName Attribute = Of(nameof(CrmProperty));
        public const int Name = 0;
    }

    public static class ActionInput
    {
        public static readonly TypeName Attribute = Of(nameof(ActionInput));
        public const int Label = 0;
        public const string Choices = nameof(Choices);
        public const string Prefill = nameof(Prefill);
        public const string Multiline = nameof(Multiline);
        public const string CurrencyCode = nameof(CurrencyCode);
    }

    public static class CardObjectId
    {
        public static readonly TypeName Attribute = Of(nameof(CardObjectId));
    }

    public static class CardTitle
    {
        public static readonly TypeName Attribute = Of(nameof(CardTitle));
    }

    public static class CardLink
    {
        public static readonly TypeName Attribute = Of(nameof(CardLink));
    }

    public static class CardProperty
    {
        public static readonly TypeName Attribute = Of(nameof(CardProperty));
        public const int Label = 0;
        public const int DataType = 1;
        public const string Name = nameof(Name);
        public const string CurrencyCode = nameof(CurrencyCode);
        public const string Order = nameof(Order);
    }

    public static class CardProperties
    {
        public static readonly TypeName Attribute = Of(nameof(CardProperties));
    }

    public static class CardActions
    {
        public static readonly TypeName Attribute = Of(nameof(CardActions));
    }

    public static class StatusOption
    {
        public static readonly TypeName Attribute = Of(nameof(StatusOption));
        public const int Label = 0;
        public const int Type = 1;
        public const string Name = nameof(Name);
    }

    /// <summary>What the attributes of actions have in common; those of the card have no condition.</summary>
    public static class AnyAction
    {
        public const int Label = 0;
        public const string When = nameof(When);
        public const string AssociatedObjectProperties = nameof(AssociatedObjectProperties);
    }

    public static class Hook
    {
        public static readonly TypeName Attribute = Of(nameof(Hook));

        /// <summary>Those that users write.</summary>
        public static readonly TypeName[] Kinds = [ActionHook.Attribute, ConfirmationActionHook.Attribute];

        public const int Method = 1;
        public const int Route = 2;
        public const string Placement = nameof(Placement);
        public const string Fallback = nameof(Fallback);
    }

    public static class ActionHook
    {
        public static readonly TypeName Attribute = Of(nameof(ActionHook));
    }

    public static class ConfirmationActionHook
    {
        public static readonly TypeName Attribute = Of(nameof(ConfirmationActionHook));
        public const int ConfirmationMessage = 3;
        public const string ConfirmButtonText = nameof(ConfirmButtonText);
        public const string CancelButtonText = nameof(CancelButtonText);

        /// <summary>The default texts of the buttons.</summary>
        public const string DefaultConfirm = "OK";
        public const string DefaultCancel = "Cancel";
    }

    public static class Iframe
    {
        public static readonly TypeName Attribute = Of(nameof(Iframe));
        public const int Page = 1;
        public const string Width = nameof(Width);
        public const string Height = nameof(Height);
        public const string Signed = nameof(Signed);
    }

    public static class IframeAction
    {
        public static readonly TypeName Attribute = Of(nameof(IframeAction));
    }

    public static class SettingsAction
    {
        public static readonly TypeName Attribute = Of(nameof(SettingsAction));
    }

    public static class PrimaryAction
    {
        public static readonly TypeName Attribute = Of(nameof(PrimaryAction));
    }

    public static class SecondaryAction
    {
        public static readonly TypeName Attribute = Of(nameof(SecondaryAction));
    }

    private static TypeName Of(string name) => new(Runtime.Namespace, $"{name}Attribute");
}
