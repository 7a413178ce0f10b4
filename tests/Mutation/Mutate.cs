// Plants faults in a drawn sample of a project's members and runs the tests on each: see README.md beside this file.
#:package Microsoft.CodeAnalysis.CSharp
#:property PublishAot=false
#:property RestorePackagesWithLockFile=false

using System.Buffers.Binary;
using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

if (args is not [var project, ..])
{
    Console.Error.WriteLine("In the repository's root: dotnet run tests/Mutation/Mutate.cs -- CrmCards|CrmCards.Client|CrmCards.Generators [ids of the last run's faults, to test them again]");
    return 1;
}

var settings = JsonNode.Parse(File.ReadAllText($"tests/Mutation/{project}.json"))!;
var sample = settings["sample"]!;
var root = (string)sample["project"]!;
var tests = (string)sample["tests"]!;
var output = Path.GetFullPath($"artifacts/mutation/{project}");
var ids = args[1..];

if (ids.Length == 0) Plant();
var faults = Faults().Where(fault => ids.Length == 0 || ids.Contains(fault.Id)).ToList();
using var results = new StreamWriter($"{output}/results{(ids.Length == 0 ? "" : "-again")}.tsv") { AutoFlush = true };
var survivors = 0;
foreach (var fault in faults.OrderBy(fault => SHA256.HashData(Encoding.UTF8.GetBytes(fault.Id))[0]))
{
    var killer = Killer(fault);
    if (killer is null) survivors++;
    results.WriteLine($"{fault.Id}\t{fault.File}:{fault.Line}\t{fault.Change}\t{killer ?? "SURVIVED"}");
}

Console.WriteLine($"{faults.Count} faults, {survivors} survived: see {output}");
return 0;

// Has Stryker build the project with the drawn faults in it, each of them asleep.
void Plant()
{
    var drawn = sample["of"]!.AsArray().Select(part => Path.Combine(root, (string)part!)).SelectMany(FilesAt).Select(Drawn).OfType<string>();
    var stryker = settings["stryker-config"]!.DeepClone();
    stryker["mutate"] = new JsonArray([.. drawn]);
    if (Directory.Exists(output)) Directory.Delete(output, recursive: true);
    Directory.CreateDirectory(output);
    File.WriteAllText($"{output}/stryker-config.json", new JsonObject { ["stryker-config"] = stryker }.ToJsonString());

    var start = new ProcessStartInfo("dotnet", ["stryker", "-f", $"{output}/stryker-config.json", "-O", output])
    {
        WorkingDirectory = tests,
        RedirectStandardOutput = true,
    };
    using var run = Process.Start(start)!;
    while (run.StandardOutput.ReadLine() is { } line)
    {
        Console.WriteLine(line);
        // The faulty assembly stands beside the tests for as long as Stryker runs.
        if (line.Contains("total mutants will be tested", StringComparison.Ordinal))
            Copy(Path.Combine(tests, "bin/Debug/net10.0"), $"{output}/tests");
    }

    run.WaitForExit();
}

