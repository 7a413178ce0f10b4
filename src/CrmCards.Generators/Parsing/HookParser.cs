using CrmCards.Generators.Diagnostics;
using CrmCards.Generators.Model;
using Microsoft.CodeAnalysis;

namespace CrmCards.Generators.Parsing;

/// <summary>Reads the action hooks: each is an action in the response and a handler of requests.</summary>
internal sealed class HookParser(ParseContext context, ActionParser actions, HandlerParser handlers, RouteTable routes)
{
    private const string ConfirmationAttribute = "ConfirmationActionHookAttribute";
    private const string Placement = nameof(Placement);
    private const int MethodIndex = 1;
    private const int UriIndex = 2;
    private const int MessageIndex = 3;

    /// <summary>Adds each hook's action to the place where it stands.</summary>
    public EquatableArray<HookModel> Parse(List<ActionModel> resultActions, CardActions cardActions)
    {
        var hooks = new List<HookModel>();
        foreach (var (method, attribute) in CardMethods.With(context.Card, "ActionHookAttribute", ConfirmationAttribute))
        {
            var declaration = new ActionDeclaration(attribute, (ActionPlace)attribute.Named<int>(Placement), UriIndex);
            if (Parse(method, declaration) is not var (action, hook)) continue;
            Place(method, declaration, action, resultActions, cardActions);
            hooks.Add(hook);
        }

        return hooks.ToEquatableArray();
    }

    private (ActionModel Action, HookModel Hook)? Parse(IMethodSymbol method, ActionDeclaration action)
    {
        actions.CheckLabel(action, $"action hook '{method.Name}'");
        if (Method(action) is not { } actionMethod) return null;

        var httpMethod = HttpMethods.NameOf(actionMethod);
        var location = context.LocationOf(action.Attribute, UriIndex);
        if (action.Uri.PathFault is { } fault)
        {
            context.Report(Rules.UnusableUri, location, fixData: null, action.Uri.Text, action.Label, fault);
            return null;
        }

        if (routes.Claim(httpMethod, action.Uri, new(context.Card, method.Name, IsFetch: false)) is { } other)
            context.Report(Rules.DuplicateRoute, location, fixData: null, method.Name, httpMethod, action.Uri.Text, other.NameFor(context.Card));
        var isConfirmation = action.Attribute.AttributeClass?.Name == ConfirmationAttribute;
        var message = action.Attribute.Argument<string>(MessageIndex);
        if (isConfirmation && string.IsNullOrWhiteSpace(message))
            context.Report(Rules.MissingConfirmation, context.LocationOf(action.Attribute, MessageIndex), fixData: null, action.Label);
        if (!isConfirmation && actionMethod == HttpMethods.Delete)
            context.Report(Rules.UnconfirmedDelete, context.LocationOf(action.Attribute, MethodIndex), fixData: null, action.Label, "[ConfirmationActionHook]");

        CheckParameters(method, action);
        if (handlers.Action(method, httpMethod, action.Uri) is not { } handler) return null;
        var model = new ActionModel
        {
            MethodName = actions.MethodName(action.Label),
            Label = action.Label,
            Kind = isConfirmation ? ActionKind.ConfirmationActionHook : ActionKind.ActionHook,
            Uri = actions.Bind(action),
            IsPath = true,
            AssociatedObjectProperties = actions.AssociatedObjectProperties(action, TakenProperties(method, handler)),
            When = actions.When(action),
            HttpMethod = httpMethod,
            ConfirmationMessage = isConfirmation ? message : null,
            ConfirmButtonText = isConfirmation ? action.Attribute.Named<string>("ConfirmButtonText") ?? "OK" : null,
            CancelButtonText = isConfirmation ? action.Attribute.Named<string>("CancelButtonText") ?? "Cancel" : null,
        };
        return (model, new HookModel(action.Label, httpMethod, action.Uri.Text, handler));
    }

    /// <summary>The CRM properties that the handler's parameters stand for.</summary>
    private List<string> TakenProperties(IMethodSymbol method, HandlerModel handler)
    {
        var taken = new List<string>();
        for (var i = 0; i < method.Parameters.Length; i++)
        {
            if (handler.Parameters[i] is not { IsProperty: true, WireName: { } name }) continue;
            ShowOnParser.CheckName(context, name, context.LocationOf(method.Parameters[i]));
            taken.Add(name);
        }

        return taken;
    }

