using System.Reflection;
using CrmCards.Generators.Contract;
using CrmCards.Generators.Model;

namespace CrmCards.Generators.Tests;

/// <summary>What the generator knows of the runtime is so in the runtime.</summary>
public class ContractTests
{
    private static readonly Assembly TheRuntime = typeof(CrmCardAttribute).Assembly;

    /// <summary>What several attributes have in common, by those that have it.</summary>
    private static readonly TypeName[] ActionAttributes =
    [
        CardAttributes.IframeAction.Attribute, CardAttributes.ActionHook.Attribute, CardAttributes.ConfirmationActionHook.Attribute,
    ];

    public static TheoryData<string> Attributes => [.. typeof(CardAttributes).GetNestedTypes().Select(type => type.Name)];

    public static TheoryData<string> MemberLists => [.. typeof(Members).GetNestedTypes().Select(type => type.Name)];

    [Fact]
    public void Every_type_is_one_of_the_runtime() => Assert.All(TypeNames(typeof(Runtime)), name => Assert.NotNull(TheRuntime.GetType(name.Metadata)));

    [Fact]
    public void Every_type_of_dotnet_is_there_in_an_app()
    {
        var app = GeneratorHarness.Compile([]);

        Assert.All(TypeNames(typeof(DotNet)), name => Assert.NotNull(app.GetTypeByMetadataName(name.Metadata)));
    }

    [Fact]
    public void Every_attribute_of_the_runtime_is_known() => Assert.Equal(
        TheRuntime.GetExportedTypes().Where(type => type.IsSubclassOf(typeof(Attribute)) && type.Namespace == nameof(CrmCards)).Select(type => type.FullName!).Order(StringComparer.Ordinal),
        typeof(CardAttributes).GetNestedTypes().SelectMany(TypeNames).Select(name => name.Metadata).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Attributes))]
    public void Every_argument_of_an_attribute_has_its_name_and_place(string attribute)
    {
        var known = typeof(CardAttributes).GetNestedType(attribute)!;
        var names = attribute == nameof(CardAttributes.AnyAction) ? ActionAttributes : [.. TypeNames(known)];

        Assert.All(names.Select(TypeOf), type =>
        {
            foreach (var property in Constants<string>(known).Where(constant => constant.Name == constant.Value))
                Assert.NotNull(type.GetProperty(property.Value)?.SetMethod);
            foreach (var (name, place) in Constants<int>(known))
                Assert.Contains(Constructors(type), constructor => IsParameter(constructor.GetParameters().ElementAtOrDefault(place), name));
        });
    }

    [Fact]
    public void The_texts_of_buttons_are_the_attribute_s()
    {
        var attribute = new ConfirmationActionHookAttribute("label", default, "/route", "Sure?");

        Assert.Equal(CardAttributes.ConfirmationActionHook.DefaultConfirm, attribute.ConfirmButtonText);
        Assert.Equal(CardAttributes.ConfirmationActionHook.DefaultCancel, attribute.CancelButtonText);
    }

    [Fact]
    public void The_section_of_the_options_is_the_runtime_s() => Assert.Equal(CrmCardsOptions.SectionName, Generated.Section);

    [Theory]
    [MemberData(nameof(MemberLists))]
    public void Every_member_is_one_of_its_type(string list)
    {
        var known = typeof(Members).GetNestedType(list)!;
        var type = TypeOf(TypeNames(known).Single());

        Assert.NotEmpty(Constants<string>(known));
        Assert.All(Constants<string>(known), member => Assert.NotEmpty(type.GetMember(member.Value)));
    }

    [Fact]
    public void The_data_types_are_the_runtime_s() => Assert.Equal(TypeOf(Runtime.CardDataType).GetEnumNames(), Enum.GetNames<DataType>());

    [Fact]
    public void Every_place_of_an_action_hook_is_known() => Assert.Equal(
        TypeOf(Runtime.CardActionPlacement).GetEnumNames(),
        Constants<string>(typeof(Members.CardActionPlacement)).Select(member => member.Value));

    [Fact]
    public void The_runtime_writes_every_kind_of_value_and_reads_every_kind_of_parameter()
    {
        Assert.All(Enum.GetNames<PropertyKind>(), kind => Assert.NotEmpty(TypeOf(Runtime.CardWriter).GetMember($"Write{kind}")));
        Assert.All(Enum.GetNames<ValueKind>(), kind => Assert.NotEmpty(TypeOf(Runtime.ValueReaders).GetMember(kind)));
    }

    [Fact]
    public void The_limits_are_the_runtime_s() => Assert.All(
        Constants<int>(typeof(Limits)),
        limit => Assert.Equal(limit.Value, TypeOf(Runtime.CardLimits).GetField(limit.Name)?.GetRawConstantValue()));

    [Fact]
    public void What_addresses_must_be_is_said_in_the_runtime_s_words()
    {
        var refused = Assert.Throws<ArgumentException>(() => CardAction.Iframe("label", new("mailto:x@example.com"), 1, 1));

        Assert.Contains(Address.Neither, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/page")]
    [InlineData("/")]
    [InlineData("//host/page")]
    [InlineData("/\\host")]
    [InlineData("page")]
    [InlineData("")]
    public void A_path_is_what_the_runtime_takes_for_one(string text) =>
        Assert.Equal(Record.Exception(() => CardAction.Iframe("label", new(text, UriKind.RelativeOrAbsolute), 1, 1)) is null, Address.IsPath(text));

    private static IEnumerable<TypeName> TypeNames(Type list) => list.GetFields(BindingFlags.Public | BindingFlags.Static)
        .Where(field => field.FieldType == typeof(TypeName))
        .Select(field => (TypeName)field.GetValue(null)!);

    private static IEnumerable<(string Name, T Value)> Constants<T>(Type list) => list.GetFields(BindingFlags.Public | BindingFlags.Static)
        .Where(field => field.IsLiteral && field.FieldType == typeof(T))
        .Select(field => (field.Name, (T)field.GetRawConstantValue()!));

    private static Type TypeOf(TypeName name) => TheRuntime.GetType(name.Metadata, throwOnError: true)!;

    /// <summary>Those by which users give the attribute's arguments: of an abstract one, those of the attributes that are made of it.</summary>
    private static IEnumerable<ConstructorInfo> Constructors(Type attribute) => attribute.IsAbstract
        ? TheRuntime.GetExportedTypes().Where(type => type.IsSubclassOf(attribute)).SelectMany(type => type.GetConstructors())
        : attribute.GetConstructors();

    private static bool IsParameter(ParameterInfo? parameter, string name) => string.Equals(parameter?.Name, name, StringComparison.OrdinalIgnoreCase);
}
