using CrmCards.Client;
using CrmCards.Tool.Checks;

namespace CrmCards.Tool.Tests.Checks;

/// <summary>An endpoint on Express: nothing is found in it, and each planted fault is.</summary>
public sealed class ExpressTests(ExpressEndpoint express) : IClassFixture<ExpressEndpoint>
{
    private static readonly CrmRecord Company = CrmRecord.Company(78912, ("domain", "testcompany.com"));

    /// <summary>Each fault with what is found because of it, and nothing else is.</summary>
    private static readonly Dictionary<string, string[]> Faults = new()
    {
        ["no-title"] = ["TitleMissing"],
        ["text-id"] = ["ObjectIdInvalid"],
        ["shared-id"] = ["ObjectIdDuplicate"],
        ["six-results"] = ["TooManyResults"],
        ["misspelled-field"] = ["FieldUnknown"],
        ["url-for-uri"] = ["FieldUnknown", "ActionUriMissing"],
        ["relative-uri"] = ["ActionUriInvalid"],
        ["sections"] = ["OtherResponseShape"],
        ["object-value"] = ["ValueInvalid"],
        ["currency-object"] = ["CurrencyIsObject"],
        ["iso-instant"] = ["DateTimeInvalid"],
        ["local-date"] = ["DateInvalid"],
        ["instant-in-seconds"] = ["DateTimeInSeconds"],
        ["money-with-sign"] = ["AmountInvalid"],
        ["no-currency"] = ["CurrencyCodeInvalid"],
        ["name-for-email"] = ["EmailInvalid"],
        ["zero-iframe"] = ["SizeInvalid"],
        ["no-confirmation"] = ["ConfirmationMessageMissing"],
        ["unknown-method"] = ["HttpMethodUnknown"],
        ["no-link"] = ["LinkMissing"],
        ["relative-link"] = ["LinkInvalid"],
        ["no-results"] = ["ResultsMissing"],
        ["one-result"] = ["WrongType"],
        ["result-of-nothing"] = ["WrongType"],
        ["no-way-to-all"] = ["AllItemsLinkMissing"],
        ["hook-as-settings"] = ["SettingsActionNotIframe"],
        ["as-html"] = ["ContentType"],
        ["too-large"] = ["TooLarge"],
        ["joined-json"] = ["InvalidJson"],
        ["slow"] = ["SlowAnswer"],
        ["redirect"] = ["Redirect"],
        ["unsigned"] = ["UnsignedAccepted"],
        ["any-signature"] = ["WrongSignatureAccepted"],
        ["old-signature"] = ["OldSignatureAccepted", "OldSignatureAccepted"],
        ["lax-timestamp"] = ["MovedBorderAccepted"],
        ["body-of-get"] = ["MovedBorderAccepted"],
        ["verbatim-url"] = ["SignatureRefused"],
        ["encoded-again"] = [.. Enumerable.Repeat("ValueRefused", 5)],
        ["refusal-as-failure"] = [.. Enumerable.Repeat("RefusalStatus", 6)],
        ["needs-property"] = ["AbsentPropertyFails", "AbsentPropertyFails"],
        ["no-emoji"] = ["ValueFails"],
        ["list-of-repeated"] = ["RepeatedParameterFails"],
        ["unknown-record"] = ["FailureIsServerError"],
        ["no-frame"] = ["PageNotFramable"],
        ["own-frame"] = ["PageNotFramable"],
        ["no-page"] = ["PageFails"],
        ["http-page"] = ["PageNotHttps"],
    };

