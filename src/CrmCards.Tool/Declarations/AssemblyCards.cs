using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.Json;

namespace CrmCards.Tool.Declarations;

/// <summary>Finds the cards of an assembly in its metadata: nothing of it is loaded or run.</summary>
internal static class AssemblyCards
{
    private const string Namespace = "CrmCards.CompilerServices";
    private const string Attribute = "DeclaredCardAttribute";

    /// <param name="path">The assembly's file.</param>
    /// <returns>The cards, by the names of their classes.</returns>
    /// <exception cref="ToolException">It is not an assembly, or was built by a version of CrmCards whose declarations cannot be read.</exception>
    internal static IReadOnlyList<DeclaredCard> Read(string path)
    {
        try
        {
            using var file = new PEReader(File.OpenRead(path));
            if (!file.HasMetadata) throw new ToolException($"'{path}' is not a .NET assembly.");
            return [.. Declarations(file.GetMetadataReader()).Select(Parse).OrderBy(card => card.Class, StringComparer.Ordinal)];
        }
        catch (BadImageFormatException)
        {
            throw new ToolException($"'{path}' is not a .NET assembly.");
        }
        catch (JsonException e)
        {
            throw new ToolException($"The declarations of cards in '{path}' cannot be read: {e.Message} Use the tool and the package CrmCards in the same version.");
        }
    }

    private static IEnumerable<string> Declarations(MetadataReader metadata)
    {
        foreach (var handle in metadata.GetAssemblyDefinition().GetCustomAttributes())
        {
            var attribute = metadata.GetCustomAttribute(handle);
            if (!IsDeclaration(metadata, attribute)) continue;
            var value = metadata.GetBlobReader(attribute.Value);
            value.ReadUInt16();
            if (value.ReadSerializedString() is { } json) yield return json;
        }
    }

    private static bool IsDeclaration(MetadataReader metadata, CustomAttribute attribute)
    {
        if (attribute.Constructor.Kind != HandleKind.MemberReference) return false;
        var type = metadata.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent;
        if (type.Kind != HandleKind.TypeReference) return false;
        var reference = metadata.GetTypeReference((TypeReferenceHandle)type);
        return metadata.StringComparer.Equals(reference.Name, Attribute) && metadata.StringComparer.Equals(reference.Namespace, Namespace);
    }

    private static DeclaredCard Parse(string json) =>
        JsonSerializer.Deserialize(json, DeclarationJson.Default.DeclaredCard) ?? throw new JsonException("A declaration is empty.");
}
