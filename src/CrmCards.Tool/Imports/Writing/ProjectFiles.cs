using System.Reflection;
using System.Text.Json;

namespace CrmCards.Tool.Imports.Writing;

/// <summary>The files of an imported card's project.</summary>
internal static class ProjectFiles
{
    /// <summary>The tool's own version, which is also the version of the packages.</summary>
    internal static string Version { get; } =
        typeof(ProjectFiles).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <returns>The files' texts by their names.</returns>
    internal static IReadOnlyDictionary<string, string> Of(ImportedCard card, IReadOnlyList<ImportNote> notes) => new Dictionary<string, string>
    {
        [$"{card.Names.Namespace}.csproj"] = Project,
        ["Program.cs"] = ProgramSource.Text(card),
        [$"{card.Names.Card}.cs"] = CardSource.Text(card),
        [$"{card.Names.Result}.cs"] = ResultSource.Text(card),
        [$"{card.Names.Store}.cs"] = StoreSource.Text(card),
        ["appsettings.json"] = Settings(card.PublicUrl),
        ["README.md"] = Readme.Text(card, notes),
    };

    private static string Project { get; } = $"""
        <Project Sdk="Microsoft.NET.Sdk.Web">

          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
          </PropertyGroup>

          <ItemGroup>
            <PackageReference Include="CrmCards" Version="{Version}" />
          </ItemGroup>

        </Project>

        """.ReplaceLineEndings("\n");

    private static string Settings(string? publicUrl)
    {
        var cards = publicUrl is null ? "" : $$"""

              "CrmCards": {
                "PublicUrl": "{{JsonEncodedText.Encode(publicUrl)}}"
              },
            """;
        return $$"""
            {{{cards}}
              "Logging": {
                "LogLevel": {
                  "Default": "Information",
                  "Microsoft.AspNetCore": "Warning"
                }
              }
            }

            """.ReplaceLineEndings("\n");
    }
}
