using CrmCards.Generators.Diagnostics;
using CrmCards.Generators.Model;
using Microsoft.CodeAnalysis;

namespace CrmCards.Generators.Parsing;

/// <summary>Reads the action hooks: each is an action in the response and a handler of requests.</summary>
internal sealed class HookParser(ParseContext context, ActionParser actions, HandlerParser handlers)
{
    private const string ConfirmationAttribute = "ConfirmationActionHookAttribute";
    public static readonly string[] Attributes = ["ActionHookAttribute", ConfirmationAttribute];

    private static readonly string[] Methods = ["GET", "POST", "PUT", "DELETE", "PATCH"];

    private enum Placement
    {
        Result,
        Primary,
        Secondary,
    }

    /// <summary>Adds each hook's action to the place where it stands.</summary>
    public EquatableArray<HookModel> Parse(string? fetchRoute, IMethodSymbol fetchMethod, List<ActionModel> resultActions, CardActions cardActions)
    {
        var hooks = new List<HookModel>();
        var methodOfRoute = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { [Key("GET", UriTemplate.Parse(fetchRoute ?? ""))] = fetchMethod.Name };
        foreach (var (method, attribute) in CardMethods.With(context.Card, Attributes))
        {
            if (Parse(method, attribute, methodOfRoute) is not var (action, hook)) continue;
            Place(method, attribute, action, resultActions, cardActions);
            hooks.Add(hook);
        }

        return hooks.ToEquatableArray();
    }

    private (ActionModel Action, HookModel Hook)? Parse(IMethodSymbol method, AttributeData attribute, Dictionary<string, string> methodOfRoute)
    {
        var label = actions.Label(attribute, $"action hook '{method.Name}'");
        if (HttpMethod(attribute) is not { } httpMethod)
        {
            context.Report(Rules.UnknownMethod, attribute, label);
            return null;
        }

        var template = UriTemplate.Parse(attribute.Argument<string>(2) ?? "");
        if (template.PathFault is { } fault)
        {
            context.Report(Rules.UnusableUri, attribute, template.Text, label, fault);
            return null;
        }

        CheckRoute(method, attribute, httpMethod, template, methodOfRoute);
        var isConfirmation = attribute.AttributeClass?.Name == ConfirmationAttribute;
        var message = attribute.Argument<string>(3);
        if (isConfirmation && string.IsNullOrWhiteSpace(message)) context.Report(Rules.MissingConfirmation, attribute, label);

        if (handlers.Action(method, httpMethod, template) is not { } handler) return null;
        var onResult = PlacementOf(attribute) is not (Placement.Primary or Placement.Secondary);
        if (onResult) CheckTypes(method, template);
        var action = new ActionModel
        {
            MethodName = actions.MethodName(label),
            Label = label,
            Kind = isConfirmation ? ActionKind.ConfirmationActionHook : ActionKind.ActionHook,
            Uri = actions.Bind(template, attribute, onResult),
            IsPath = true,
            AssociatedObjectProperties = ActionParser.AssociatedObjectProperties(attribute, handler.Parameters.Where(parameter => parameter.IsProperty).Select(parameter => parameter.WireName!)),
            When = actions.When(attribute, label, onResult),
            HttpMethod = httpMethod,
            ConfirmationMessage = isConfirmation ? message : null,
            ConfirmButtonText = isConfirmation ? attribute.Named<string>("ConfirmButtonText") ?? "OK" : null,
            CancelButtonText = isConfirmation ? attribute.Named<string>("CancelButtonText") ?? "Cancel" : null,
        };
        return (action, new HookModel(label, httpMethod, template.Text, handler));
    }

    private void Place(IMethodSymbol method, AttributeData attribute, ActionModel action, List<ActionModel> resultActions, CardActions cardActions)
    {
        switch (PlacementOf(attribute))
        {
            case Placement.Primary when cardActions.Primary is not null:
                context.Report(Rules.SecondPrimary, attribute, method.Name);
                break;
            case Placement.Primary:
                cardActions.Primary = action;
                break;
            case Placement.Secondary:
                cardActions.Secondary.Add(action);
                break;
            case Placement.Result:
                resultActions.Add(action);
                break;
            default:
                context.Report(Rules.UnknownPlacement, context.LocationOf(attribute, "Placement"), fixData: null, method.Name);
                break;
        }
    }

    private void CheckRoute(IMethodSymbol method, AttributeData attribute, string httpMethod, UriTemplate template, Dictionary<string, string> methodOfRoute)
    {
        var key = Key(httpMethod, template);
        if (methodOfRoute.TryGetValue(key, out var other))
            context.Report(Rules.DuplicateRoute, attribute, method.Name, httpMethod, template.Text, other);
        else
            methodOfRoute.Add(key, method.Name);
    }

    /// <summary>Equal for what routing cannot tell apart.</summary>
    public static string Key(string httpMethod, UriTemplate route) => $"{httpMethod} {route.Shape}";

    /// <summary>Reports parameters that could not be read from what the action's URI holds.</summary>
    private void CheckTypes(IMethodSymbol method, UriTemplate route)
    {
        foreach (var placeholder in route.Placeholders)
        {
            var parameter = method.Parameters.FirstOrDefault(parameter => string.Equals(parameter.Name, placeholder, StringComparison.OrdinalIgnoreCase));
            if (parameter is not null && actions.Member(placeholder) is { } member && !CanRead(parameter.Type.WithoutNullable(), member.Type.WithoutNullable()))
                context.Report(Rules.UnbindableParameter, parameter, parameter.Name, method.Name, $"'{{{placeholder}}}' stands for '{member.Name}' of type '{member.Type.ShortName()}'; take that type");
        }
    }

    /// <summary>Whether a member's text can be read as a type; what types make of text in their own way is not known here.</summary>
    private static bool CanRead(ITypeSymbol type, ITypeSymbol member) => type.SpecialType switch
    {
        SpecialType.System_Boolean => false,
        SpecialType.System_Decimal or SpecialType.System_Double or SpecialType.System_Single => member.IsIntegral(),
        _ when type.IsIntegral() => member.IsIntegral(),
        _ => !type.IsNamed("System", "Guid") || member.IsNamed("System", "Guid"),
    };

    public static string? HttpMethod(AttributeData attribute) =>
        attribute.ConstructorArguments.Length > 1 && attribute.Argument<int>(1) is >= 0 and < 5 and var method ? Methods[method] : null;

    private static Placement PlacementOf(AttributeData attribute) => (Placement)attribute.Named<int>("Placement");
}
