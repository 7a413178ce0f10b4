namespace CrmCards.Generators.Model;

/// <summary>A method of the card that handles requests.</summary>
internal sealed record HandlerModel
{
    /// <summary>The user's method, escaped.</summary>
    public required string Method { get; init; }

    /// <summary>The type through which it is called, with <c>global::</c>: the base type that declares it, where one derived from that has an overload; else null.</summary>
    public required string? Receiver { get; init; }

    /// <summary>The generated method that binds its parameters, unique within the card.</summary>
    public required string EndpointName { get; init; }
    public required bool IsStatic { get; init; }

    /// <summary>Whether it returns a <c>ValueTask</c> already.</summary>
    public required bool ReturnsValueTask { get; init; }
    public required EquatableArray<ParameterModel> Parameters { get; init; }

    /// <summary>The field that holds the names of its inputs, unique within the card; null if it has none.</summary>
    public required string? InputNames { get; init; }

    /// <summary>What gives the choices of its inputs that come from data, each once.</summary>
    public IEnumerable<ChoicesModel> Choices => Inputs.Select(parameter => parameter.Input.Choices).OfType<ChoicesModel>().Distinct();

    /// <summary>What the user enters before the action runs.</summary>
    public IEnumerable<InputParameterModel> Inputs => Parameters.OfType<InputParameterModel>();
}

/// <summary>An action hook's method and its route.</summary>
internal sealed record HookModel(string Label, string HttpMethod, string Route, HandlerModel Handler);
