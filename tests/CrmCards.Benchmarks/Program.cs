using CrmCards.Benchmarks;
using CrmCards.Benchmarks.Analyzers;
using CrmCards.Benchmarks.AppCards;
using CrmCards.Benchmarks.Endpoints;
using CrmCards.Benchmarks.Generator;
using CrmCards.Benchmarks.NativeAot;
using CrmCards.Benchmarks.Serializer;
using CrmCards.Benchmarks.Signatures;

const string Dry = "--dry";
const string Readme = "--readme";

if (args is [FirstCall.Argument]) return FirstCall.Print();
if (args is [EndpointServer.Argument]) return await EndpointServer.RunAsync();

// In the order of README.md.
ITable[] tables =
[
    new SerializerTable(),
    new EndpointTable(),
    new SignatureTable(),
    new GeneratorTable(),
    new AnalyzerTable(),
    new EditTable(),
    new AppCardTable(),
    new NativeAotTable(),
];

var name = args.FirstOrDefault(argument => !argument.StartsWith('-'));
var chosen = tables.Where(table => name == "all" || name == table.Name).ToArray();
if (chosen.Length == 0 || args.Any(argument => argument.StartsWith('-') && argument is not (Dry or Readme)))
{
    Console.Error.WriteLine($"Which table? all, {string.Join(", ", tables.Select(table => table.Name))}; {Dry} runs it once, quickly, without figures; {Readme} puts it into README.md");
    return 2;
}

var isDry = args.Contains(Dry);
foreach (var table in chosen)
{
    var report = new Report();
    await table.MeasureAsync(report, isDry);
    Console.WriteLine(isDry ? $"{table.Name}: works" : $"## {table.Name}\n\n{report}");
    if (!isDry && args.Contains(Readme)) ReadmeFile.Replace(table.Name, report.ToString());
}

return 0;
