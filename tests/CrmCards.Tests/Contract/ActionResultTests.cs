namespace CrmCards.Tests.Contract;

public class ActionResultTests
{
    [Fact]
    public void A_string_is_a_success()
    {
        ActionResult result = "Ticket resolved";

        Assert.Equal((200, "Ticket resolved"), (result.StatusCode, result.Message));
    }

    [Fact]
    public void Every_outcome_has_its_status() =>
        Assert.Equal(
            [200, 404, 403, 409, 422, 400, 499],
            new[]
            {
                ActionResult.Success("a"), ActionResult.NotFound("a"), ActionResult.Forbidden("a"), ActionResult.Conflict("a"),
                ActionResult.Failure("a"), ActionResult.Failure("a", 400), ActionResult.Failure("a", 499),
            }.Select(result => result.StatusCode));

    [Theory]
    [InlineData(200)]
    [InlineData(399)]
    [InlineData(500)]
    [InlineData(-1)]
    public void A_failure_is_a_4xx_and_the_exception_names_the_wrong_status(int status) =>
        Assert.Equal(status, Assert.Throws<ArgumentOutOfRangeException>(() => ActionResult.Failure("a", status)).ActualValue);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    public void Every_outcome_needs_a_message(string? message)
    {
        Func<ActionResult>[] factories =
        [
            () => message!,
            () => ActionResult.Success(message!),
            () => ActionResult.NotFound(message!),
            () => ActionResult.Forbidden(message!),
            () => ActionResult.Conflict(message!),
            () => ActionResult.Failure(message!),
        ];

        Assert.All(factories, factory => Assert.Equal("message", Assert.ThrowsAny<ArgumentException>(factory).ParamName));
    }
}
