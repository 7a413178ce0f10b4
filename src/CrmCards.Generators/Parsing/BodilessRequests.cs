using CrmCards.Generators.Contract;
using Microsoft.CodeAnalysis;

namespace CrmCards.Generators.Parsing;

/// <summary>The requests whose parameters are in the query, as messages name them.</summary>
internal static class BodilessRequests
{
    /// <summary>What else can be done if the request is an action's.</summary>
    public const string OrPost = ", or use POST";

    private const string DataFetch = "data fetch";

    private static readonly string[] Methods = [WireNames.Of(Members.CardActionMethod.Get), WireNames.Of(Members.CardActionMethod.Delete)];

    /// <summary>Whether it is the HTTP method of such requests.</summary>
    public static bool Has(string httpMethod) => Methods.Contains(httpMethod);

    public static string Action(string httpMethod) => $"{httpMethod} action";

    /// <summary>The method's requests without a body, and what else can be done; null if it is not a handler, or handles only requests with a body.</summary>
    public static (string Request, string WayOut)? HandledBy(IMethodSymbol method)
    {
        for (var declared = method; declared is not null; declared = declared.OverriddenMethod)
        {
            if (declared.Attribute(CardAttributes.DataFetch.Attribute) is not null) return (DataFetch, "");
            var hooks = declared.GetAttributes().Where(attribute => CardAttributes.Hook.Kinds.Any(kind => attribute.AttributeClass.Is(kind))).ToList();
            if (hooks.Count == 0) continue;
            var bodiless = hooks.Select(hook => hook.Constant(CardAttributes.Hook.Method)?.EnumMember())
                .OfType<string>().Select(WireNames.Of).FirstOrDefault(Has);
            return bodiless is null ? null : (Action(bodiless), OrPost);
        }

        return null;
    }
}
