namespace CrmCards.Generators.Model;

/// <summary>The enum behind a STATUS property.</summary>
/// <param name="TypeName">With <c>global::</c>.</param>
/// <param name="IsNullable">Whether the value may be null.</param>
/// <param name="MethodName">The method that gives an option's name.</param>
/// <param name="Options">The options, in order.</param>
internal sealed record StatusModel(string TypeName, bool IsNullable, string MethodName, EquatableArray<StatusOptionModel> Options);

/// <summary>An option of a STATUS property.</summary>
/// <param name="Member">The enum member, escaped.</param>
/// <param name="Name">The name on the wire.</param>
/// <param name="Label">The text of the tag.</param>
/// <param name="Type">The member of <c>StatusOptionType</c>.</param>
internal sealed record StatusOptionModel(string Member, string Name, string Label, string Type);
