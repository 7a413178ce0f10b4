using System.Globalization;

namespace CrmCards.Inputs;

/// <summary>What users are told about values that are not valid. The form of app cards says the same.</summary>
internal static class InputTexts
{
    internal const string Invalid = "Some values are not valid.";
    internal const string NotAnObject = "The member inputs of the JSON body must be one object.";
    internal const string Missing = "Enter a value.";
    internal const string Unknown = "The action has no such input.";
    internal const string Repeated = "This was sent more than once.";
    internal const string NotText = "Enter a text.";
    internal const string NotWhole = "Enter a whole number.";
    internal const string NotNumber = "Enter a number.";
    internal const string NotBoolean = "Answer yes or no.";
    internal const string NotDay = "Enter a day.";
    internal const string NotTime = "Enter a day and a time.";
    internal const string NotOption = "Choose one of the options.";
    internal const string RepeatedOption = "Choose each option only once.";
    internal const string NotEmail = "Enter an e-mail address.";
    internal const string NotUrl = "Enter a URL that begins with http:// or https://.";
    internal const string NotMatching = "This does not have the right form.";

    internal static string TooShort(int length) => Text($"Enter at least {length} {Characters(length)}.");

    internal static string TooLong(int length) => Text($"Enter at most {length} {Characters(length)}.");

    internal static string TooFew(int count) => Text($"Choose at least {count}.");

    internal static string TooMany(int count) => Text($"Choose at most {count}.");

    internal static string TooSmall<T>(T least) => Text($"Enter at least {least}.");

    internal static string TooLarge<T>(T greatest) => Text($"Enter at most {greatest}.");

    internal static string TooEarly(DateOnly first) => Text($"Enter {first:yyyy-MM-dd} or a later day.");

    internal static string TooLate(DateOnly last) => Text($"Enter {last:yyyy-MM-dd} or an earlier day.");

    private static string Characters(int count) => count == 1 ? "character" : "characters";

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
