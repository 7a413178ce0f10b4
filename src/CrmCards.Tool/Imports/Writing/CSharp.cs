using System.Globalization;
using System.Text;

namespace CrmCards.Tool.Imports.Writing;

/// <summary>Writes pieces of C#.</summary>
internal static class CSharp
{
    /// <summary>A string literal: texts of imported files may hold anything.</summary>
    internal static string Literal(string text)
    {
        var literal = new StringBuilder("\"");
        foreach (var c in text)
        {
            literal.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                _ when char.IsControl(c) || char.IsSurrogate(c) || c is '\u2028' or '\u2029' => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"),
                _ => c.ToString(),
            });
        }

        return literal.Append('"').ToString();
    }

    internal static string Literals(IEnumerable<string> texts) => string.Join(", ", texts.Select(Literal));

    /// <summary>The parameters of the method that answers the data fetch: the request, and the CRM properties that are sent.</summary>
    internal static MethodParameters FetchParameters(ImportedCard card) => new([], card.ObjectTypes.SelectMany(type => type.PropertiesToSend).Distinct());

    /// <summary>The parameters of an action's method: the request, the values in its route, and the CRM properties that it asks for.</summary>
    internal static MethodParameters HookParameters(ImportedAction action) => new(action.Placeholders, action.AssociatedObjectProperties);
}