static IEnumerable<string> FilesAt(string path) =>
    File.Exists(path) ? [path] : Directory.EnumerateFiles(path, "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal);

// The drawn members of a file as Stryker takes them: "File.cs{10..100}{200..300}".
string? Drawn(string path)
{
    var file = Path.GetRelativePath(root, path).Replace('\\', '/');
    var spans = CSharpSyntaxTree.ParseText(File.ReadAllText(path)).GetRoot().DescendantNodes()
        .OfType<MemberDeclarationSyntax>()
        .Where(member => member.Parent is TypeDeclarationSyntax && member is not BaseTypeDeclarationSyntax && IsDrawn(file, member))
        .Select(member => $"{{{member.Span.Start}..{member.Span.End}}}")
        .ToList();
    return spans.Count == 0 ? null : file + string.Concat(spans);
}

// By what a member is called, so that the others stay drawn, or not, when one is added or changed.
bool IsDrawn(string file, MemberDeclarationSyntax member)
{
    var text = member.ToString();
    var name = text[..text.IndexOfAny(['{', '=', ';'])];
    var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{(int)sample["seed"]!}|{file}|{name.Trim()}"));
    return BinaryPrimitives.ReadUInt32BigEndian(hash) % 100 < (IsWhole(file) ? 100 : (int)sample["percent"]!);
}

bool IsWhole(string file) => sample["whole"]?.AsArray().Any(whole => (string)whole! == file) is true;

static void Copy(string from, string to)
{
    foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
    {
        var copy = Path.Combine(to, Path.GetRelativePath(from, file));
        Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
        File.Copy(file, copy);
    }
}

IEnumerable<Fault> Faults()
{
    var report = JsonNode.Parse(File.ReadAllText($"{output}/reports/mutation-report.json"))!;
    foreach (var (path, file) in report["files"]!.AsObject())
    {
        var lines = ((string)file!["source"]!).Split('\n');
        foreach (var mutant in file["mutants"]!.AsArray().Where(mutant => (string)mutant!["status"]! is not ("CompileError" or "Ignored")))
        {
            var (start, end) = (mutant!["location"]!["start"]!, mutant["location"]!["end"]!);
            var (first, last) = ((int)start["line"]! - 1, (int)end["line"]! - 1);
            var text = string.Join('\n', lines[first..(last + 1)]);
            text = text[((int)start["column"]! - 1)..^(lines[last].Length - (int)end["column"]! + 1)];
            var change = $"{Short(text)}\t{Short((string)mutant["replacement"]!)}";
            yield return new((string)mutant["id"]!, Path.GetRelativePath(root, path).Replace('\\', '/'), first + 1, change);
        }
    }

    static string Short(string code) => Regex.Replace(code, @"\s+", " ");
}

// Stryker's own runner has one process for all faults, where what is static stays as the first of them left it. Here each has a process of its own.
string? Killer(Fault fault)
{
    File.WriteAllBytes($"{output}/fault", BitConverter.GetBytes(int.Parse(fault.Id, CultureInfo.InvariantCulture)));
    string[] slow = [.. sample["slowTests"]!.AsArray().Select(name => (string)name!)];
    string[] near = ["-class", Near(fault.File) ?? $"*.{fault.File.Split('/')[0]}.*"];
    string[] butSlow = [.. slow.SelectMany(name => new[] { "-class-", name })];
    return Failing([.. near, .. butSlow])
        ?? Failing(butSlow)
        ?? (slow.Length == 0 ? null : Failing([.. slow.SelectMany(name => new[] { "-class", name })]));
}

// The tests nearest to a file, by the longest of its paths that the settings name.
string? Near(string file) => (string?)sample["near"]?.AsObject()
    .Where(item => file.StartsWith(item.Key, StringComparison.Ordinal))
    .OrderByDescending(item => item.Key.Length)
    .FirstOrDefault().Value;

// The first test that fails; null where none does.
string? Failing(string[] filter)
{
    var start = new ProcessStartInfo("dotnet", [$"{output}/tests/{Path.GetFileName(tests)}.dll", "-noLogo", "-noColor", "-stopOnFail", .. filter])
    {
        RedirectStandardOutput = true,
        Environment = { ["STRYKER_MUTANT_FILE"] = $"{output}/fault", ["DOTNET_TieredPGO"] = "0" },
    };
    using var run = Process.Start(start)!;
    var text = run.StandardOutput.ReadToEndAsync();
    if (!run.WaitForExit(TimeSpan.FromMinutes(10)))
    {
        run.Kill(entireProcessTree: true);
        return "TIMEOUT";
    }

    if (run.ExitCode == 0) return null;
    var failed = Regex.Match(text.Result, @"^ +(\S.*) \[FAIL\]", RegexOptions.Multiline);
    return failed.Success ? failed.Groups[1].Value : $"CRASH {run.ExitCode}";
}

internal sealed record Fault(string Id, string File, int Line, string Change);
