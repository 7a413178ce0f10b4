using System.CommandLine;
using CrmCards.Tool.Checks;

namespace CrmCards.Tool.Commands;

/// <summary>The options of the command <c>check</c> that others do not have.</summary>
internal static class CheckInputs
{
    internal static Argument<string> Url()
    {
        var url = new Argument<string>("url") { Description = "The address of the endpoint that answers the card's data fetch, on this machine or elsewhere." };
        url.Validators.Add(Inputs.RefuseOtherThanWebAddress);
        return url;
    }

    internal static Option<string[]> Signatures()
    {
        var signatures = new Option<string[]>("--signatures")
        {
            Description = "The signatures that requests carry.",
            DefaultValueFactory = static _ => [SignatureVersion.V3.Name],
            AllowMultipleArgumentsPerToken = true,
        };
        signatures.AcceptOnlyFromAmong([.. SignatureVersion.All.Select(version => version.Name)]);
        return signatures;
    }

    internal static Option<string?> Record()
    {
        var record = new Option<string?>("--record")
        {
            Description = "The record that shows the card, as TYPE:ID, such as company:78912 or 2-1234567:1. Default: number 1 of a type that shows the card.",
        };
        record.Validators.Add(static result =>
        {
            if (result.GetValueOrDefault<string>() is { } text && Records.Parse(text, []) is null)
                result.AddError($"'{text}' is not a record. Write its type and its id, such as company:78912.");
        });
        return record;
    }

    internal static Option<string[]> Properties()
    {
        var properties = new Option<string[]>("--property") { Description = "A CRM property of the record, as NAME=VALUE. Once for each." };
        properties.Validators.Add(static result =>
        {
            foreach (var text in (result.GetValueOrDefault<string[]>() ?? []).Where(text => text.IndexOf('=', StringComparison.Ordinal) < 1))
                result.AddError($"'{text}' is not a property. Write its name and its value, such as domain=acme.example.");
        });
        return properties;
    }

    internal static Option<bool> AllowActions() => new("--allow-actions")
    {
        Description = "Carries out the actions that the card offers for the record, each four times. Needs --record. Without it, only GET requests are sent.",
    };

    internal static Option<string?> Project() => new("--project")
    {
        Description = "Compares with the definition that a project declares, or the assembly that it builds. Default: the current folder.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    internal static Option<string> Choice(string name, string description, IReadOnlyCollection<string> values)
    {
        var option = new Option<string>(name) { Description = description, DefaultValueFactory = _ => values.First() };
        option.AcceptOnlyFromAmong([.. values]);
        return option;
    }
}
