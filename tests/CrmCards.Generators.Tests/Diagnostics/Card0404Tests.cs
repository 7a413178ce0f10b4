using CrmCards.CodeFixes;
using CrmCards.Generators.Diagnostics;
using static CrmCards.Generators.Tests.CardSource;

namespace CrmCards.Generators.Tests.Diagnostics;

public class Card0404Tests
{
    [Theory]
    [InlineData("string? {|#0:email|}", "email", "email")]
    [InlineData("[CrmProperty(\"num_employees\")] int {|#0:employees|}", "employees", "num_employees")]
    public Task A_property_that_is_not_sent_is_reported_at_the_parameter(string parameter, string name, string property) =>
        RuleTest.Reports(
            Rules.PropertyNotSent,
            $"The parameter '{name}' of 'Fetch' is the CRM property '{property}', which no [ShowOn] of the card sends: name it there",
            Source("[ShowOn(CrmObjectType.Company, \"domain\")]", $"string? domain, {parameter}"), Result());

    [Fact]
    public Task One_that_some_object_type_sends_is_not() =>
        RuleTest.IsSilent(
            Source("[ShowOn(CrmObjectType.Company, \"domain\")] [ShowOn(CrmObjectType.Contact, \"email\")]", "string? domain, string? email"),
            Result());

    [Theory]
    [InlineData("[ShowOn(CrmObjectType.Company)]", "[ShowOn(CrmObjectType.Company, \"email\")]", "string? {|CARD0404:email|}", "string? email")]
    [InlineData(
        "[ShowOn(CrmObjectType.Company, \"domain\")]\n[ShowOn(CrmObjectType.Deal)] // deals",
        "[ShowOn(CrmObjectType.Company, \"domain\", \"email\")]\n[ShowOn(CrmObjectType.Deal, \"email\")] // deals",
        "string? domain, string? {|CARD0404:email|}",
        "string? domain, string? email")]
    public Task The_fix_has_it_sent(string shownOn, string fixedShownOn, string parameters, string fixedParameters) =>
        RuleTest.Fixes<ShowOnFix>("Send 'email'", Source(shownOn, parameters), Source(fixedShownOn, fixedParameters), [Result()]);

    [Theory]
    [InlineData("string? {|#0:dealName|}", "dealName", "deal_name", "dealname")]
    [InlineData("int {|#0:numemployees|}", "numemployees", "numemployees", "num_employees")]
    public Task One_that_is_sent_under_almost_that_name_is_told_which(string parameter, string name, string property, string near) =>
        RuleTest.Reports(
            Rules.PropertyNotSent,
            $"The parameter '{name}' of 'Fetch' is the CRM property '{property}', which no [ShowOn] of the card sends: "
                + $"for '{near}', which one sends, mark the parameter [CrmProperty(\"{near}\")]",
            Source($"[ShowOn(CrmObjectType.Deal, \"{near}\")]", $"[CrmProperty(\"{near}\")] string? taken, {parameter}"), Result());

    [Theory]
    [InlineData("long", "userId", "user_id", "UserId")]
    [InlineData("string?", "userEmail", "user_email", "UserEmail")]
    [InlineData("long", "portalId", "portal_id", "PortalId")]
    [InlineData("long?", "hub_id", "hub_id", "PortalId")]
    [InlineData("long?", "appId", "app_id", "AppId")]
    [InlineData("long", "associatedObjectId", "associated_object_id", "AssociatedObjectId")]
    [InlineData("CrmObjectType", "associatedObjectType", "associated_object_type", "AssociatedObjectType")]
    [InlineData("string", "associatedObjectTypeId", "associated_object_type_id", "AssociatedObjectTypeId")]
    public async Task What_every_request_carries_is_no_CRM_property(string type, string name, string property, string member)
    {
        var message = $"The parameter '{name}' of '{{0}}' is the CRM property '{property}', not the value that every request carries under that name: "
            + $"take a CardRequest, and use its {member}";
        await RuleTest.Reports(
            Rules.PropertyNotSent,
            message.Replace("{0}", "Fetch", StringComparison.Ordinal),
            Source("[ShowOn(CrmObjectType.Company, \"domain\")]", $"string? domain, {type} {{|#0:{name}|}}"), Result());
        await RuleTest.Reports(
            Rules.PropertyNotSent,
            message.Replace("{0}", "Run", StringComparison.Ordinal),
            Card(hooks: Hook($"{type} {{|#0:{name}|}}", $"{{{name}}}")), Result());
    }

