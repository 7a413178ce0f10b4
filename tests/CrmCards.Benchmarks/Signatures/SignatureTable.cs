using System.Globalization;
using CrmCards.Signatures;
using Microsoft.AspNetCore.Http;

namespace CrmCards.Benchmarks.Signatures;

/// <summary>The check of a fetch request's v3 signature, against strings put together by hand.</summary>
internal sealed class SignatureTable : ITable
{
    private const string Secret = "9a3f1c52-77b0-4c1e-9f0e-2f4a5f0d6b11";
    private const string Method = "GET";
    private const double Bar = 0.60;

    public string Name => "signatures";

    public Task MeasureAsync(Report report, bool isDry)
    {
        (string Url, Figures Figures)[] rows =
        [
            ("without escapes", Measure("rep@example.com", isDry)),
            ("with an escape", Measure("rep%40example.com", isDry)),
        ];
        report.Say("Nanoseconds and bytes allocated a check of a v3 signature, and times what strings take that are put together by hand.");
        report.Grid(
            ["URL", "naive", "CrmCards", "CrmCards / naive"],
            rows.Select(row => (string[])
            [
                row.Url, $"{Text.Of(row.Figures.NaiveTime)} ns, {Text.Of(row.Figures.NaiveBytes)} B", $"{Text.Of(row.Figures.Time)} ns, {Text.Of(row.Figures.Bytes)} B", Text.Times(row.Figures.Ratio),
            ]));
        foreach (var (url, figures) in rows)
            report.Bar($"v3 check, URL {url}", $"≤ {Text.Times(Bar)}, 0 bytes", $"{Text.Times(figures.Ratio)}, {Text.Of(figures.Bytes)} bytes", figures.Ratio <= Bar && figures.Bytes == 0);
        return Task.CompletedTask;
    }

    private static Figures Measure(string email, bool isDry)
    {
        var url = $"https://cards.example.com/cards/tickets?userId=12345&userEmail={email}&associatedObjectId=78912&associatedObjectType=COMPANY&portalId=9999999&domain=testcompany.com";
        var timestamp = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        var verifier = new SignatureVerifier(new CrmCardsOptions { ClientSecret = Secret }, TimeProvider.System);
        var headers = new HeaderDictionary { [RequestSignature.TimestampHeader] = timestamp };
        var signature = RequestSignature.V3(Secret, Method, url, default, timestamp);
        var wrong = RequestSignature.V3("another", Method, url, default, timestamp);
        if (!Naive(signature) || !Ours(signature) || Naive(wrong) || Ours(wrong)) throw new InvalidOperationException("A signature was taken for what it is not.");

        var times = Race.Run([() => Naive(signature), () => Ours(signature)], isDry);
        return new(times[0], times[1], Bytes(() => Naive(signature)), Bytes(() => Ours(signature)));

        bool Naive(string sent) => NaiveSignature.IsValid(Secret, Method, url, body: "", sent, timestamp);

        bool Ours(string sent)
        {
            headers[RequestSignature.V3Header] = sent;
            return !verifier.Verify(new(Method, new(url), default, headers, SigningApp.Of(null)), SignatureVersions.V3).IsRefused;
        }
    }

    private static double Bytes(Action check)
    {
        const int checks = 1000;
        check();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < checks; i++) check();
        return (double)(GC.GetAllocatedBytesForCurrentThread() - before) / checks;
    }

    private readonly record struct Figures(double NaiveTime, double Time, double NaiveBytes, double Bytes)
    {
        public double Ratio => Time / NaiveTime;
    }
}
