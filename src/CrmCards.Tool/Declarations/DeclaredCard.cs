using System.Text.Json.Serialization;

namespace CrmCards.Tool.Declarations;

/// <summary>A card as its assembly declares it: what the generator wrote into the assembly.</summary>
/// <param name="Class">The full name of the card's class.</param>
/// <param name="Title">The card's title.</param>
/// <param name="Route">The path of the app that answers data fetches.</param>
/// <param name="ItemLabel">The text of the link to all items; null if the card gives none.</param>
/// <param name="ObjectTypes">The types of record that show the card.</param>
/// <param name="Properties">The properties that each result displays, in order.</param>
/// <param name="Actions">The actions that are declared.</param>
/// <param name="BaseUrls">The addresses, apart from the app's own, that actions may begin with.</param>
internal sealed record DeclaredCard(
    string Class,
    string Title,
    string Route,
    string? ItemLabel,
    IReadOnlyList<DeclaredObjectType> ObjectTypes,
    IReadOnlyList<DeclaredProperty> Properties,
    IReadOnlyList<DeclaredAction> Actions,
    IReadOnlyList<string> BaseUrls)
{
    /// <summary>The class's name without its namespace and the types around it.</summary>
    [JsonIgnore]
    internal string Name => Class[(Class.LastIndexOf('.') + 1)..];
}

/// <summary>A type of record that shows a card.</summary>
/// <param name="ObjectType">The member of <see cref="CrmObjectType"/>; null for a custom type.</param>
/// <param name="CustomType">The name or the id of a custom type; null for others.</param>
/// <param name="PropertiesToSend">The record's properties that are sent with a data fetch.</param>
internal sealed record DeclaredObjectType(CrmObjectType? ObjectType, string? CustomType, IReadOnlyList<string> PropertiesToSend)
{
    [JsonIgnore]
    internal CardObjectType Type => CustomType is { } custom ? new(custom, PropertiesToSend) : new(ObjectType!.Value, PropertiesToSend);

    /// <summary>The type's name in definitions, such as <c>companies</c>; of a custom type its name or its id.</summary>
    public string Name => Type.Name;

    /// <summary>The type's id; null for a custom type that is given by its name.</summary>
    public string? TypeId => Type.TypeId;

    /// <summary>The OAuth scopes that an app needs for it.</summary>
    public IReadOnlyList<string> Scopes => new CardDefinition { Title = "", Route = "", ObjectTypes = [Type], Properties = [] }.RequiredScopes;
}

/// <summary>A property that each result may have.</summary>
/// <param name="Name">The name on the wire.</param>
/// <param name="Label">The text shown.</param>
/// <param name="DataType">The contract's name of its data type.</param>
/// <param name="Options">The options of a STATUS property; null for others.</param>
internal sealed record DeclaredProperty(string Name, string Label, string DataType, IReadOnlyList<DeclaredOption>? Options);

/// <summary>An option of a STATUS property.</summary>
/// <param name="Name">The value on the wire.</param>
/// <param name="Label">The text of the tag.</param>
/// <param name="Type">The contract's name of its colour.</param>
internal sealed record DeclaredOption(string Name, string Label, string Type);

/// <summary>An action that is declared.</summary>
/// <param name="Type">The contract's name of its type.</param>
/// <param name="Label">The text shown.</param>
/// <param name="HttpMethod">Of action hooks; null for others.</param>
/// <param name="Uri">A path of the app or an absolute address, with <c>{placeholders}</c>.</param>
internal sealed record DeclaredAction(string Type, string Label, string? HttpMethod, string Uri);

/// <summary>Reads and writes declarations without reflection.</summary>
[JsonSerializable(typeof(DeclaredCard))]
[JsonSerializable(typeof(IReadOnlyList<DeclaredCard>))]
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    WriteIndented = true)]
internal sealed partial class DeclarationJson : JsonSerializerContext;
