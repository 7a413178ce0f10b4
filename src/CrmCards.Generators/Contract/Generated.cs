using Microsoft.CodeAnalysis;

namespace CrmCards.Generators.Contract;

/// <summary>Generated code: the names that it gives to its own types and members, and where it is.</summary>
internal static class Generated
{
    public const string Registration = "CrmCardsServiceCollectionExtensions";
    public const string Add = "AddCrmCards";
    public const string Mapping = "CrmCardsEndpointRouteBuilderExtensions";
    public const string Map = "MapCrmCards";

    /// <summary>Where the compiler puts what the generator makes: a folder of the generator's full name.</summary>
    public const string Folder = "CrmCards.Generators.CardGenerator";

    /// <summary>Hides a type from assemblies that see the internals of this one.</summary>
    public const string Embedded = "[global::Microsoft.CodeAnalysis.Embedded]";

    /// <summary>The configuration's section that apps bind the options from, unless they name another.</summary>
    public const string Section = "CrmCards";

    public const string Definition = "CrmCardDefinition";
    public const string Serializer = "CrmCardSerializer";
    public const string Endpoints = "CrmCardEndpoints";
    public const string MapCard = "Map";

    /// <summary>Names that no method in the class of endpoints can have: its own names, and those that it inherits.</summary>
    public static readonly string[] ReservedInEndpoints =
    [
        MapCard, Endpoints,
        "Equals", "GetHashCode", "ToString", "GetType", "MemberwiseClone", "ReferenceEquals", "Finalize",
    ];

    /// <summary>Whether the generator has made the file.</summary>
    public static bool Contains(SyntaxTree file) => Path.GetFileName(Path.GetDirectoryName(file.FilePath)) == Folder;
}
