namespace CrmCards.Client.Tests.Checks;

public class BreachTests
{
    /// <summary>What the transport finds; the tests of AnswerTests are theirs.</summary>
    private static readonly ContractRule[] OfTheAnswer =
    [
        ContractRule.Unreachable, ContractRule.TooSlow, ContractRule.SlowAnswer, ContractRule.TooLarge, ContractRule.UnexpectedStatus, ContractRule.Redirect,
        ContractRule.ContentType, ContractRule.InvalidJson, ContractRule.DuplicateName, ContractRule.MessageMissing,
    ];

    public static TheoryData<string> Names => [.. Breaches.All.Keys];

    [Fact]
    public async Task A_card_that_keeps_the_contract_has_no_finding() =>
        Assert.Empty((await Responses.FetchAsync(Responses.Whole().ToJsonString())).Findings);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_breach_is_found_where_it_is_and_nothing_else_is(string name)
    {
        var breach = Breaches.All[name];
        var card = Responses.Whole();
        breach.Commit(card);

        var exchange = await Responses.FetchAsync(card.ToJsonString());

        var finding = Assert.Single(exchange.Findings);
        Assert.Equal((breach.Rule, breach.Path), (finding.Rule, finding.Path));
        Assert.NotNull(exchange.Card);
    }

    [Fact]
    public void Every_rule_has_a_breach() =>
        Assert.Equal(Enum.GetValues<ContractRule>().Except(OfTheAnswer), Breaches.All.Values.Select(breach => breach.Rule).Distinct().Order());

    [Fact]
    public async Task A_finding_says_what_stands_there_and_what_mends_it()
    {
        var card = Responses.Whole();
        card["results"]![0]!["ordered"] = "23.11.2026";

        var finding = Assert.Single((await Responses.FetchAsync(card.ToJsonString())).Findings);

        Assert.Equal(FindingSeverity.Error, finding.Severity);
        Assert.Equal("""error DateInvalid at $.results[0].ordered: A DATE value must be a day, such as "2016-09-15" (it is "23.11.2026")""", finding.ToString());
    }

    [Theory]
    [InlineData(78, "\"", 80)]
    [InlineData(79, "…", 81)]
    [InlineData(1000, "…", 81)]
    public async Task A_long_value_is_shortened(int length, string end, int shown)
    {
        var card = Responses.Whole();
        card["results"]![0]!["items"] = new string('x', length);

        var finding = Assert.Single((await Responses.FetchAsync(card.ToJsonString())).Findings);

        Assert.StartsWith("\"xxx", finding.Value, StringComparison.Ordinal);
        Assert.EndsWith("x" + end, finding.Value, StringComparison.Ordinal);
        Assert.Equal(shown, finding.Value!.Length);
    }

    [Fact]
    public async Task A_wrong_endpoint_yields_all_its_findings_in_the_order_of_the_answer()
    {
        var exchange = await Responses.FetchAsync("""
            {
              "results": [
                { "objectId": 1, "title": "", "link": "orders/1", "ordered": "yesterday", "state": "LOST" },
                { "objectId": 1, "title": "Second", "actions": [{ "type": "IFRAME", "uri": "https://elsewhere.example", "label": "Look", "associatedObjectProperties": [], "width": "wide", "height": 10 }] }
              ],
              "totalCount": 9,
              "primaryAction": { "type": "CONFIRMATION_ACTION_HOOK", "httpMethod": "POST", "uri": "https://app.example.com/x", "label": "Create", "associatedObjectProperties": [] }
            }
            """);

        Assert.Equal(
            [
                (ContractRule.TitleMissing, "$.results[0].title"),
                (ContractRule.LinkInvalid, "$.results[0].link"),
                (ContractRule.DateInvalid, "$.results[0].ordered"),
                (ContractRule.StatusUnknown, "$.results[0].state"),
                (ContractRule.ObjectIdDuplicate, "$.results[1].objectId"),
                (ContractRule.ActionUriOutsideBaseUrls, "$.results[1].actions[0].uri"),
                (ContractRule.SizeInvalid, "$.results[1].actions[0].width"),
                (ContractRule.AllItemsLinkMissing, "$.totalCount"),
                (ContractRule.ConfirmationMessageMissing, "$.primaryAction"),
            ],
            exchange.Findings.Select(finding => (finding.Rule, finding.Path)));
    }

