using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace CrmCards.Requests;

/// <summary>Reads the CRM's parameters from wherever the caller put them: the query, and a form or JSON body of a method that has one.</summary>
internal static class CardRequestReader
{
    private const string Json = "application/json";
    private const string Form = "application/x-www-form-urlencoded";

    internal static CardRequest Read(HttpRequest request, ReadOnlyMemory<byte> body)
    {
        var parameters = new RequestParameters();
        parameters.AddFormEncoded(request.QueryString.Value.AsMemory());
        if (!body.IsEmpty) AddBody(parameters, request, body.Span);

        return new CardRequest
        {
            UserId = parameters.Id("userId"),
            UserEmail = parameters.Text("userEmail"),
            PortalId = parameters.Id("portalId"),
            AppId = parameters.OptionalId("appId"),
            AssociatedObjectId = parameters.Id("associatedObjectId"),
            AssociatedObjectType = ObjectType(parameters.Text("associatedObjectType")),
            Properties = parameters.Properties,
        };
    }

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

    private static void AddBody(RequestParameters parameters, HttpRequest request, ReadOnlySpan<byte> body)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type))
            throw UnsupportedBody();
        if (type.MediaType.Equals(Json, StringComparison.OrdinalIgnoreCase))
            parameters.AddJson(body);
        else if (type.MediaType.Equals(Form, StringComparison.OrdinalIgnoreCase))
            parameters.AddFormEncoded(body);
        else
            throw UnsupportedBody();
    }

    private static InvalidCardRequestException UnsupportedBody() =>
        new($"The body's Content-Type must be {Json} or {Form}.", StatusCodes.Status415UnsupportedMediaType);
}
