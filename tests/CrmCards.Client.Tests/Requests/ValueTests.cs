using CsCheck;

namespace CrmCards.Client.Tests.Requests;

/// <summary>Whatever stands in a record, a real app gets it as it stands, and accepts the signature.</summary>
public class ValueTests
{
    private static readonly bool[] InMemory = [false, true];

    public static TheoryData<CrmCaller, bool> Ways => new(
        from caller in Enum.GetValues<CrmCaller>()
        from inMemory in InMemory
        select (caller, inMemory));

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_real_app_gets_the_values_that_were_sent(CrmCaller caller, bool inMemory)
    {
        await using var app = await SignedApp.StartAsync(inMemory);
        var tester = new CardTester(app.Client, new() { ClientSecret = SignedApp.Secret, PublicUrl = new(SignedApp.PublicUrl), Caller = caller });

        await Gen.Select(Values.WellFormed, Values.WellFormed).SampleAsync(
            async (city, tier) =>
            {
                var company = CrmRecord.Company(42, ("domain", tier), ("city", city), ("tier", tier));
                var echo = (await tester.FetchAsync(SignedCard.CrmCardDefinition, company, TestContext.Current.CancellationToken)).Result(42);
                Assert.Equal($"12345 testuser@example.com 9999999 0-2 {tier} {city}", echo.Title);
                foreach (var method in Enum.GetNames<CardActionMethod>())
                    Assert.Equal($"42 12345 {city} {tier}", (await tester.RunAsync(echo.Action(method), company, TestContext.Current.CancellationToken)).Message);
            },
            iter: 50,
            threads: 1);
    }

    /// <summary>JavaScript's queries replace it, while its JSON keeps it, which is no text to a strict reader.</summary>
    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Half_a_surrogate_pair_is_replaced_in_queries_and_forms_and_refused_in_JSON(CrmCaller caller, bool inMemory)
    {
        await using var app = await SignedApp.StartAsync(inMemory);
        var tester = new CardTester(app.Client, new() { ClientSecret = SignedApp.Secret, PublicUrl = new(SignedApp.PublicUrl), Caller = caller });
        var company = CrmRecord.Company(42, ("city", "a\ud800~\udc00b"));

        var echo = (await tester.FetchAsync(SignedCard.CrmCardDefinition, company, TestContext.Current.CancellationToken)).Result(42);
        var deleted = await tester.RunAsync(echo.Action("Delete"), company, TestContext.Current.CancellationToken);
        var posted = await tester.RunAsync(echo.Action("Post"), company, TestContext.Current.CancellationToken);

        Assert.EndsWith(" a\ufffd~\ufffdb", echo.Title, StringComparison.Ordinal);
        Assert.Equal("42 12345 a\ufffd~\ufffdb ", deleted.Message);
        Assert.Equal(caller == CrmCaller.LegacyService ? 200 : 400, posted.Answer!.StatusCode);
    }
}
