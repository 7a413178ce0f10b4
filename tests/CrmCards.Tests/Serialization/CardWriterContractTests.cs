namespace CrmCards.Tests.Serialization;

public class CardWriterContractTests
{
    private static readonly Uri Page = new("/page", UriKind.Relative);

    [Fact]
    public void Each_run_time_property_has_the_fields_of_its_data_type()
    {
        CardProperty[] properties =
        [
            CardProperty.Text("Text", "a \"b\""),
            CardProperty.Number("Number", 1.50m),
            CardProperty.Date("Date", new(2026, 11, 23)),
            CardProperty.DateTime("Time", DateTimeOffset.UnixEpoch.AddMilliseconds(5)),
            CardProperty.Currency("Money", 94.30m, "GBP"),
            CardProperty.Email("Mail", "anna@example.com"),
            CardProperty.Link("Link", new("https://example.com/a?b&c"), "Open"),
            CardProperty.Link("Bare link", new("https://example.com")),
            CardProperty.Link("Page", new("/größe/1?a&b", UriKind.Relative)),
            CardProperty.Status("State", "OPEN", StatusOptionType.Danger, "status"),
            CardProperty.Boolean("Flag", true),
        ];

        Assert.Equal(Enum.GetValues<CardDataType>(), properties.Select(property => property.DataType).Distinct().Order());

        var json = Written.By((ref w) =>
        {
            var start = w.BeginOptionalArray("["u8);
            w.WriteProperties(properties);
            w.EndOptionalArray(start);
        });

        Assert.Equal("["
            + """{"label":"Text","dataType":"STRING","value":"a \"b\""},"""
            + """{"label":"Number","dataType":"NUMERIC","value":1.50},"""
            + """{"label":"Date","dataType":"DATE","value":"2026-11-23"},"""
            + """{"label":"Time","dataType":"DATETIME","value":5},"""
            + """{"label":"Money","dataType":"CURRENCY","value":"94.30","currencyCode":"GBP"},"""
            + """{"label":"Mail","dataType":"EMAIL","value":"anna@example.com"},"""
            + """{"label":"Link","dataType":"LINK","value":"https://example.com/a?b\u0026c","linkLabel":"Open"},"""
            + """{"label":"Bare link","dataType":"LINK","value":"https://example.com/"},"""
            + $$"""{"label":"Page","dataType":"LINK","value":"{{Written.PublicUrl}}/gr%C3%B6%C3%9Fe/1?a\u0026b"},"""
            + """{"label":"State","dataType":"STATUS","value":"OPEN","name":"status","optionType":"DANGER"},"""
            + """{"label":"Flag","dataType":"BOOLEAN","value":true}]""", json);
    }

    [Theory]
    [InlineData(StatusOptionType.Default, "DEFAULT")]
    [InlineData(StatusOptionType.Success, "SUCCESS")]
    [InlineData(StatusOptionType.Warning, "WARNING")]
    [InlineData(StatusOptionType.Danger, "DANGER")]
    [InlineData(StatusOptionType.Info, "INFO")]
    public void Every_colour_has_its_contract_name(StatusOptionType type, string name) =>
        Assert.Contains($"\"optionType\":\"{name}\"", Written.By((ref w) => w.WriteProperties([CardProperty.Status("a", "b", type, "c")])), StringComparison.Ordinal);

    [Fact]
    public void An_iframe_action_has_a_size() =>
        Assert.Equal(
            ""","primaryAction":{"type":"IFRAME","width":890,"height":748,"label":"Open","uri":"https://cards.example.com/app/page","associatedObjectProperties":[]}""",
            Written.By((ref w) => w.WriteAction(",\"primaryAction\":"u8, CardAction.Iframe("Open", Page, 890, 748))));