    /// <summary>Faults of actions, which are carried out to find them.</summary>
    private static readonly Dictionary<string, string[]> ActionFaults = new()
    {
        ["runs-replays"] = ["ReplayRunsAgain"],
        ["runs-replays-unseen"] = ["ReplayRunsAgain"],
        ["failure-as-5xx"] = ["FailureIsServerError", "FailureIsServerError"],
        ["changes-and-fails"] = ["UnexpectedStatus", "RepeatNotIdempotent", "UnexpectedStatus", "UnexpectedStatus", "UnexpectedStatus", "UnexpectedStatus"],
        ["no-message"] = ["MessageMissing", "MessageMissing", "MessageMissing", "MessageMissing", "MessageMissing"],
        ["no-body-of-delete"] = ["BodyRefused", "BodyRefused"],
        ["flat-body"] = ["BodyRefused", "BodyRefused", "BodyRefused", "BodyRefused", "BodyRefused"],
    };

    public static MatrixTheoryData<string, CrmCaller> Planted { get; } =
        new([.. Faults.Keys, .. ActionFaults.Keys], [CrmCaller.AppCard, CrmCaller.LegacyService]);

    [Theory]
    [InlineData("sound", CrmCaller.AppCard, SignatureVersions.V3)]
    [InlineData("sound", CrmCaller.LegacyService, SignatureVersions.V3)]
    [InlineData("sound", CrmCaller.LegacyService, SignatureVersions.V2)]
    [InlineData("sound", CrmCaller.AppCard, SignatureVersions.V2 | SignatureVersions.V3)]
    [InlineData("clock", CrmCaller.AppCard, SignatureVersions.V3)]
    [InlineData("tells-replays", CrmCaller.AppCard, SignatureVersions.V3)]
    [InlineData("old-frame-header", CrmCaller.AppCard, SignatureVersions.V3)]
    public async Task Nothing_is_found_in_a_sound_endpoint(string form, CrmCaller caller, SignatureVersions signatures)
    {
        var options = ScriptEndpoint.Options(express.Endpoint.Url(form, "/cards/tickets", $"{caller}{(int)signatures}"), caller, Company, allowActions: true);

        var report = await CheckAsync(options with { Signatures = signatures });

        Assert.Empty(report.Findings);
        Assert.True(report.Requests > 40, report.Summary);
    }

    [Theory]
    [MemberData(nameof(Planted))]
    public async Task A_planted_fault_is_found_and_nothing_else_is(string fault, CrmCaller caller)
    {
        var isOfAction = ActionFaults.ContainsKey(fault);
        var options = ScriptEndpoint.Options(express.Endpoint.Url(fault, "/cards/tickets", caller), caller, Company, isOfAction);

        var report = await CheckAsync(options);

        Assert.Equal(Expected(fault, caller), report.Findings.Select(finding => finding.Rule.Id));
    }

    [Fact]
    public void At_least_25_faults_are_planted() => Assert.InRange(Faults.Count + ActionFaults.Count, 25, int.MaxValue);

    [Fact]
    public async Task Actions_are_not_carried_out_unless_that_is_allowed()
    {
        var url = express.Endpoint.Url("sound", "/cards/tickets", "untouched");
        await CheckAsync(ScriptEndpoint.Options(url, CrmCaller.AppCard, Company));

        var client = new CrmClient(new HttpClient { BaseAddress = new(url.GetLeftPart(UriPartial.Authority)) }, new() { ClientSecret = ScriptEndpoint.Secret });
        var card = (await client.FetchAsync(url, Company, TestContext.Current.CancellationToken)).Card!;

        Assert.Equal(["Ticket 1", "Ticket 2"], card.Results.Select(result => result.Title));
    }

    /// <summary>The callers are not alike in everything.</summary>
    private static string[] Expected(string fault, CrmCaller caller) => (fault, caller) switch
    {
        ("currency-object", CrmCaller.LegacyService) => [],
        ("slow", CrmCaller.LegacyService) => ["TooSlow"],
        ("flat-body", CrmCaller.LegacyService) => ["BodyRefused", "BodyRefused"],
        _ => Faults.GetValueOrDefault(fault) ?? ActionFaults[fault],
    };

    private static Task<CheckReport> CheckAsync(CheckOptions options) => Check.RunAsync(options, static _ => { }, TestContext.Current.CancellationToken);
}
