using System.Globalization;
using System.Text;

namespace CrmCards.Tests.Signatures;

/// <summary>The known signatures of the contract.</summary>
public class VectorTests
{
    private const string Secret = "yyyyyyyy-yyyy-yyyy-yyyy-yyyyyyyyyyyy";
    private const string Url = "https://www.example.com/webhook_uri";
    private const string DoubleQuoted = """{"example_field":"example_value"}""";
    private const string SingleQuoted = "{'example_field':'example_value'}";
    private const string Events =
        """[{"eventId":1,"subscriptionId":12345,"portalId":62515,"occurredAt":1564113600000,"subscriptionType":"contact.creation","attemptNumber":0,"objectId":123,"changeSource":"CRM","changeFlag":"NEW","appId":54321}]""";

    [Theory]
    [InlineData(Events, "232db2615f3d666fe21a8ec971ac7b5402d33b9a925784df3ca654d05f4817de")]
    [InlineData(SingleQuoted, "69fc6631a867edd4f9e9e627fc5c1148e3fbdd8b21837b6d2b8901c1fa57f750")]
    public void V1(string body, string expected)
    {
        Assert.Equal(expected, RequestSignature.V1(Secret, Encoding.UTF8.GetBytes(body)));
        Assert.Equal(expected, SignatureVersion.V1.Sign(Secret, "POST", Url, Encoding.UTF8.GetBytes(body), "1693657560000"));
        Assert.Equal("v1", Verifying.Match(new() { Body = body, Legacy = expected, LegacyVersion = "v1" }));
        Assert.Null(Verifying.Match(new() { Body = body + " ", Legacy = expected, LegacyVersion = "v1" }));
    }

    [Theory]
    [InlineData("GET", "", "eee2dddcc73c94d699f5e395f4b9d454a069a6855fbfa152e91e88823087200e")]
    [InlineData("POST", DoubleQuoted, "9569219f8ba981ffa6f6f16aa0f48637d35d728c7e4d93d0d52efaa512af7900")]
    [InlineData("POST", SingleQuoted, "4fe4e3a7d3cf09db53be39d0a58130e2aaba074ec123a9e355b876a689a1c383")]
    public void V2(string method, string body, string expected)
    {
        Assert.Equal(expected, RequestSignature.V2(Secret, method, Url, Encoding.UTF8.GetBytes(body)));
        Assert.Equal(expected, SignatureVersion.V2.Sign(Secret, method, Url, Encoding.UTF8.GetBytes(body), "1693657560000"));
        Assert.Equal("v2, URL as sent", Verifying.Match(new() { Method = method, Url = Url, Body = body, Legacy = expected, LegacyVersion = "v2" }));
    }

    [Theory]
    [InlineData(Secret, "POST", Url, SingleQuoted, "1693657560000", "K36dawei4A+QBNolUOqo7s91KQDWQ5MXZ/QufNYuk/Y=")]
    [InlineData(Secret, "POST", Url, SingleQuoted, "1700000300000", "RnbPH7+UMKVkbV32P8bz450N4M56aPmcru1+D3kSDtw=")]
    [InlineData("secret", "GET", "https://www.example.com/webhook?test=test", "", "123456789", "xAG+TDhMcea0lr5jWvPFe1vS+nixsuWPyYdlLC3RHC8=")]
    [InlineData("secret", "POST", "https://www.example.com/webhook", "test=test&test2=test2", "123456789", "Gu/2MwEt0G0rb90ZDBpPtGR/xxT2a/n09buSowOaVWg=")]
    [InlineData("secret", "POST", "https://www.example.com/webhook", """{"test":"test"}""", "123456789", "Ty19dgGUvCxJM6t4zq3TOpxl61jOyacj9pYGrCFVoIY=")]
    public void V3(string secret, string method, string url, string body, string timestamp, string expected)
    {
        Assert.Equal(expected, RequestSignature.V3(secret, method, url, Encoding.UTF8.GetBytes(body), timestamp));
        Assert.Equal("v3, URL decoded by the table", Verifying.Match(new() { Secret = secret, Method = method, Url = url, Body = body, V3 = expected, Timestamp = timestamp }));
    }

    [Fact]
    public void The_URL_of_v3_has_the_escapes_of_the_contracts_table_decoded_and_no_others()
    {
        const string table = "3A : 2F / 3F ? 40 @ 21 ! 24 $ 27 ' 28 ( 29 ) 2A * 2C , 3B ;";
        var decoded = table.Split(' ').Chunk(2).ToDictionary(row => row[0], row => row[1]);

        for (var value = 0; value < 256; value++)
        {
            var upper = value.ToString("X2", CultureInfo.InvariantCulture);
            foreach (var digits in new[] { upper, upper.ToLowerInvariant() })
                Assert.Equal($"a{decoded.GetValueOrDefault(upper, "%" + digits)}b", RequestSignature.V3Url($"a%{digits}b"));
        }
    }

    [Theory]
    [InlineData("https://www.example.com/%3A%2F%3F%40%21%24%27%28%29%2A%2C%3B", "+CfqMdPo5g1MXr///tuozadxyf2nluH2YH2m51yjkMI=")]
    public void A_fixed_signature_over_the_decoded_table_is_accepted(string url, string signature) =>
        Assert.Equal("v3, URL decoded by the table", Verifying.Match(new() { Secret = Secret, Method = "GET", Url = url, V3 = signature, Timestamp = "1700000300000" }));
}