    [Theory]
    [InlineData(CardActionMethod.Get, "GET")]
    [InlineData(CardActionMethod.Post, "POST")]
    [InlineData(CardActionMethod.Put, "PUT")]
    [InlineData(CardActionMethod.Delete, "DELETE")]
    [InlineData(CardActionMethod.Patch, "PATCH")]
    public void An_action_hook_has_a_method(CardActionMethod method, string name) =>
        Assert.Equal(
            $$"""{"type":"ACTION_HOOK","httpMethod":"{{name}}","label":"Run","uri":"https://example.com/run","associatedObjectProperties":[]}""",
            Written.By((ref w) => w.WriteAction(default, CardAction.Hook("Run", method, new("https://example.com/run")))));

    [Fact]
    public void A_confirmation_has_a_question_and_always_two_buttons() =>
        Assert.Equal(
            """{"type":"CONFIRMATION_ACTION_HOOK","httpMethod":"DELETE","confirmationMessage":"Sure?","confirmButtonText":"OK","cancelButtonText":"Cancel","label":"Delete","uri":"https://cards.example.com/app/page","associatedObjectProperties":[]}""",
            Written.By((ref w) => w.WriteAction(default, CardAction.ConfirmationHook("Delete", CardActionMethod.Delete, Page, "Sure?"))));

    [Fact]
    public void A_run_time_action_names_its_buttons_and_its_CRM_properties() =>
        Assert.Contains(
            """
            "confirmButtonText":"Do it","cancelButtonText":"No","label":"Delete","uri":"https://cards.example.com/app/page","associatedObjectProperties":["domain","city"]}
            """.Trim(),
            Written.By((ref w) => w.WriteAction(default, CardAction.ConfirmationHook("Delete", CardActionMethod.Delete, Page, "Sure?", "Do it", "No", ["domain", "city"]))),
            StringComparison.Ordinal);

    [Fact]
    public void Actions_in_a_list_are_separated() =>
        Assert.Equal(2, Written.By((ref w) =>
        {
            var start = w.BeginOptionalArray(",\"actions\":["u8);
            w.WriteActions([CardAction.Iframe("A", Page, 1, 1), CardAction.Iframe("B", Page, 1, 1)]);
            w.EndOptionalArray(start);
        }).Split("},{").Length);

    [Fact]
    public void An_optional_array_without_items_is_taken_back() =>
        Assert.Equal("{\"a\":1}", Written.By((ref w) =>
        {
            w.WriteRaw("{\"a\":1"u8);
            var start = w.BeginOptionalArray(",\"b\":["u8);
            w.WriteProperties([]);
            w.EndOptionalArray(start);
            w.WriteRaw("}"u8);
        }));

    [Fact]
    public void An_array_loses_the_comma_behind_its_last_item() =>
        Assert.Equal("[1][]", Written.By((ref w) =>
        {
            w.WriteRaw("[1,"u8);
            w.EndArray();
            w.WriteRaw("["u8);
            w.EndArray();
        }));

    [Fact]
    public void A_path_of_the_app_stands_behind_the_public_URL_as_it_was_given() =>
        Assert.Equal("\"uri\":\"https://cards.example.com/app/tickets/", Written.By((ref w) => w.WritePath("\"uri\":\""u8, "/tickets/"u8)));

    [Fact]
    public void An_objectId_stands_where_it_is_named_again_even_when_the_buffer_has_grown() =>
        Assert.Equal($"{{\"objectId\":-245{new string(' ', 10_000)}/tickets/-245/edit", Written.By((ref w) =>
        {
            w.WriteObjectId("{\"objectId\":"u8, -245L);
            w.WriteStringContent(new string(' ', 10_000));
            w.WriteRaw("/tickets/"u8);
            w.WriteUriObjectId("/edit"u8);
        }));

    [Fact]
    public void A_result_without_an_objectId_is_an_error_that_names_it() =>
        Assert.Contains("[CardObjectId]", Assert.Throws<InvalidOperationException>(() => Written.By((ref w) => w.WriteObjectId("{\"objectId\":"u8, (long?)null))).Message, StringComparison.Ordinal);
}
