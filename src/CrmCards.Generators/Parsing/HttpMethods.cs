namespace CrmCards.Generators.Parsing;

/// <summary>The contract's HTTP methods: the runtime's <c>CardActionMethod</c>, in its order.</summary>
internal static class HttpMethods
{
    public const int Delete = 3;

    private static readonly string[] Names = ["GET", "POST", "PUT", "DELETE", "PATCH"];

    public static bool IsDefined(int method) => method >= 0 && method < Names.Length;

    public static string NameOf(int method) => Names[method];
}
