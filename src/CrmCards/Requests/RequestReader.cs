using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace CrmCards.Requests;

/// <summary>Reads the parameters from wherever the caller put them: the query, and a form or JSON body of a method that has one.</summary>
internal static class RequestReader
{
    private const string Json = "application/json";
    private const string Form = "application/x-www-form-urlencoded";

    /// <exception cref="InvalidCardRequestException">The query or the body cannot be read.</exception>
    internal static void Read(HttpRequest request, ReadOnlyMemory<byte> body, RequestParameters parameters)
    {
        parameters.AddFormEncoded(request.QueryString.Value.AsMemory());
        if (!body.IsEmpty) ReadBody(request, body.Span, parameters);
    }

    private static void ReadBody(HttpRequest request, ReadOnlySpan<byte> body, RequestParameters parameters)
    {
        var isBound = !HttpMethods.IsGet(request.Method) && !HttpMethods.IsDelete(request.Method);
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type)) throw UnsupportedBody();
        if (type.MediaType.Equals(Json, StringComparison.OrdinalIgnoreCase))
        {
            JsonBody.Check(body, mayBeArray: false);
            if (isBound) parameters.AddJson(body);
        }
        else if (type.MediaType.Equals(Form, StringComparison.OrdinalIgnoreCase))
        {
            FormBody.Check(body, request);
            if (isBound) parameters.AddFormEncoded(body);
        }
        else
        {
            throw UnsupportedBody();
        }
    }

    private static InvalidCardRequestException UnsupportedBody() =>
        new($"The body's Content-Type must be {Json} or {Form}.", StatusCodes.Status415UnsupportedMediaType);
}
