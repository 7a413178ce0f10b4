namespace CrmCards.Requests;

/// <summary>The parameters that every request of a card carries, parsed once.</summary>
internal readonly record struct ContractParameters(long UserId, long? AppId, RecordKey Record)
{
    internal const string User = "userId";
    internal const string Email = "userEmail";
    internal const string Portal = "portalId";
    internal const string App = "appId";
    internal const string ObjectId = "associatedObjectId";
    internal const string ObjectType = "associatedObjectType";

    /// <summary>Those without which there is no request.</summary>
    private static readonly string[] Required = [User, Portal, ObjectId, ObjectType];

    /// <summary>In characters.</summary>
    internal static int LongestName { get; } = Required.Max(name => name.Length);

    internal static string RequiredNames { get; } = string.Join(", ", Required);

    /// <exception cref="InvalidCardRequestException">A parameter is missing, or is not what it must be.</exception>
    internal static ContractParameters Of(RequestParameters parameters) => new(
        parameters.Id(User),
        parameters.OptionalId(App),
        new(parameters.Id(Portal), TypeId(parameters), parameters.Id(ObjectId)));

    /// <summary>Whether a name is the contract's, and so not the name of a CRM property.</summary>
    internal static bool Contains(ReadOnlySpan<char> name) => IsRequired(name) || name is Email or App || CardExtensions.Contains(name);

    /// <summary>Whether no request goes without the parameter.</summary>
    internal static bool IsRequired(ReadOnlySpan<char> name)
    {
        foreach (var required in Required)
        {
            if (name.SequenceEqual(required)) return true;
        }

        return false;
    }

    /// <summary>The legacy card service sent names, in either case; app cards may send type ids.</summary>
    private static string TypeId(RequestParameters parameters)
    {
        var type = parameters.Text(ObjectType);
        if (type.IsEmpty) throw new InvalidCardRequestException($"The parameter '{ObjectType}' is missing.");
        return CrmObjectTypes.FindTypeId(type) ?? throw new InvalidCardRequestException(
            $"The parameter '{ObjectType}' must be {CrmObjectTypes.Names}, the type id of one of these such as 0-1, or that of a custom type such as 2-1234567.");
    }
}
