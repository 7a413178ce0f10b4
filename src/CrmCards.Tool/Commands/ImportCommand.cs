using System.CommandLine;
using CrmCards.Tool.Imports;
using CrmCards.Tool.Imports.Reading;
using CrmCards.Tool.Imports.Writing;

namespace CrmCards.Tool.Commands;

/// <summary><c>crmcards import</c>: makes a project in C# of a card that was saved as JSON.</summary>
internal static class ImportCommand
{
    internal static Command Create()
    {
        var files = new Argument<string[]>("file")
        {
            Description = "The card's definition as the management API gave it, responses of its endpoint, or both, each in a file of JSON.",
            Arity = ArgumentArity.OneOrMore,
        };
        var title = new Option<string?>("--title") { Description = "The card's title. Default: the definition's title, otherwise the first file's name." };
        var name = new Option<string?>("--name") { Description = "The project's name and namespace. Default: from the title, such as TicketCards." };
        var folder = new Option<string?>("--out") { Description = "The project's folder; nothing is overwritten. Default: a folder with the project's name." };
        var command = new Command("import", "Makes a project in C# of a card in any language, from its saved definition, saved responses, or both.")
        {
            files, title, name, folder,
        };
        command.SetAction(parsed =>
        {
            var notes = new ImportNotes();
            var card = SavedCard.Read(SavedFiles.Read(parsed.GetRequiredValue(files)), parsed.GetValue(title), parsed.GetValue(name), notes);
            var project = ProjectFiles.Of(card, notes.All);
            Write(parsed.GetValue(folder) ?? card.Names.Namespace, project);
            foreach (var note in notes.All) Console.Error.WriteLine($"{note.Place}: {note.Text}");
            return ExitCode.Done;
        });
        return command;
    }

    private static void Write(string folder, IReadOnlyDictionary<string, string> project)
    {
        if (project.Keys.FirstOrDefault(file => File.Exists(Path.Combine(folder, file))) is { } existing)
            throw new ToolException($"The file '{Path.Combine(folder, existing)}' already exists. Give another folder with --out: an import does not overwrite files.");
        Directory.CreateDirectory(folder);
        foreach (var (file, text) in project)
        {
            var path = Path.Combine(folder, file);
            File.WriteAllText(path, text);
            Console.WriteLine($"created: {path}");
        }
    }
}
