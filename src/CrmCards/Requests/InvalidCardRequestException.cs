using Microsoft.AspNetCore.Http;

namespace CrmCards.Requests;

/// <summary>The request breaks the contract; the message is for the caller, and names the parameter.</summary>
internal sealed class InvalidCardRequestException(string message, int statusCode = StatusCodes.Status400BadRequest) : Exception(message)
{
    internal int StatusCode { get; } = statusCode;
}
