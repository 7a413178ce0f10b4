using System.ComponentModel.DataAnnotations;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using CrmCards.CompilerServices;
using CrmCards.Tests.Requests;
using CrmCards.Tests.Serialization;
using CsCheck;
using Microsoft.AspNetCore.Http;

namespace CrmCards.Tests.Inputs;

/// <summary>Whatever is sent as a form, the endpoint takes what .NET's own validation takes, and names what is wrong with the rest.</summary>
public class AnyFormTests(FormApp form) : IClassFixture<FormApp>
{
    private static readonly Gen<string?> Words = Gen.OneOf(
        Gen.OneOf("AB-1", "ABC-77", "a", "ab", "AB-", "a@b", "@", "a@b@c", "http://", "https://x", "ftp:/", "HTTP://y", "abc", "  ", "\n", "123456789012", "1234567890123", "😀a", "").Select(word => (string?)word),
        Gen.OneOf("AB", "-", "1", "@", "a", ".", "http", "://", "😀").Array[0, 6].Select(parts => (string?)string.Concat(parts)),
        Texts.Any.Select(text => (string?)Texts.WellFormed(text)),
        Gen.Const((string?)null));

    private static readonly Gen<EnteredValues> Values =
        from reason in Mostly(Gen.OneOf<string?>("abc", "123456789012", "😀a", null), Words)
        from code in Mostly(Gen.OneOf<string?>("AB-1", "ABC-77", "a"), Words)
        from mail in Mostly(Gen.OneOf<string?>("a@b", "ada@x.com", null), Words)
        from page in Mostly(Gen.OneOf<string?>("https://x", "HTTP://y", null), Words)
        from line in Mostly(Gen.OneOf<Line?>(Line.First, Line.Second, Line.ThirdLine), Gen.Const((Line?)null))
        from until in Mostly(Gen.Int[0, 364].Select(Day), Gen.OneOf(Gen.Int[-40, 400].Select(Day), Gen.Const((DateOnly?)null)))
        from count in Mostly(Gen.Int[1, 10].Select(number => (int?)number), Gen.OneOf(Gen.Int[-1, 12], Gen.Int).Nullable(0.3))
        from small in Gen.Byte.Nullable(0.3)
        from ratio in Mostly(Gen.Double[-0.5, 0.5].Nullable(0.3), Gen.Double.Where(double.IsFinite).Nullable(0.3))
        from price in Mostly(Gen.Int[0, 9_995].Select(cents => cents / 100m).Nullable(0.3), Gen.OneOf(Gen.Int[-100, 10_100].Select(cents => cents / 100m), Gen.Decimal).Nullable(0.3))
        from sure in Gen.Bool.Nullable(0.3)
        from at in Gen.Long[0, 4_000_000_000].Select(DateTimeOffset.FromUnixTimeSeconds).Nullable(0.3)
        from lines in Mostly(Gen.Shuffle(new[] { Line.First, Line.Second, Line.ThirdLine }, 0, 2), Gen.Shuffle(new[] { Line.First, Line.Second, Line.ThirdLine }, 0, 3))
        select new EnteredValues
        {
            Line = line,
            Until = until,
            Reason = reason,
            Code = code,
            Mail = mail,
            Page = page,
            Count = count,
            Small = small,
            Ratio = ratio,
            Price = price,
            Sure = sure,
            At = at,
            Lines = lines,
        };

    /// <summary>JSON that is of no type of its input.</summary>
    private static readonly Gen<(string Name, string Json)> Wrong = Gen.OneOf<(string, string)>(
        ("line", "\"Fourth\""), ("line", "0"), ("until", "\"2026-13-01\""), ("until", "{}"), ("reason", "5"), ("code", "[]"), ("mail", "true"), ("page", "{\"a\":[1,{}]}"),
        ("count", "1.5"), ("count", "\"3\""), ("small", "300"), ("ratio", "\"1\""), ("price", "false"), ("sure", "\"yes\""), ("at", "\"now\""), ("then", "\"2026-01-01\""),
        ("lines", "[[\"First\"]]"), ("lines", "{\"First\":1}"), ("text", "1"), ("other", "1"), ("Line", "null"), ("", "{}"), ("lin\\u0065", "7"));

    /// <summary>Bodies of every kind: 10,000 in all.</summary>
    [Fact]
    public async Task Only_what_the_rules_allow_is_taken()
    {
        var taken = 0;
        await Values.SampleAsync(
            async values =>
            {
                var isValid = IsValid(values);
                var answer = await form.SendAsync($"\"inputs\":{Json(values)}");
                if (isValid) Interlocked.Increment(ref taken);
                return answer.Status == (isValid ? HttpStatusCode.OK : HttpStatusCode.UnprocessableEntity)
                    && (isValid || answer.Json.GetProperty("inputs").GetArrayLength() > 0)
                    && !form.App.Log.Errors.Any();
            },
            iter: 7_000,
            print: values => Json(values));
        Assert.InRange(taken, 500, 6_500);
    }

