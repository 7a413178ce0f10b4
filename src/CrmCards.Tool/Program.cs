using System.CommandLine;
using CrmCards.Tool;
using CrmCards.Tool.Commands;

var root = new RootCommand("Makes HubSpot app cards from the cards that a .NET assembly declares with CrmCards, and checks card endpoints in any language.")
{
    DefinitionCommand.Create(),
    AppCardCommand.Create(),
    ImportCommand.Create(),
    CheckCommand.Create(),
    PreviewCommand.Create(),
};
Help.Extend(root);
var parsed = root.Parse(args);
if (parsed.Errors.Count > 0)
{
    foreach (var error in parsed.Errors) await Console.Error.WriteLineAsync(error.Message).ConfigureAwait(false);
    await Console.Error.WriteLineAsync("Run the command with --help to see how to use it.").ConfigureAwait(false);
    return ExitCode.Usage;
}

try
{
    return await parsed.InvokeAsync(new() { EnableDefaultExceptionHandler = false }).ConfigureAwait(false);
}
catch (Exception e) when (e is ToolException or IOException or UnauthorizedAccessException)
{
    await Console.Error.WriteLineAsync(e.Message).ConfigureAwait(false);
    return ExitCode.CouldNotRun;
}
catch (OperationCanceledException)
{
    return ExitCode.CouldNotRun;
}
