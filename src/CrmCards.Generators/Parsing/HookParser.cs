using CrmCards.Generators.Contract;
using CrmCards.Generators.Diagnostics;
using CrmCards.Generators.Model;
using Microsoft.CodeAnalysis;
using static CrmCards.Generators.Contract.CardAttributes;

namespace CrmCards.Generators.Parsing;

/// <summary>Reads the action hooks: each is an action in the response and a handler of requests.</summary>
internal sealed class HookParser(ParseContext context, ActionParser actions, HandlerParser handlers, RouteTable routes)
{
    private readonly HookParameters _parameters = new(context, actions);

    public IReadOnlyList<PlacedAction> Parse() =>
    [
        .. CardMethods.With(context.Card, Hook.Kinds)
            .Select(item => Parse(item.Method, new ActionDeclaration(item.Attribute, Place(item.Attribute), Hook.Route, item.Method))),
    ];

    private PlacedAction Parse(IMethodSymbol method, ActionDeclaration declaration)
    {
        if (Method(declaration) is not { } httpMethod || !CheckRoute(method, declaration, httpMethod)) return new(declaration, Action: null);

        var confirmation = Confirmation(declaration, httpMethod);
        _parameters.Check(method, declaration);
        if (handlers.Action(method, httpMethod, declaration.Uri) is not { } handler) return new(declaration, Action: null);

        var action = new HookActionModel
        {
            MethodName = actions.MethodName(declaration.Label),
            Label = declaration.Label,
            HttpMethod = httpMethod,
            Confirmation = confirmation,
            Uri = actions.Bind(declaration),
            AssociatedObjectProperties = actions.AssociatedObjectProperties(declaration, TakenProperties(method, handler)),
            When = actions.When(declaration),
            Inputs = Inputs(method, declaration, handler).ToEquatableArray(),
        };
        return new(declaration, action, new HookModel(declaration.Label, httpMethod, declaration.Uri.Text, handler));
    }

    /// <summary>Where nothing is said, on the result.</summary>
    private static ActionPlace Place(AttributeData attribute) => attribute.NamedConstant(Hook.Placement) is not { Kind: TypedConstantKind.Enum } constant
        ? ActionPlace.Result
        : constant.EnumMember() switch
        {
            Members.CardActionPlacement.Result => ActionPlace.Result,
            Members.CardActionPlacement.Primary => ActionPlace.Primary,
            Members.CardActionPlacement.Secondary => ActionPlace.Secondary,
            _ => ActionPlace.Unknown,
        };

    /// <summary>The method as it is sent; null if it is none of the contract, which has been reported.</summary>
    private string? Method(ActionDeclaration action)
    {
        if (action.Attribute.Constant(Hook.Method) is not { Kind: TypedConstantKind.Enum } constant)
        {
            context.Fail();
            return null;
        }

        if (constant.EnumMember() is { } member) return WireNames.Of(member);
        context.Report(Rules.UnknownMethod, context.LocationOf(action.Attribute, Hook.Method), action.Label);
        return null;
    }

    /// <summary>Reports a text that is not a route, or is the route of another handler; without a route there is nothing more to read.</summary>
    private bool CheckRoute(IMethodSymbol method, ActionDeclaration action, string httpMethod)
    {
        var location = context.LocationOf(action.Attribute, action.UriIndex);
        if (action.Uri.PathFault is { } fault)
        {
            context.Report(Rules.UnusableUri, location, action.Uri.PathData, action.Uri.Text, action.Label, fault);
            return false;
        }

        var handler = new RouteTable.Handler(method.Name, httpMethod, action.Uri.Shape, action.Uri.Text, location, IsFetch: false);
        if (routes.Claim(handler) is { } other) context.ReportClash(Rules.DuplicateRoute, location, other.At, handler.Name, httpMethod, handler.Route, other.Name);
        return true;
    }

    /// <summary>The question that the user is asked first; a question that is missing is reported.</summary>
    private ConfirmationModel? Confirmation(ActionDeclaration action, string httpMethod)
    {
        var attribute = action.Attribute;
        if (!attribute.AttributeClass.Is(ConfirmationActionHook.Attribute))
        {
            if (httpMethod == WireNames.Of(Members.CardActionMethod.Delete) && !Unfinished.Contains(attribute, context.CancellationToken))
                Report(Rules.UnconfirmedDelete, Hook.Method, action.Label, $"[{ConfirmationActionHook.Attribute.Shown}]");
            return null;
        }

        var message = attribute.Argument<string>(ConfirmationActionHook.ConfirmationMessage) ?? "";
        if (string.IsNullOrWhiteSpace(message)) Report(Rules.MissingConfirmation, ConfirmationActionHook.ConfirmationMessage, action.Label);
        return new(
            message,
            attribute.Named<string>(ConfirmationActionHook.ConfirmButtonText) ?? ConfirmationActionHook.DefaultConfirm,
            attribute.Named<string>(ConfirmationActionHook.CancelButtonText) ?? ConfirmationActionHook.DefaultCancel);

        void Report(DiagnosticDescriptor rule, int argument, params object?[] arguments) =>
            context.Report(rule, context.LocationOf(attribute, argument), arguments);
    }

    private IEnumerable<ShownInputModel> Inputs(IMethodSymbol method, ActionDeclaration declaration, HandlerModel handler) =>
        method.Parameters
            .Zip(handler.Parameters, (symbol, model) => (symbol, input: (model as InputParameterModel)?.Input))
            .Where(item => item.input is not null)
            .Select(item => new ShownInputModel(item.input!, actions.Prefill(declaration, item.symbol, item.input!)));

    /// <summary>The CRM properties that the parameters of the handler stand for, and of what gives the choices of its inputs.</summary>
    private List<string> TakenProperties(IMethodSymbol method, HandlerModel handler)
    {
        var taken = new List<string>();
        foreach (var (symbol, model) in method.Parameters.Zip(handler.Parameters, (symbol, model) => (symbol, model)))
        {
            if (model is not CrmPropertyParameterModel property) continue;
            ShowOnParser.CheckName(context, property.WireName, context.LocationOf(symbol));
            taken.Add(property.WireName);
        }

        taken.AddRange(handler.Choices.SelectMany(choices => choices.Handler.Parameters).OfType<CrmPropertyParameterModel>().Select(property => property.WireName));
        return taken;
    }
}
