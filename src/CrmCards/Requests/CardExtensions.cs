namespace CrmCards.Requests;

/// <summary>What a caller says that it understands beyond the contract.</summary>
internal static class CardExtensions
{
    /// <summary>Its capital letter keeps it apart from all CRM properties.</summary>
    internal const string Parameter = "cardExtensions";

    private const string Inputs = "inputs";

    internal static bool AskForInputs(RequestParameters parameters)
    {
        var names = parameters.Text(Parameter);
        foreach (var range in names.Split(','))
        {
            if (names[range].Trim().SequenceEqual(Inputs)) return true;
        }

        return false;
    }
}