    [Fact]
    public async Task What_is_of_no_type_of_its_input_is_named() => await Gen.Select(Values, Wrong).SampleAsync(
        async (values, wrong) =>
        {
            var inputs = JsonNode.Parse(Json(values))!.AsObject();
            inputs.Remove(wrong.Name == "lin\\u0065" ? "line" : wrong.Name);
            var members = inputs.Select(member => $"{JsonSerializer.Serialize(member.Key)}:{member.Value?.ToJsonString() ?? "null"}").Append($"\"{wrong.Name}\":{wrong.Json}");
            var answer = await form.SendAsync($"\"inputs\":{{{string.Join(',', members)}}}");
            var name = wrong.Name == "lin\\u0065" ? "line" : wrong.Name;
            return answer.Status == HttpStatusCode.UnprocessableEntity
                && answer.Json.GetProperty("inputs").EnumerateArray().Any(finding => finding.GetProperty("name").GetString() == name)
                && !form.App.Log.Errors.Any();
        },
        iter: 2_000);

    [Fact]
    public async Task No_body_is_an_error_of_ours() => await Gen.Select(Values, Texts.Any, Gen.Int[0, 2_000]).SampleAsync(
        async (values, text, at) =>
        {
            var json = Json(values);
            var body = FormApp.Body($"\"inputs\":{json[..(at % json.Length)]}{text}{json[(at % json.Length)..]}");
            var answer = await form.App.SendAsync(HttpMethod.Post, FormApp.Reassign, EchoApp.Json(body));
            return answer.Status is HttpStatusCode.OK or HttpStatusCode.BadRequest or HttpStatusCode.UnprocessableEntity && !form.App.Log.Errors.Any();
        },
        iter: 1_000);

    [Fact]
    public void Reading_a_form_allocates_nothing_but_its_values()
    {
        var line = CardInputs.Choice("line", isRequired: true, ("First", Line.First), ("SECOND", Line.Second));
        var until = CardInputs.Date("until", isRequired: true, DateOnly.MinValue, DateOnly.MaxValue);
        var count = CardInputs.Number("count", isRequired: true, 1, 10);
        var price = CardInputs.Number("price", isRequired: false, 0m, 99.95m);
        var sure = CardInputs.Boolean("sure", isRequired: false);
        var at = CardInputs.DateTimeOffset("at", isRequired: true);
        var text = CardInputs.Text("text", isRequired: true, new() { MinLength = 3, MaxLength = 500 });
        string[] names = ["line", "until", "count", "price", "sure", "at", "text"];
        var context = new DefaultHttpContext();
        context.Request.Method = "POST";
        context.Request.ContentType = "application/json";
        var body = System.Text.Encoding.UTF8.GetBytes(FormApp.Body(
            """ "inputs":{"at":"2026-01-02T03:04:05Z","sure":true,"line":"SECOND","until":"2026-02-03","count":3,"price":12.50,"text":"Fünf"} """));
        var call = new CardCall();
        call.Read(context.Request, body);
        for (var i = 0; i < 1_000; i++) Read();

        var before = GC.GetAllocatedBytesForCurrentThread();
        var read = Read();
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal((Line.Second, new DateOnly(2026, 2, 3), 3, 12.50m, true, DateTimeOffset.Parse("2026-01-02T03:04:05Z", System.Globalization.CultureInfo.InvariantCulture), "Fünf"), read);
        Assert.Equal(SizeOf(() => new string('x', "Fünf".Length)), allocated);

        (Line, DateOnly, int, decimal?, bool, DateTimeOffset, string) Read()
        {
            var inputs = call.Inputs();
            var values = (inputs.Value(line, default), inputs.Value(until, default), inputs.Value(count, 0), inputs.Nullable(price), inputs.Value(sure, false), inputs.Value(at, default), inputs.Value(text, ""));
            inputs.End(names);
            return values;
        }
    }

    private static DateOnly? Day(int day) => new DateOnly(2026, 1, 1).AddDays(day);

    private static Gen<T> Mostly<T>(Gen<T> valid, Gen<T> any) => Gen.Frequency((9, valid), (1, any));

    private static long SizeOf(Func<object> made)
    {
        _ = made();
        var before = GC.GetAllocatedBytesForCurrentThread();
        _ = made();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    /// <summary>A text of no characters counts as left empty.</summary>
    private static bool IsValid(EnteredValues values)
    {
        var entered = values with { Reason = Entered(values.Reason), Code = Entered(values.Code), Mail = Entered(values.Mail), Page = Entered(values.Page) };
        return Validator.TryValidateObject(entered, new ValidationContext(entered), validationResults: null, validateAllProperties: true);

        static string? Entered(string? text) => string.IsNullOrEmpty(text) ? null : text;
    }

    private static string Json(EnteredValues values) => JsonSerializer.Serialize(new
    {
        line = Choice(values.Line),
        until = values.Until,
        reason = values.Reason,
        code = values.Code,
        mail = values.Mail,
        page = values.Page,
        count = values.Count,
        small = values.Small,
        ratio = values.Ratio,
        price = values.Price,
        sure = values.Sure,
        at = values.At,
        lines = values.Lines?.Select(line => Choice(line)),
    });

    private static string? Choice(Line? line) => line == Line.Second ? "SECOND" : line?.ToString();
}
