using CrmCards.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CrmCards.Generators.Analyzers;

/// <summary>Finds where code reads the body of the request that ASP.NET Core hands out.</summary>
internal static class BodyReads
{
    private const string Http = "Microsoft.AspNetCore.Http";

    /// <summary>The name of what the operation reads the body by, itself or in a member of the class; null if it does not.</summary>
    public static string? NameOf(IOperation operation, ClassCode code) => Reads(operation, code, depth: 1) ? Member(operation)!.Name : null;

    /// <summary>Whether the code asks what the request is or brings, so that it may read only a body that is there.</summary>
    public static bool AsksForBody(IOperation code) => code.Descendants().Any(IsQuestion);

    private static bool Reads(IOperation operation, ClassCode code, int depth)
    {
        if (Member(operation) is not { } member) return false;
        if (IsBody(operation, member)) return true;
        var method = member is IPropertySymbol property ? property.GetMethod : (IMethodSymbol)member;
        return method is { MethodKind: not MethodKind.LocalFunction }
            && depth <= ClassCode.MaxDepth
            && code.Body(method) is { } body
            && !AsksForBody(body)
            && body.Descendants().Any(inner => Reads(inner, code, depth + 1));
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
