using System.Buffers;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace CrmCards.Requests;

/// <summary>Reads the CRM's parameters from wherever the caller put them: the query, and a form or JSON body of a method that has one.</summary>
internal static class CardRequestReader
{
    private const int MaxBodyLength = 64 * 1024;
    private const string Json = "application/json";
    private const string Form = "application/x-www-form-urlencoded";

    internal static async ValueTask<CardRequest> ReadAsync(HttpContext context)
    {
        var request = context.Request;
        var parameters = new RequestParameters();
        parameters.AddFormEncoded(request.QueryString.Value.AsMemory());
        if (HasParametersInBody(request.Method))
            await AddBodyAsync(parameters, request, context.RequestAborted).ConfigureAwait(false);

        return new CardRequest
        {
            UserId = parameters.TakeId("userId"),
            UserEmail = parameters.Take("userEmail"),
            PortalId = parameters.TakeId("portalId"),
            AppId = parameters.TakeOptionalId("appId"),
            AssociatedObjectId = parameters.TakeId("associatedObjectId"),
            AssociatedObjectType = ObjectType(parameters.Take("associatedObjectType")),
            Properties = parameters.Remaining,
        };
    }

    private static bool HasParametersInBody(string method) => !HttpMethods.IsGet(method) && !HttpMethods.IsDelete(method);

    /// <summary>The legacy card service sends names, in either case; app cards may send type ids.</summary>
    private static CrmObjectType ObjectType(string? text) => text?.ToUpperInvariant() switch
    {
        null => throw new InvalidCardRequestException("The parameter 'associatedObjectType' is missing."),
        "CONTACT" or "0-1" => CrmObjectType.Contact,
        "COMPANY" or "0-2" => CrmObjectType.Company,
        "DEAL" or "0-3" => CrmObjectType.Deal,
        "TICKET" or "0-5" => CrmObjectType.Ticket,
        _ => throw new InvalidCardRequestException("The parameter 'associatedObjectType' must be CONTACT, COMPANY, DEAL or TICKET."),
    };

    private static async ValueTask AddBodyAsync(RequestParameters parameters, HttpRequest request, CancellationToken cancellationToken)
    {
        var body = await ReadBodyAsync(request, cancellationToken).ConfigureAwait(false);
        if (body.Length == 0) return;

        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type))
            throw UnsupportedBody();
        if (type.MediaType.Equals(Json, StringComparison.OrdinalIgnoreCase))
            parameters.AddJson(body);
        else if (type.MediaType.Equals(Form, StringComparison.OrdinalIgnoreCase))
            parameters.AddFormEncoded(body);
        else
            throw UnsupportedBody();
    }

    private static async ValueTask<byte[]> ReadBodyAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > MaxBodyLength) throw TooLarge();

        while (true)
        {
            var read = await request.BodyReader.ReadAsync(cancellationToken).ConfigureAwait(false);
            if (read.Buffer.Length > MaxBodyLength)
            {
                request.BodyReader.AdvanceTo(read.Buffer.End);
                throw TooLarge();
            }

            if (read.IsCompleted)
            {
                var body = read.Buffer.ToArray();
                request.BodyReader.AdvanceTo(read.Buffer.End);
                return body;
            }

            request.BodyReader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    private static InvalidCardRequestException TooLarge() =>
        new($"The body is larger than {MaxBodyLength} bytes.", StatusCodes.Status413PayloadTooLarge);

    private static InvalidCardRequestException UnsupportedBody() =>
        new($"The body's Content-Type must be {Json} or {Form}.", StatusCodes.Status415UnsupportedMediaType);
}
