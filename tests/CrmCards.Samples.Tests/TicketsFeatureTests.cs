using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace CrmCards.Samples.Tests;

/// <summary>README says that Tickets uses every feature; what is new in the library belongs into it, too.</summary>
public class TicketsFeatureTests
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>Features that Tickets cannot use, each with its reason.</summary>
    private static readonly Dictionary<string, string> Elsewhere = new(StringComparer.Ordinal)
    {
        ["CrmCardAttribute.CurrencyAsObject"] = "Only the legacy card service, which is gone, could read such amounts.",
        ["CrmCardServiceCollectionExtensions.AddCrmCard"] = "For the single cards of a class library; an app's own come with AddCrmCards.",
        ["CrmCardEndpointRouteBuilderExtensions.MapCrmCard"] = "For the single cards of a class library; an app's own come with MapCrmCards.",
    };

    private static readonly Assembly Library = typeof(CrmCardAttribute).Assembly;

    private static readonly string Tickets = Repository.Built("samples/Tickets");

    [Fact]
    public void Tickets_uses_every_feature()
    {
        var used = UsedInAttributes().Concat(UsedInCode()).ToHashSet(StringComparer.Ordinal);

        Assert.Empty(Features().Except(used).Except(Elsewhere.Keys));
        Assert.Empty(Elsewhere.Keys.Except(Features()));
        Assert.Empty(Elsewhere.Keys.Intersect(used));
    }

    private static HashSet<string> Features()
    {
        var attributes = Library.ExportedTypes.Where(type => type.Namespace == typeof(CrmCardAttribute).Namespace && type.IsAssignableTo(typeof(Attribute))).ToList();
        var constructors = attributes.Where(type => !type.IsAbstract).SelectMany(type => type.GetConstructors()).Select(Name);
        var arguments = attributes.SelectMany(type => type.GetProperties(Declared)).Where(property => property.SetMethod is { IsPublic: true })
            .Select(property => $"{property.DeclaringType!.Name}.{property.Name}");
        var extensions = Library.ExportedTypes.Where(type => type.Namespace!.StartsWith("Microsoft.", StringComparison.Ordinal)).SelectMany(type => type.GetMethods(Declared));
        var results = new[] { typeof(CardAction), typeof(CardProperty), typeof(CardActionResult), typeof(CardIframeResult) }
            .SelectMany(type => type.GetMethods(Declared).Where(method => method is { IsStatic: true, Name: not "op_Implicit" }));
        var settings = typeof(CardResponse<>).GetProperties().Select(property => property.SetMethod).OfType<MethodInfo>();
        var services = typeof(CardCache).GetMethods(Declared);
        return [.. constructors, .. arguments, .. extensions.Concat(results).Concat(settings).Concat(services).Where(method => method.IsPublic).Select(method => $"{method.DeclaringType!.Name}.{method.Name}")];
    }

    private static IEnumerable<string> UsedInAttributes()
    {
        var types = Assembly.LoadFrom(Tickets).GetTypes();
        var members = types.SelectMany(type => type.GetMembers(Declared)).ToList();
        var attributes = types.SelectMany(type => type.CustomAttributes)
            .Concat(members.SelectMany(member => member.CustomAttributes))
            .Concat(members.OfType<MethodBase>().SelectMany(method => method.GetParameters()).SelectMany(parameter => parameter.CustomAttributes))
            .Where(attribute => attribute.AttributeType.Assembly == Library);
        return attributes.SelectMany(attribute =>
            attribute.NamedArguments.Select(argument => $"{argument.MemberInfo.DeclaringType!.Name}.{argument.MemberName}").Append(Name(attribute.Constructor)));
    }

    /// <summary>What the code refers to, by the names of type and member.</summary>
    private static IEnumerable<string> UsedInCode()
    {
        using var file = new PEReader(File.OpenRead(Tickets));
        var metadata = file.GetMetadataReader();
        return [.. metadata.MemberReferences.Select(metadata.GetMemberReference).Select(member => $"{TypeName(member.Parent)}.{metadata.GetString(member.Name)}")];

        string? TypeName(EntityHandle type) => type.Kind switch
        {
            HandleKind.TypeReference => metadata.GetString(metadata.GetTypeReference((TypeReferenceHandle)type).Name),
            HandleKind.TypeSpecification => GenericTypeName(metadata.GetBlobReader(metadata.GetTypeSpecification((TypeSpecificationHandle)type).Signature)),
            _ => null,
        };

        string? GenericTypeName(BlobReader signature)
        {
            if (signature.ReadSignatureTypeCode() != SignatureTypeCode.GenericTypeInstance) return null;
            signature.ReadCompressedInteger();
            return TypeName(signature.ReadTypeHandle());
        }
    }

    private static string Name(ConstructorInfo constructor) =>
        $"{constructor.DeclaringType!.Name}({string.Join(", ", constructor.GetParameters().Select(parameter => parameter.ParameterType.Name))})";
}
