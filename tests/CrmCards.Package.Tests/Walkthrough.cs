using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace CrmCards.Package.Tests;

/// <summary>
/// Follows a page of the documentation as a reader does: the commands of its <c>sh</c> blocks, in order and in one shell, and its <c>csharp</c> blocks written into the files
/// that the text before them names. Every line of a <c>text</c> or <c>json</c> block must be in what the commands before it have printed. A comment
/// <c>walk: COMMAND</c> stands for what the text asks the reader to do by hand, and <c>walk: fails</c> for a block whose last command must fail.
/// </summary>
internal sealed partial class Walkthrough
{
    private const string Shell = """
        set -eo pipefail
        app=
        stop() { if [ -n "$app" ]; then kill -- "-$app" 2> /dev/null || true; wait "$app" 2> /dev/null || true; app=; fi; }
        trap stop EXIT
        start() {
          stop
          setsid "$@" > "$walk/app.txt" 2>&1 < /dev/null &
          app=$!
          for _ in $(seq 600); do
            if grep -q 'Application started' "$walk/app.txt"; then cat "$walk/app.txt"; return; fi
            kill -0 "$app" 2> /dev/null || break
            sleep 0.2
          done
          echo 'The app did not start:'; cat "$walk/app.txt"; exit 1
        }

        """;

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(8);

    private readonly List<string> _script = [Shell];
    private readonly List<(int Block, string Line)> _expected = [];
    private int _blocks;
    private bool _fails;

    /// <param name="text">The part of the page to follow.</param>
    private Walkthrough(string text)
    {
        var prose = "";
        var kept = true;
        foreach (Match match in Piece().Matches(text))
        {
            if (match.Groups["directive"] is { Success: true } directive)
            {
                if (directive.Value == "fails") _fails = true;
                else if (directive.Value == "skip") kept = false;
                else _script.Add(directive.Value);
            }
            else if (match.Groups["prose"] is { Success: true } line)
            {
                prose = $"{prose} {line.Value}";
            }
            else
            {
                if (kept) Add(match.Groups["language"].Value, match.Groups["code"].Value, prose);
                (prose, kept) = ("", true);
            }
        }
    }

    /// <summary>Follows a page in an empty folder; fails with what was printed where a command fails, or prints something else.</summary>
    /// <param name="packages">The feed with the packages.</param>
    /// <param name="text">The page, or a part of it.</param>
    /// <param name="files">What is in the folder before: names and contents.</param>
    internal static async Task FollowAsync(Packages packages, string text, params (string Name, string Content)[] files)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && File.Exists("/bin/bash"), "The page is followed by bash, on Linux.");
        var folder = Directory.CreateDirectory(Path.Combine(packages.Folder, $"walk-{Guid.NewGuid():N}")).FullName;
        var work = Directory.CreateDirectory(Path.Combine(folder, "work")).FullName;
        File.Copy(Path.Combine(Consumers.Source, "nuget.config"), Path.Combine(folder, "nuget.config"));
        foreach (var (name, content) in files) await File.WriteAllTextAsync(Path.Combine(work, name), content);
        var walk = new Walkthrough(text.Replace("5080", FreePort(), StringComparison.Ordinal));

        var script = Path.Combine(folder, "walk.sh");
        await File.WriteAllTextAsync(script, string.Join('\n', walk._script) + "\n");
        var exitCode = await RunAsync(script, folder, work);

        string[] printed = [.. Enumerable.Range(1, walk._blocks).Select(block => Read(Path.Combine(folder, $"{block}.txt")))];
        Assert.True(exitCode == 0, string.Join("\n--\n", printed.TakeLast(2).Prepend($"exit code {exitCode}")));
        Assert.All(walk._expected, expected => Assert.Contains(expected.Line, printed[expected.Block - 1], StringComparison.Ordinal));
        Assert.NotEmpty(printed);
    }

    private void Add(string language, string code, string prose)
    {
        switch (language)
        {
            case "sh":
                _blocks++;
                var commands = code.TrimEnd('\n').Split('\n').Select(line => Start().IsMatch(line) ? $"start env {line}" : line).ToList();
                if (_fails) commands[^1] = $"if {commands[^1]}; then echo 'This was to fail.'; exit 1; fi";
                _fails = false;
                _script.AddRange(["{", .. commands, $"}} > \"$walk/{_blocks}.txt\" 2>&1"]);
                break;
            case "csharp" when FileName().Matches(prose) is [.., var file]:
                _script.AddRange([$"cat > {file.Groups[1].Value} << 'END_OF_FILE'", code.TrimEnd('\n'), "END_OF_FILE"]);
                break;
            case "text" or "json":
                _expected.AddRange(code.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => (_blocks, line.Trim())));
                break;
        }
    }

    private static async Task<int> RunAsync(string script, string folder, string work)
    {
        var start = new ProcessStartInfo("/bin/bash", [script]) { WorkingDirectory = work };
        Dotnet.Isolate(start.Environment);
        var packages = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        foreach (var (name, value) in new[]
        {
            ("walk", folder), ("HOME", folder), ("DOTNET_CLI_HOME", folder), ("NUGET_PACKAGES", packages),
            ("DOTNET_NOLOGO", "1"), ("DOTNET_GENERATE_ASPNET_CERTIFICATE", "false"), ("NO_PROXY", "localhost"),
        })
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        try
        {
            await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Limit);
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }

        return process.ExitCode;
    }

    private static string FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    private static string Read(string file) => File.Exists(file) ? File.ReadAllText(file) : "";

    [GeneratedRegex("""^(?:<!-- walk: (?<directive>.*) -->|```(?<language>\w+)\n(?<code>[\s\S]*?)^```|(?<prose>.*))$""", RegexOptions.Multiline)]
    private static partial Regex Piece();

    [GeneratedRegex("""^(?:\w+=\S+ )*dotnet (?:run|\S+\.dll)\b""")]
    private static partial Regex Start();

    [GeneratedRegex("""`(\w+\.cs)`""")]
    private static partial Regex FileName();
}
