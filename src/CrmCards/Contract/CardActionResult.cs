using Microsoft.AspNetCore.Http;

namespace CrmCards;

/// <summary>
/// The answer of an action hook: an HTTP status and the message that HubSpot shows to the user, as <c>{"message": …}</c>. A string converts to a success.
/// </summary>
/// <remarks>Use 4xx for business failures: some callers repeat a request after a 5xx.</remarks>
public sealed class CardActionResult
{
    private CardActionResult(int statusCode, string message)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(message);
        StatusCode = statusCode;
        Message = message;
    }

    /// <summary>The HTTP status: 200 for a success, 400 to 499 for a failure.</summary>
    public int StatusCode { get; }

    /// <summary>The message shown to the user (contract field <c>message</c>).</summary>
    public string Message { get; }

    /// <summary>The action was carried out (200).</summary>
    /// <param name="message">The message shown to the user. Not empty.</param>
    /// <exception cref="ArgumentException">The message is empty.</exception>
    public static CardActionResult Success(string message) => new(StatusCodes.Status200OK, message);

    /// <summary>The object does not exist (404).</summary>
    /// <inheritdoc cref="Success" path="/param"/>
    /// <exception cref="ArgumentException">The message is empty.</exception>
    public static CardActionResult NotFound(string message) => new(StatusCodes.Status404NotFound, message);

    /// <summary>The user is not allowed to do that (403).</summary>
    /// <inheritdoc cref="Success" path="/param"/>
    /// <exception cref="ArgumentException">The message is empty.</exception>
    public static CardActionResult Forbidden(string message) => new(StatusCodes.Status403Forbidden, message);

    /// <summary>The object is not in a state that allows the action (409).</summary>
    /// <inheritdoc cref="Success" path="/param"/>
    /// <exception cref="ArgumentException">The message is empty.</exception>
    public static CardActionResult Conflict(string message) => new(StatusCodes.Status409Conflict, message);

    /// <summary>The action failed for another reason, such as a rule of the app.</summary>
    /// <param name="message">The message shown to the user. Not empty.</param>
    /// <param name="statusCode">The HTTP status, 400 to 499. Default: 422.</param>
    /// <exception cref="ArgumentException">The message is empty, or the status is not between 400 and 499.</exception>
    public static CardActionResult Failure(string message, int statusCode = StatusCodes.Status422UnprocessableEntity)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(statusCode, 400);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(statusCode, 499);
        return new(statusCode, message);
    }

    /// <summary>Makes a success of a message.</summary>
    /// <param name="message">The message shown to the user. Not empty.</param>
    /// <exception cref="ArgumentException">The message is empty.</exception>
    public static implicit operator CardActionResult(string message) => Success(message);
}
