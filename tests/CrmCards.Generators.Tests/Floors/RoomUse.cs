namespace CrmCards.Generators.Tests.Floors;

/// <summary>A room that uses a type of another.</summary>
/// <param name="User">The room that uses it.</param>
/// <param name="File">The file in which it does, with its path in the project.</param>
/// <param name="Used">The room of the type.</param>
/// <param name="Type">The type.</param>
internal sealed record RoomUse(string User, string File, string Used, string Type)
{
    public override string ToString() => $"{File} uses {Used}/{Type}";
}
