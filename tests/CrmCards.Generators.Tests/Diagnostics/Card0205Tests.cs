using CrmCards.Generators.Diagnostics;
using static CrmCards.Generators.Tests.Diagnostics.Responses;

namespace CrmCards.Generators.Tests.Diagnostics;

public class Card0205Tests
{
    [Theory]
    [InlineData("_ = {|#0:System.Text.Json.JsonSerializer.Serialize(response)|};", "JsonSerializer.Serialize")]
    [InlineData("_ = {|#0:System.Text.Json.JsonSerializer.SerializeToUtf8Bytes<object>(response)|};", "JsonSerializer.SerializeToUtf8Bytes")]
    [InlineData("_ = {|#0:Microsoft.AspNetCore.Http.Results.Json(response)|};", "Results.Json")]
    [InlineData("_ = {|#0:Microsoft.AspNetCore.Http.TypedResults.Ok(response)|};", "TypedResults.Ok")]
    [InlineData("_ = {|#0:System.Net.Http.Json.JsonContent.Create(response)|};", "JsonContent.Create")]
    [InlineData("_ = {|#0:Newtonsoft.Json.JsonConvert.SerializeObject(response)|};", "JsonConvert.SerializeObject")]
    public Task Another_serializer_is_reported(string statement, string method) =>
        RuleTest.Reports(
            Rules.ForeignSerializer,
            $"{method} does not write a card response as the contract requires: return it from a [DataFetch] method, whose endpoint writes it",
            Running($"var response = new CardResponse<Ticket>(tickets); {statement} return response;"),
            "namespace Newtonsoft.Json { public static class JsonConvert { public static string SerializeObject(object? value) => $\"{value}\"; } }");

    [Theory]
    [InlineData("_ = System.Text.Json.JsonSerializer.Serialize(response.Results);")]
    [InlineData("_ = response.ToString();")]
    public Task What_is_no_response_may_be_serialized(string statement) =>
        RuleTest.IsSilent(Running($"var response = new CardResponse<Ticket>(tickets); {statement} return response;"));
}
