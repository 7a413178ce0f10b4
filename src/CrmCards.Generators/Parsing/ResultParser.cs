using CrmCards.Generators.Contract;
using CrmCards.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static CrmCards.Generators.Contract.CardAttributes;

namespace CrmCards.Generators.Parsing;

/// <summary>Reads the result type of a card: which member plays which role.</summary>
internal static class ResultParser
{
    public static ParsedResult? Parse(ParseContext context, INamedTypeSymbol type, bool currencyAsObject)
    {
        if (!type.IsWhollyNamed())
        {
            context.Fail();
            return null;
        }

        if (TypeFault(context, type) is { } fault)
        {
            context.Report(Rules.ResultTypeUnusable, type, type.ShortName(), fault);
            return null;
        }

        if (Unfinished.Contains(type, context.CancellationToken))
        {
            context.Fail();
            return null;
        }

        context.Use(type);
        var members = ResultMember.Of(type, member => context.IsAccessible(member, through: type));
        if (members.Any(member => member.Name.Length == 0))
        {
            context.Fail();
            return null;
        }

        var objectId = Required(context, type, members, CardObjectId.Attribute, Rules.MissingObjectId);
        var title = Required(context, type, members, CardTitle.Attribute, Rules.MissingTitle);
        var link = Optional(context, members, CardLink.Attribute);
        var further = Optional(context, members, CardProperties.Attribute);
        var actions = Optional(context, members, CardActions.Attribute);
        if (objectId is not null && !objectId.Type.WithoutNullable().IsIntegral())
            ReportType(context, Rules.ObjectIdType, objectId, SymbolExtensions.IsIntegral, otherwise: " such as long");
        else
            CheckSet(context, objectId, "an objectId");
        if (title is not null && !IsString(title.Type))
            ReportType(context, Rules.TitleType, title, IsString);
        else
            CheckSet(context, title, "a title");
        if (link is not null && !IsLink(link.Type)) ReportType(context, Rules.LinkType, link, IsLink);
        CheckSequence(context, further, Runtime.CardProperty, "properties");
        CheckSequence(context, actions, Runtime.CardAction, "actions");

        var properties = new PropertyParser(context, members).Parse(currencyAsObject);
        if (!members.Any(member => member.Symbol.Attribute(CardProperty.Attribute) is not null)) context.Report(Rules.MissingProperty, type, type.ShortName());

        return new ParsedResult(type, members, objectId, title, link, further, actions, properties, currencyAsObject);
    }

    private static void ReportType(ParseContext context, DiagnosticDescriptor rule, ResultMember member, Func<ITypeSymbol, bool> fits, string otherwise = "")
    {
        var wayOut = ValueObject.Unwrap(member, fits) is { } value ? $": mark {ValueObject.Returned(value)}" : otherwise;
        context.Report(rule, member.Symbol, member.Name, member.Type.ShortName(), wayOut);
    }

    private static bool IsString(ITypeSymbol type) => type.SpecialType == SpecialType.System_String;

    private static bool IsLink(ITypeSymbol type) => IsString(type) || type.IsNamed("System", "Uri");

    private static string? TypeFault(ParseContext context, INamedTypeSymbol type)
    {
        if (type.IsRefLikeType) return "it is a ref struct";
        if (type.IsStatic) return "it is static";
        if (type.IsFileLocal) return "it is local to its file";
        if (type.IsTupleType) return "it is a tuple, whose members cannot be marked";
        if (type.IsForbidden()) return ResultMember.Forbidden;
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct)) return "it is not a class, record or struct";
        return context.IsAccessible(type) ? null : "it is not accessible to the card";
    }

    private static ResultMember? Required(
        ParseContext context, INamedTypeSymbol type, IReadOnlyList<ResultMember> members, TypeName role, DiagnosticDescriptor missing)
    {
        var member = Optional(context, members, role);
        if (member is null) context.Report(missing, type, type.ShortName());
        return member;
    }

    private static ResultMember? Optional(ParseContext context, IReadOnlyList<ResultMember> members, TypeName role)
    {
        ResultMember? first = null;
        foreach (var member in members)
        {
            if (member.Symbol.Attribute(role) is null) continue;
            if (first is not null)
                ReportSecond(first, member);
            first ??= member;
        }

        if (first is not null) CheckReadable(context, first);
        return first;

        void ReportSecond(ResultMember first, ResultMember second) => context.Report(
            Rules.DuplicateRole, context.LocationOf(second.Symbol), FixData.Of(FixData.Name, role.Shown), first.Name, second.Name, role.Shown);
    }

    public static bool CheckReadable(ParseContext context, ResultMember member)
    {
        context.Use(member.Symbol);
        if (member.Fault is { } fault) context.Report(Rules.MemberNotReadable, member.Symbol, member.Name, fault);
        return member.Fault is null;
    }

    /// <summary>Whether every result is sure to have a value there.</summary>
    private static void CheckSet(ParseContext context, ResultMember? member, string role)
    {
        if (member is null || context.LocationOf(member.Symbol) is not { } location) return;
        if (member.Type.NullableAnnotation == NullableAnnotation.Annotated)
            context.Report(Rules.RoleNotSet, location, member.Name, "can be null", role, "make its type non-nullable");
        else if (MayBeLeftOut(member.Symbol, context.CancellationToken) && !DatabaseKeys.Contains(context, member.Symbol))
            context.Report(Rules.RoleNotSet, location, member.Name, "need not be set", role, "make it required");
    }

    /// <summary>Whether the code that makes a result must set the member, and nothing makes sure that it does.</summary>
    private static bool MayBeLeftOut(ISymbol member, CancellationToken cancellationToken)
    {
        if (member is IFieldSymbol { IsRequired: true } or IPropertySymbol { IsRequired: true } or IPropertySymbol { IsAbstract: true }
            or IPropertySymbol { SetMethod: null }) return false;
        if (member.ContainingType.InstanceConstructors.Any(constructor => !constructor.IsImplicitlyDeclared && constructor.Parameters.Length > 0)) return false;
        return member.DeclaringSyntaxReferences.All(reference => reference.GetSyntax(cancellationToken) switch
        {
            PropertyDeclarationSyntax property => property.Initializer is null
                && property.AccessorList?.Accessors.All(accessor => accessor is { Body: null, ExpressionBody: null }) is true,
            VariableDeclaratorSyntax field => field.Initializer is null,
            _ => false,
        });
    }

    private static void CheckSequence(ParseContext context, ResultMember? member, TypeName itemType, string dataType)
    {
        if (member is null) return;
        var isSequence = member.Type.AllInterfaces.Append(member.Type as INamedTypeSymbol).Any(type =>
            type is { OriginalDefinition.SpecialType: SpecialType.System_Collections_Generic_IEnumerable_T }
            && type.TypeArguments[0].Is(itemType) && !type.TypeArguments[0].IsNullable());
        if (!isSequence)
            Report($"cannot be written as {dataType}: use a sequence of {itemType.Shown} without nulls");

        void Report(string fault) => context.Report(Rules.PropertyType, member.Symbol, member.Name, member.Type.ShortName(), fault);
    }
}
