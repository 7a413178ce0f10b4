namespace CrmCards.Generators.Contract;

/// <summary>The contract's spelling of the runtime's enums.</summary>
internal static class WireNames
{
    public const string Iframe = "IFRAME";
    public const string ActionHook = "ACTION_HOOK";
    public const string ConfirmationActionHook = "CONFIRMATION_ACTION_HOOK";

    /// <summary>A data type or an HTTP method: the member's name in capitals.</summary>
    public static string Of(string member) => member.ToUpperInvariant();

    public static string Of(DataType dataType) => Of(dataType.ToString());
}
