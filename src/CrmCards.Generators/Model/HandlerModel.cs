namespace CrmCards.Generators.Model;

/// <summary>A method of the card that handles requests.</summary>
internal sealed record HandlerModel
{
    /// <summary>The user's method, escaped.</summary>
    public required string Method { get; init; }

    /// <summary>The generated method that binds its parameters, unique within the card.</summary>
    public required string EndpointName { get; init; }
    public required bool IsStatic { get; init; }

    /// <summary>Whether it returns a <c>ValueTask</c> already.</summary>
    public required bool ReturnsValueTask { get; init; }
    public required EquatableArray<ParameterModel> Parameters { get; init; }
}

/// <summary>An action hook's method and its route.</summary>
internal sealed record HookModel(string Label, string HttpMethod, string Route, HandlerModel Handler);

/// <summary>A parameter of a handler.</summary>
internal sealed record ParameterModel
{
    /// <summary>Escaped.</summary>
    public required string Name { get; init; }
    public required ParameterSource Source { get; init; }

    /// <summary>Of services, with <c>global::</c>.</summary>
    public string? TypeName { get; init; }

    /// <summary>What the text is read as.</summary>
    public ValueModel? Value { get; init; }

    /// <summary>The placeholder, or the CRM property.</summary>
    public string? WireName { get; init; }

    /// <summary>The expression to pass where the CRM sent no value.</summary>
    public string? Missing { get; init; }

    /// <summary>Whether it is a CRM property.</summary>
    public bool IsProperty => Source is ParameterSource.Property or ParameterSource.NullableProperty;

    /// <summary>Whether it can give the handler anything of the request.</summary>
    public bool IsHttp => Source is ParameterSource.HttpContext or ParameterSource.HttpRequest or ParameterSource.HttpResponse or ParameterSource.User;
}

/// <summary>Where a parameter comes from.</summary>
internal enum ParameterSource
{
    Request,
    CancellationToken,
    HttpContext,
    HttpRequest,
    HttpResponse,
    User,
    Service,
    OptionalService,
    Route,
    Property,

    /// <summary>Of a value type, and null where the CRM sent none.</summary>
    NullableProperty,
}
