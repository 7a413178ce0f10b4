using CrmCards.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CrmCards.Generators.Analyzers;

/// <summary>Finds where code reads the body of the request that ASP.NET Core hands out.</summary>
internal static class BodyReads
{
    private const string Http = "Microsoft.AspNetCore.Http";

    /// <summary>The name of what the operation reads the body by, itself or in a member of the class; null where it does not.</summary>
    public static string? NameOf(IOperation operation, ClassCode code) =>
        Member(operation) is { } member && (IsBody(operation, member) || Reads(operation, code, depth: 1)) ? member.Name : null;

    /// <summary>Whether the code asks what the request is or brings, so that it may read only a body that is there.</summary>
    public static bool AsksForBody(IOperation code) => code.Descendants().Any(IsQuestion);

    private static bool Reads(IOperation operation, ClassCode code, int depth)
    {
        var method = operation switch
        {
            IInvocationOperation { TargetMethod: { MethodKind: not MethodKind.LocalFunction } called } => called,
            IPropertyReferenceOperation { Property.GetMethod: { } getter } => getter,
            _ => null,
        };
        return method is not null && depth <= ClassCode.MaxDepth && code.Body(method) is { } body && !AsksForBody(body) && body.Descendants()
            .Any(inner => Member(inner) is { } member && (IsBody(inner, member) || Reads(inner, code, depth + 1)));
    }

    private static bool IsQuestion(IOperation operation) => operation switch
    {
        IPropertyReferenceOperation { Property: { Name: "HasFormContentType" or "ContentType" or "ContentLength" or "Method" } property } =>
            property.ContainingType.IsNamed(Http, "HttpRequest"),
        IInvocationOperation { TargetMethod: { Name: "HasJsonContentType" } method } => method.ContainingType.IsNamed(Http, "HttpRequestJsonExtensions"),
        _ => false,
    };

    private static ISymbol? Member(IOperation operation) => operation switch
    {
        IInvocationOperation call => call.TargetMethod,
        IPropertyReferenceOperation property when !property.IsWritten() && property.Parent is not INameOfOperation => property.Property,
        _ => null,
    };

    private static bool IsBody(IOperation operation, ISymbol member) => (operation, member.Name) switch
    {
        (IPropertyReferenceOperation, "Body" or "BodyReader" or "Form") => member.ContainingType.IsNamed(Http, "HttpRequest"),
        (IInvocationOperation, "ReadFormAsync") =>
            member.ContainingType.IsNamed(Http, "HttpRequest") || member.ContainingType.IsNamed(Http, "RequestFormReaderExtensions"),
        (IInvocationOperation, "ReadFromJsonAsync") => member.ContainingType.IsNamed(Http, "HttpRequestJsonExtensions"),
        _ => false,
    };
}
