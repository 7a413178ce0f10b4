namespace CrmCards.Tests.Contract;

public class CardActionResultTests
{
    [Fact]
    public void A_string_is_a_success()
    {
        CardActionResult result = "Ticket resolved";

        Assert.Equal((200, "Ticket resolved"), (result.StatusCode, result.Message));
    }

    [Fact]
    public void Every_outcome_has_its_status() =>
        Assert.Equal(
            [200, 404, 403, 409, 422, 400, 499],
            new[]
            {
                CardActionResult.Success("a"), CardActionResult.NotFound("a"), CardActionResult.Forbidden("a"), CardActionResult.Conflict("a"),
                CardActionResult.Failure("a"), CardActionResult.Failure("a", 400), CardActionResult.Failure("a", 499),
            }.Select(result => result.StatusCode));

    [Theory]
    [InlineData(200)]
    [InlineData(399)]
    [InlineData(500)]
    [InlineData(-1)]
    public void A_failure_is_a_4xx_and_the_exception_names_the_wrong_status(int status) =>
        Assert.Equal(status, Assert.Throws<ArgumentOutOfRangeException>(() => CardActionResult.Failure("a", status)).ActualValue);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    public void Every_outcome_needs_a_message(string? message)
    {
        Func<CardActionResult>[] factories =
        [
            () => message!,
            () => CardActionResult.Success(message!),
            () => CardActionResult.NotFound(message!),
            () => CardActionResult.Forbidden(message!),
            () => CardActionResult.Conflict(message!),
            () => CardActionResult.Failure(message!),
        ];

        Assert.All(factories, factory => Assert.Equal("message", Assert.ThrowsAny<ArgumentException>(factory).ParamName));
    }
}
