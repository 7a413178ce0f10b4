using System.Text;

namespace CrmCards.Client.Tests.Checks;

public class AnswerLayoutTests
{
    [Fact]
    public void Each_value_has_a_line_with_the_path_that_findings_name() => Assert.Equal(
        """
        $ | {
        $.results |   "results": [
        $.results[0] |     {
        $.results[0].objectId |       "objectId": 1,
        $.results[0]['it\'s'] |       "it's": "\u00e9 é",
        $.results[0].actions |       "actions": []
         |     }
         |   ],
        $.totalCount |   "totalCount": 1e2
         | }
        """,
        Laid("""{"results":[{"objectId":1,"it's":"\u00e9 é","actions":[]}],"totalCount":1e2}"""));

    [Theory]
    [InlineData("<html>\r\n<b>", "$ | <html>\n | <b>")]
    [InlineData("{\"a\":", "$ | {\"a\":")]
    [InlineData("", "$ | ")]
    [InlineData("{\"\\ud800\":1}", "$ | {\"\\ud800\":1}")]
    public void What_is_no_JSON_is_laid_out_as_text(string body, string expected) => Assert.Equal(expected, Laid(body));

    private static string Laid(string body) => string.Join('\n', new ReceivedAnswer(200, [], Encoding.UTF8.GetBytes(body), isWhole: true).Lines().Select(line => $"{line.Path} | {new string(' ', 2 * line.Indent)}{line.Text}"));
}