    private void Place(IMethodSymbol method, ActionDeclaration declaration, ActionModel action, List<ActionModel> resultActions, CardActions cardActions)
    {
        switch (declaration.Place)
        {
            case ActionPlace.Primary when cardActions.Primary is not null:
                context.Report(Rules.SecondPrimary, context.LocationOf(declaration.Attribute, Placement), fixData: null, method.Name);
                break;
            case ActionPlace.Primary:
                cardActions.Primary = action;
                break;
            case ActionPlace.Secondary:
                cardActions.Secondary.Add(action);
                break;
            case ActionPlace.Result:
                resultActions.Add(action);
                break;
            default:
                context.Report(Rules.UnknownPlacement, context.LocationOf(declaration.Attribute, Placement), fixData: null, method.Name);
                break;
        }
    }

    /// <summary>Reports where the handler's parameters and the placeholders of its route disagree.</summary>
    private void CheckParameters(IMethodSymbol method, ActionDeclaration action)
    {
        var isWhole = true;
        foreach (var placeholder in action.Uri.Placeholders)
        {
            var member = action.OnResult ? actions.Member(placeholder) : null;
            if (method.Parameters.FirstOrDefault(parameter => IsNamed(parameter, placeholder)) is not { } parameter)
            {
                isWhole = false;
                context.Report(
                    Rules.RouteMismatch,
                    context.LocationOf(action.Attribute, UriIndex, $"{{{placeholder}}}"),
                    FixData.Of(FixData.Name, Names.CamelCase(placeholder)).Add(FixData.Type, member?.Type.WithoutNullable().WithNullableAnnotation(NullableAnnotation.NotAnnotated).FullName()),
                    method.Name,
                    $"the route holds '{{{placeholder}}}'; add a parameter of that name");
            }
            else if (member is not null && !CanRead(parameter.Type.WithoutNullable(), member.Type.WithoutNullable()))
            {
                context.Report(Rules.UnbindableParameter, parameter, parameter.Name, method.Name, $"'{{{placeholder}}}' stands for '{member.Name}' of type '{member.Type.ShortName()}'; take that type");
            }
        }

        if (!isWhole || !action.OnResult) return;
        foreach (var parameter in method.Parameters)
        {
            // No CRM property has this name in snake case, so that nothing else can be meant.
            if (IsNamed(parameter, ParsedResult.ObjectIdRole) && !action.Uri.Placeholders.Any(placeholder => IsNamed(parameter, placeholder)) && parameter.Attribute("CrmPropertyAttribute") is null)
                context.Report(Rules.RouteMismatch, context.LocationOf(parameter), FixData.Of(FixData.Name, ParsedResult.ObjectIdRole), method.Name, $"the parameter '{parameter.Name}' is not in the route; add '{{{ParsedResult.ObjectIdRole}}}' to it");
        }
    }

    private static bool IsNamed(IParameterSymbol parameter, string placeholder) => string.Equals(parameter.Name, placeholder, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a member's text can be read as a type; what types make of text in their own way is not known here.</summary>
    private static bool CanRead(ITypeSymbol type, ITypeSymbol member) => type.SpecialType switch
    {
        SpecialType.System_Boolean => false,
        SpecialType.System_Decimal or SpecialType.System_Double or SpecialType.System_Single => member.IsIntegral(),
        _ when type.IsIntegral() => member.IsIntegral(),
        _ when type.TypeKind == TypeKind.Enum => member.SpecialType == SpecialType.System_String,
        _ => !type.IsNamed("System", "Guid") || member.IsNamed("System", "Guid"),
    };

    /// <summary>Null where it is none of the contract, which has been reported.</summary>
    private int? Method(ActionDeclaration action)
    {
        if (action.Attribute.ConstructorArguments is not [_, { Kind: TypedConstantKind.Enum, Value: int method }, ..])
        {
            context.Fail();
            return null;
        }

        if (HttpMethods.IsDefined(method)) return method;
        context.Report(Rules.UnknownMethod, context.LocationOf(action.Attribute, MethodIndex), fixData: null, action.Label);
        return null;
    }
}
