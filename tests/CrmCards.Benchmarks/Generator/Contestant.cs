using CrmCards.Generators;
using Microsoft.CodeAnalysis;

namespace CrmCards.Benchmarks.Generator;

/// <summary>A package's generators, and inputs for them.</summary>
/// <param name="Name">The package.</param>
/// <param name="Generators">All of the package's, as its users have them all.</param>
/// <param name="Attribute">What the empty generator looks for in the same inputs.</param>
/// <param name="Inputs">Makes the sources.</param>
/// <param name="References">What the sources need beside the framework.</param>
internal sealed record Contestant(string Name, IReadOnlyList<ISourceGenerator> Generators, string Attribute, Inputs Inputs, IReadOnlyList<MetadataReference> References)
{
    public static Contestant[] All { get; } =
    [
        new("CrmCards", [new CardGenerator().AsSourceGenerator()], "CrmCards.CrmCardAttribute", new CardInputs(), [MetadataReference.CreateFromFile(typeof(CrmCardAttribute).Assembly.Location)]),
        new("System.Text.Json, one context each", Installed.OfJson, JsonAttribute, new JsonInputs(), []),
        new("System.Text.Json, one context", Installed.OfJson, JsonAttribute, new OneContextInputs(), []),
        new("Riok.Mapperly", Installed.OfMapperly, "Riok.Mapperly.Abstractions.MapperAttribute", new MapperInputs(), [Installed.Mapperly]),
        new("CommunityToolkit.Mvvm", Installed.OfMvvm, "CommunityToolkit.Mvvm.ComponentModel.ObservablePropertyAttribute", new MvvmInputs(), [Installed.Mvvm]),
        new("Refit", Installed.OfRefit, "Refit.GetAttribute", new RefitInputs(), [Installed.Refit]),
        new("minimal API", Installed.OfMinimalApi, "Microsoft.AspNetCore.Mvc.FromQueryAttribute", new MinimalApiInputs(), []),
    ];

    private const string JsonAttribute = "System.Text.Json.Serialization.JsonSerializableAttribute";
}
