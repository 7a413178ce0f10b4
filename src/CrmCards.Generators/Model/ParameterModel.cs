namespace CrmCards.Generators.Model;

/// <summary>A parameter of a handler.</summary>
/// <param name="Name">Escaped.</param>
internal abstract record ParameterModel(string Name);

/// <summary>A part of the request, as it is.</summary>
internal sealed record RequestParameterModel(string Name, RequestPart Part) : ParameterModel(Name)
{
    /// <summary>Whether it can give the handler anything of the request.</summary>
    public bool IsHttp => Part is RequestPart.HttpContext or RequestPart.HttpRequest or RequestPart.HttpResponse or RequestPart.User;
}

/// <summary>A service of the app's.</summary>
/// <param name="Name">Escaped.</param>
/// <param name="TypeName">With <c>global::</c>.</param>
/// <param name="Key">The expression of its key; null if it has none.</param>
/// <param name="IsOptional">Whether the handler does without it.</param>
internal sealed record ServiceParameterModel(string Name, string TypeName, string? Key, bool IsOptional) : ParameterModel(Name);

/// <summary>A value that is read from text.</summary>
/// <param name="Name">Escaped.</param>
/// <param name="WireName">The placeholder, or the CRM property.</param>
/// <param name="Value">The value that the text is read as.</param>
internal abstract record ValueParameterModel(string Name, string WireName, ValueModel Value) : ParameterModel(Name);

/// <summary>The value of a placeholder in the route.</summary>
internal sealed record RouteParameterModel(string Name, string WireName, ValueModel Value) : ValueParameterModel(Name, WireName, Value);

/// <summary>A CRM property.</summary>
internal abstract record CrmPropertyParameterModel(string Name, string WireName, ValueModel Value) : ValueParameterModel(Name, WireName, Value);

/// <summary>A CRM property that has a default value if HubSpot sent none.</summary>
/// <param name="Name">Escaped.</param>
/// <param name="WireName">The CRM property.</param>
/// <param name="Value">The value that the text is read as.</param>
/// <param name="Missing">The expression to pass if HubSpot sent no value.</param>
internal sealed record PropertyParameterModel(string Name, string WireName, ValueModel Value, string Missing)
    : CrmPropertyParameterModel(Name, WireName, Value);

/// <summary>A CRM property of a value type that is null if HubSpot sent none.</summary>
internal sealed record NullablePropertyParameterModel(string Name, string WireName, ValueModel Value)
    : CrmPropertyParameterModel(Name, WireName, Value);

/// <summary>What the user enters into the action's form.</summary>
/// <param name="Name">Escaped.</param>
/// <param name="Input">The input.</param>
/// <param name="FieldName">The field that holds what reads it, unique within the card.</param>
/// <param name="Missing">The expression to pass if it was left empty; null for null of a value type.</param>
internal sealed record InputParameterModel(string Name, InputModel Input, string FieldName, string? Missing) : ParameterModel(Name);

/// <summary>The parts of the request that its endpoint has.</summary>
internal enum RequestPart
{
    CardRequest,
    CardPage,
    CancellationToken,
    HttpContext,
    HttpRequest,
    HttpResponse,
    User,
}
