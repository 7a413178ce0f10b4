using System.Text;
using System.Text.Json;
using CrmCards.CompilerServices;
using CrmCards.Inputs;

namespace CrmCards.Tests.Inputs;

/// <summary>The table of right and wrong values that the form of app cards is tested with: the endpoint says the same of each.</summary>
public class InputTableTests
{
    private static readonly JsonElement[] Table = [.. JsonElement.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "inputs.json"))).EnumerateArray()];

    private static readonly string[] Types = ["TEXT", "LINES", "EMAIL", "URL", "INTEGER", "DECIMAL", "CURRENCY", "BOOLEAN", "DATE", "DATETIME", "CHOICE", "CHOICES"];

    public static TheoryData<int> Rows => [.. Enumerable.Range(0, Table.Length)];

    [Fact]
    public void The_table_has_right_and_wrong_values_of_every_type() =>
        Assert.All(
            Types,
            type => Assert.Equal(2, Table.Where(row => row.GetProperty("input").GetProperty("type").GetString() == type).DistinctBy(row => Message(row) is null).Count()));

    [Theory]
    [MemberData(nameof(Rows))]
    public void The_endpoint_says_what_the_form_says(int row)
    {
        var (input, value) = (Table[row].GetProperty("input"), Table[row].TryGetProperty("value", out var given) ? $"\"it\":{given.GetRawText()}" : "");

        Assert.True(Message(Table[row]) == Fault(input, Encoding.UTF8.GetBytes($"{{{value}}}")), $"{Table[row]}: {Fault(input, Encoding.UTF8.GetBytes($"{{{value}}}"))}");
    }

    private static string? Message(JsonElement row) => row.GetProperty("message").GetString();

    private static string? Fault(JsonElement input, byte[] values)
    {
        var isRequired = input.GetProperty("required").GetBoolean();
        return input.GetProperty("type").GetString() switch
        {
            "INTEGER" => Fault(values, new NumberInput<long>("it", isRequired, Number(input, "min", long.MinValue), Number(input, "max", long.MaxValue))),
            "DECIMAL" or "CURRENCY" => Fault(values, new NumberInput<decimal>("it", isRequired, Number(input, "min", decimal.MinValue), Number(input, "max", decimal.MaxValue))),
            // For a yes or no, nothing that is left out is missing.
            "BOOLEAN" => Fault(values, new BooleanInput("it", isRequired: false)),
            "DATE" => Fault(values, new DateInput("it", isRequired, Day(input, "min", DateOnly.MinValue), Day(input, "max", DateOnly.MaxValue))),
            "DATETIME" => Fault(values, new DateTimeOffsetInput("it", isRequired)),
            "CHOICE" => Fault(values, new ChoiceInput<string>("it", isRequired, Options(input))),
            "CHOICES" => Fault(values, new ChoicesInput<string>("it", isRequired, (int)Number(input, "minLength", 0), (int)Number(input, "maxLength", int.MaxValue), Options(input))),
            var type => Fault(values, new TextInput("it", isRequired, new()
            {
                MinLength = (int)Number(input, "minLength", 0),
                MaxLength = (int)Number(input, "maxLength", int.MaxValue),
                IsEmail = type == "EMAIL",
                IsUrl = type == "URL",
                Pattern = input.TryGetProperty("pattern", out var pattern) ? pattern.GetString() : null,
            })),
        };
    }

    private static string? Fault<T>(byte[] values, CardInput<T> input)
    {
        try
        {
            var reader = new InputReader(values);
            reader.Value(input, default!);
            reader.End(["it"]);
            return null;
        }
        catch (InvalidInputsException e)
        {
            return e.Findings.Single().Message;
        }
    }

    private static decimal Number(JsonElement input, string name, decimal missing) => input.TryGetProperty(name, out var number) ? number.GetDecimal() : missing;

    private static long Number(JsonElement input, string name, long missing) => input.TryGetProperty(name, out var number) ? number.GetInt64() : missing;

    private static DateOnly Day(JsonElement input, string name, DateOnly missing) =>
        input.TryGetProperty(name, out var day) ? DateOnly.ParseExact(day.GetString()!, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : missing;

    private static (string, string)[] Options(JsonElement input) => [.. input.GetProperty("options").EnumerateArray().Select(option => (option.GetProperty("value").GetString()!, option.GetProperty("label").GetString()!))];
}