    [Fact]
    public Task One_that_is_meant_to_be_a_CRM_property_is_not() =>
        RuleTest.IsSilent(
            Card(attributes: "[CrmCard(\"Tickets\", \"/cards/tickets\")] [ShowOn(CrmObjectType.Company, \"user_id\")]", fetch: "[DataFetch] public CardResponse<Ticket> Fetch(string? userId) => new([]);", hooks: Hook("[CrmProperty(\"portal_id\")] long portalId", "{portalId}")),
            Result());

    [Fact]
    public Task The_fix_marks_the_parameter() =>
        RuleTest.Fixes<ShowOnFix>(
            "Mark it [CrmProperty(\"dealname\")]",
            Source("[ShowOn(CrmObjectType.Deal, \"dealname\")]", "[CrmProperty(\"dealname\")] string? other, string? {|CARD0404:dealName|}"),
            Source("[ShowOn(CrmObjectType.Deal, \"dealname\")]", "[CrmProperty(\"dealname\")] string? other, [CrmProperty(\"dealname\")] string? dealName"),
            [Result()]);

    [Theory]
    [InlineData("long {|CARD0404:userId|}", "{userId} {userId}", "CardRequest request", "{request.UserId} {request.UserId}")]
    [InlineData("int days, long {|CARD0404:userId|}", "{days} {userId}", "int days, CardRequest request", "{days} {request.UserId}")]
    [InlineData("long {|CARD0404:userId|}, CardRequest call", "{userId} {call}", "CardRequest call", "{call.UserId} {call}")]
    [InlineData("CardRequest call, long {|CARD0404:userId|}", "{userId} {call}", "CardRequest call", "{call.UserId} {call}")]
    [InlineData("int days = 1, long {|CARD0404:userId|} = 0", "{days} {userId}", "CardRequest request, int days = 1", "{days} {request.UserId}")]
    [InlineData("string {|CARD0404:userEmail|}", "{userEmail.Length}", "CardRequest request", "{(request.UserEmail ?? \"\").Length}")]
    [InlineData("long? {|CARD0404:portalId|}", "{portalId ?? 1}", "CardRequest request", "{((long?)request.PortalId) ?? 1}")]
    public Task The_fix_takes_the_request(string parameters, string text, string fixedParameters, string fixedText) =>
        RuleTest.Fixes<ShowOnFix>(
            $"Use the {(text.Contains("userId", StringComparison.Ordinal) ? "UserId" : text.Contains("Email", StringComparison.Ordinal) ? "UserEmail" : "PortalId")} of a CardRequest",
            Card(hooks: Hook(parameters, text)),
            Card(hooks: Hook(fixedParameters, fixedText)),
            [Result()]);

    [Theory]
    [InlineData("int {|CARD0404:userId|}", "{userId}")]
    [InlineData("long {|CARD0404:userId|}", "{userId = 1}")]
    [InlineData("long {|CARD0404:userId|}", "{userId++}")]
    [InlineData("long {|CARD0404:userId|}", "{nameof(userId)}")]
    public Task What_the_request_cannot_stand_for_is_left_to_the_user(string parameters, string text) =>
        RuleTest.OffersNoFix<ShowOnFix>(Card(hooks: Hook(parameters, text)), Result());

    private static string Hook(string parameters, string text) =>
        $"[ActionHook(\"Run\", CardActionMethod.Post, \"/run\")] public CardActionResult Run({parameters}) => $\"{text}\";";

    private static string Source(string shownOn, string parameters) =>
        Card(
            attributes: $"[CrmCard(\"Tickets\", \"/cards/tickets\")]\n{shownOn}\n",
            fetch: $"[DataFetch] public CardResponse<Ticket> Fetch({parameters}) => new([]);");
}
