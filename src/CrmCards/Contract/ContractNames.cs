namespace CrmCards;

/// <summary>The contract's spelling of our enums.</summary>
internal static class ContractNames
{
    internal static string Of(CardDataType value) => value switch
    {
        CardDataType.String => "STRING",
        CardDataType.Numeric => "NUMERIC",
        CardDataType.Date => "DATE",
        CardDataType.DateTime => "DATETIME",
        CardDataType.Currency => "CURRENCY",
        CardDataType.Email => "EMAIL",
        CardDataType.Link => "LINK",
        CardDataType.Status => "STATUS",
        CardDataType.Boolean => "BOOLEAN",
        _ => throw Unknown(value),
    };

    internal static string Of(StatusOptionType value) => value switch
    {
        StatusOptionType.Default => "DEFAULT",
        StatusOptionType.Success => "SUCCESS",
        StatusOptionType.Warning => "WARNING",
        StatusOptionType.Danger => "DANGER",
        StatusOptionType.Info => "INFO",
        _ => throw Unknown(value),
    };

    internal static string Of(CardActionMethod value) => value switch
    {
        CardActionMethod.Get => "GET",
        CardActionMethod.Post => "POST",
        CardActionMethod.Put => "PUT",
        CardActionMethod.Delete => "DELETE",
        CardActionMethod.Patch => "PATCH",
        _ => throw Unknown(value),
    };

    internal static string Of(CardActionType value) => value switch
    {
        CardActionType.Iframe => "IFRAME",
        CardActionType.ActionHook => "ACTION_HOOK",
        CardActionType.ConfirmationActionHook => "CONFIRMATION_ACTION_HOOK",
        _ => throw Unknown(value),
    };

    internal static ArgumentOutOfRangeException Unknown<T>(T value) where T : struct, Enum =>
        new(nameof(value), value, $"The contract has no such {typeof(T).Name}.");
}
