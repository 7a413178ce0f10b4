using CrmCards.Generators.Model;
using Microsoft.CodeAnalysis.Text;

namespace CrmCards.Generators.Emission;

/// <summary>The files that are generated for one card.</summary>
internal static class CardFiles
{
    /// <param name="card">The card.</param>
    /// <param name="name">The beginning of the files' names.</param>
    public static IEnumerable<(string Name, SourceText Text)> Of(CardModel card, string name)
    {
        yield return ($"{name}.Serializer.g.cs", SerializerEmitter.Emit(card));
        yield return ($"{name}.Endpoints.g.cs", EndpointsEmitter.Emit(card));
        yield return ($"{name}.Definition.g.cs", DefinitionEmitter.Emit(card));
    }
}
