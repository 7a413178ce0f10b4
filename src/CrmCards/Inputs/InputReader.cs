using System.ComponentModel;
using System.Text.Json;
using CrmCards.Inputs;
using CrmCards.Requests;

namespace CrmCards.CompilerServices;

/// <summary>Reads what the user entered into a form. Used by generated code.</summary>
/// <remarks>The values are read from the body itself, so that nothing is allocated but the values. A form has few inputs: each is looked for by its name.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct InputReader
{
    /// <summary>The JSON object with the values; empty if there is none.</summary>
    private readonly ReadOnlySpan<byte> _values;
    private int _known;
    private List<InputFinding>? _findings;

    internal InputReader(ReadOnlySpan<byte> values) => _values = values;

    /// <summary>The value of an input.</summary>
    /// <param name="input">The input.</param>
    /// <param name="missing">The value to pass if the input was left empty.</param>
    /// <typeparam name="T">The type of the value.</typeparam>
    public T Value<T>(CardInput<T> input, T missing) => TryRead(input, out var value) ? value! : missing;

    /// <summary>The value of an input; null if it was left empty.</summary>
    /// <param name="input">The input.</param>
    /// <typeparam name="T">The type of the value.</typeparam>
    public T? Nullable<T>(CardInput<T> input) where T : struct => TryRead(input, out var value) ? value : null;

    /// <summary>Makes sure that all values are valid, and that there are no others; if not, the endpoint answers what is wrong, and the handler does not run.</summary>
    /// <param name="names">The names of the inputs that were read.</param>
    public void End(string[] names)
    {
        AddUnknown(names);
        if (_findings is not null) throw new InvalidInputsException(InputTexts.Invalid, _findings);
    }

    private bool TryRead<T>(CardInput<T> input, out T? value)
    {
        value = default;
        var (times, isEntered) = (0, false);
        string? fault = null;
        var json = Start();
        while (NextName(ref json))
        {
            var isNamed = IsNamed(json, input.Name);
            json.Read();
            if (isNamed)
            {
                times++;
                isEntered = IsEntered(input, json);
                if (isEntered) fault = Read(input, json, out value);
            }

            json.Skip();
        }

        _known += times;
        fault = times > 1 ? InputTexts.Repeated : !isEntered && input.IsRequired ? InputTexts.Missing : fault;
        if (fault is not null) (_findings ??= []).Add(new(input.Name, fault));
        return isEntered && fault is null;
    }

    private static bool IsNamed(Utf8JsonReader json, string name)
    {
        try
        {
            return json.ValueTextEquals(name);
        }
        catch (InvalidOperationException)
        {
            throw JsonBody.NotUnicode(InputMember.Name);
        }
    }

    private static bool IsEntered<T>(CardInput<T> input, Utf8JsonReader json)
    {
        try
        {
            return !input.IsEmpty(ref json);
        }
        catch (InvalidOperationException)
        {
            return true;
        }
    }

    /// <remarks>Half a surrogate pair, which JSON can escape and no text can hold, is no value of any type.</remarks>
    private static string? Read<T>(CardInput<T> input, Utf8JsonReader json, out T? value)
    {
        try
        {
            return input.Read(ref json, out value);
        }
        catch (InvalidOperationException)
        {
            value = default;
            return InputTexts.NotText;
        }
    }

    /// <summary>Adds a finding for each name that is none of the inputs.</summary>
    private void AddUnknown(string[] names)
    {
        var count = 0;
        var json = Start();
        while (NextName(ref json))
        {
            count++;
            json.Skip();
        }

        if (count == _known) return;
        json = Start();
        while (NextName(ref json))
        {
            var name = json.GetString()!;
            if (!names.Contains(name, StringComparer.Ordinal)) (_findings ??= []).Add(new(name, InputTexts.Unknown));
            json.Skip();
        }
    }

    private readonly Utf8JsonReader Start()
    {
        var json = new Utf8JsonReader(_values);
        if (!_values.IsEmpty) json.Read();
        return json;
    }

    private readonly bool NextName(ref Utf8JsonReader json) => !_values.IsEmpty && json.Read() && json.TokenType == JsonTokenType.PropertyName;
}
