using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace CrmCards.Requests;

/// <summary>Reads the CRM's parameters from wherever the caller put them: the query, and a form or JSON body of a method that has one.</summary>
internal static class CardRequestReader
{
    private const string Json = "application/json";
    private const string Form = "application/x-www-form-urlencoded";

    /// <summary>Reads all parameters, and sees to it that they make a request.</summary>
    /// <exception cref="InvalidCardRequestException">They do not.</exception>
    internal static void Read(HttpRequest request, ReadOnlyMemory<byte> body, RequestParameters parameters)
    {
        parameters.AddFormEncoded(request.QueryString.Value.AsMemory());
        if (!body.IsEmpty) AddBody(parameters, request, body.Span);

        parameters.Id("userId");
        parameters.Id("portalId");
        parameters.OptionalId("appId");
        parameters.Id("associatedObjectId");
        ObjectType(parameters);
    }

    /// <summary>The request that the parameters make.</summary>
    internal static CardRequest Request(RequestParameters parameters) => new()
    {
        UserId = parameters.Id("userId"),
        UserEmail = parameters.Text("userEmail") is { IsEmpty: false } email ? email.ToString() : null,
        PortalId = parameters.Id("portalId"),
        AppId = parameters.OptionalId("appId"),
        AssociatedObjectId = parameters.Id("associatedObjectId"),
        AssociatedObjectType = ObjectType(parameters),
        Properties = parameters.Properties(),
    };

    /// <summary>The legacy card service sends names, in either case; app cards may send type ids.</summary>
    private static CrmObjectType ObjectType(RequestParameters parameters)
    {
        const string name = "associatedObjectType";
        var type = parameters.Text(name);
        if (type.IsEmpty) throw new InvalidCardRequestException($"The parameter '{name}' is missing.");
        if (Is("CONTACT", "0-1", type)) return CrmObjectType.Contact;
        if (Is("COMPANY", "0-2", type)) return CrmObjectType.Company;
        if (Is("DEAL", "0-3", type)) return CrmObjectType.Deal;
        if (Is("TICKET", "0-5", type)) return CrmObjectType.Ticket;
        throw new InvalidCardRequestException($"The parameter '{name}' must be CONTACT, COMPANY, DEAL or TICKET.");

        static bool Is(string name, string id, ReadOnlySpan<char> type) => type.Equals(name, StringComparison.OrdinalIgnoreCase) || type.SequenceEqual(id);
    }

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