    [Fact]
    public async Task Without_a_definition_nothing_is_checked_that_it_would_decide()
    {
        var card = Responses.Whole();
        card["results"]![0]!["colour"] = "red";
        card["results"]![0]!["state"] = "LOST";
        card["primaryAction"]!["uri"] = "https://elsewhere.example/orders";
        await using var app = await CannedApp.StartAsync(card.ToJsonString());

        var exchange = await Responses.ClientOf(app).FetchAsync(new Uri("cards/orders", UriKind.Relative), Responses.Company, TestContext.Current.CancellationToken);

        Assert.Empty(exchange.Findings);
        Assert.StartsWith("/cards/orders?", app.Heard!.Target, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Link", "\"https://shop.example.com/1\"", ContractRule.FieldUnknown)]
    [InlineData("linkUrl", "\"https://shop.example.com/1\"", ContractRule.FieldUnknown)]
    [InlineData("tokens", "[]", ContractRule.FieldUnknown)]
    [InlineData("action", "[]", ContractRule.FieldUnknown)]
    [InlineData("owner", "{}", ContractRule.ValueInvalid)]
    [InlineData("tags", "[]", ContractRule.ValueInvalid)]
    public async Task Without_a_definition_a_field_that_can_be_no_property_is_found(string name, string value, ContractRule rule)
    {
        await using var app = await CannedApp.StartAsync($$"""{"results":[{"objectId":1,"title":"One","{{name}}":{{value}}},{"objectId":2,"title":"Two","link":"https://shop.example.com/2"}]}""");

        var exchange = await Responses.ClientOf(app).FetchAsync(new Uri("cards/orders", UriKind.Relative), Responses.Company, TestContext.Current.CancellationToken);

        var finding = Assert.Single(exchange.Findings);
        Assert.Equal((rule, $"$.results[0].{name}"), (finding.Rule, finding.Path));
    }

    [Theory]
    [InlineData("secondaryAction", "secondaryActions")]
    [InlineData("total_count", "totalCount")]
    [InlineData("allItemsLinkUrl", "allItemsLink")]
    [InlineData("Titel", null)]
    [InlineData("", null)]
    public async Task An_unknown_field_is_told_with_the_one_that_may_be_meant(string name, string? meant)
    {
        var card = Responses.Whole();
        card[name] = null;

        var finding = Assert.Single((await Responses.FetchAsync(card.ToJsonString())).Findings);

        Assert.Equal($"The contract has no field {name} here{(meant is null ? "" : $": {meant} may be meant")}", finding.Message);
    }

    [Theory]
    [InlineData("object_id", "objectId")]
    [InlineData("linkUrl", "link")]
    public async Task Without_a_definition_a_field_of_a_result_is_told_only_where_another_is_meant(string name, string meant)
    {
        await using var app = await CannedApp.StartAsync($$"""{ "results": [{ "{{name}}": "1", "colour": "red", "amount": { "value": "1", "currencyCode": "EUR" } }] }""");

        var findings = (await Responses.ClientOf(app).FetchAsync(new Uri("cards/orders", UriKind.Relative), Responses.Company, TestContext.Current.CancellationToken)).Findings;

        var finding = Assert.Single(findings, finding => finding.Rule is ContractRule.FieldUnknown or ContractRule.ValueInvalid);
        Assert.Equal(($"$.results[0].{name}", $"The contract has no field {name} here: {meant} is meant"), (finding.Path, finding.Message));
    }

    [Fact]
    public async Task What_the_CRM_cannot_carry_out_is_not_in_the_card()
    {
        var card = Responses.Whole();
        card["primaryAction"]!["type"] = "POPUP";
        card["results"]![0]!["actions"]![1]!["uri"] = "javascript:alert(1)";

        var received = (await Responses.FetchAsync(card.ToJsonString())).Card!;

        Assert.Null(received.PrimaryAction);
        Assert.Equal(["Edit", "Cancel"], received.Results[0].Actions.Select(action => action.Label));
    }

    [Fact]
    public async Task A_value_of_every_kind_is_read()
    {
        var result = (await Responses.FetchAsync(Responses.Whole().ToJsonString())).Card!.Result(1);

        Assert.Equal(
            ["Note=", "Items=3", "Ordered=2026-11-23", "Changed=1790000000000", "Amount=95.50", "Buyer=buyer@acme.example", "Tracking=https://status.example.com/1", "Paid=true", "State=OPEN", "Discount=4.00", "Manual=https://shop.example.com/manual", "Return=SENT"],
            result.Properties.Select(property => $"{property.Label}={property.Value}"));
        Assert.Equal("USD", result.Property("Amount").CurrencyCode);
        Assert.Equal("Read", result.Property("Manual").LinkLabel);
        Assert.Equal("Sent", result.Property("Return").Option!.Label);
        Assert.Equal("$.results[0].properties[1].value", result.Property("Manual").Path);
    }
}
