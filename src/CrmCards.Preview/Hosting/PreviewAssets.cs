using System.Collections.Frozen;
using System.Net.Mime;
using Microsoft.AspNetCore.Http;

namespace CrmCards.Preview.Hosting;

/// <summary>The page's own files, embedded in the assembly.</summary>
internal static class PreviewAssets
{
    internal const string Page = "index.html";

    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; frame-src http: https:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static readonly FrozenDictionary<string, string> ContentTypes = new Dictionary<string, string>
    {
        [".html"] = MediaTypeNames.Text.Html,
        [".css"] = MediaTypeNames.Text.Css,
        [".js"] = MediaTypeNames.Text.JavaScript,
        [".svg"] = MediaTypeNames.Image.Svg,
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, byte[]> Files = Load();

    internal static IEnumerable<string> Names => Files.Keys;

    internal static Task SendAsync(HttpContext context, string name)
    {
        context.Response.ContentType = $"{ContentTypes[Path.GetExtension(name)]}; charset=utf-8";
        context.Response.Headers.ContentSecurityPolicy = Policy;
        context.Response.Headers["Referrer-Policy"] = "no-referrer";
        return context.Response.Body.WriteAsync(Files[name], context.RequestAborted).AsTask();
    }

    private static FrozenDictionary<string, byte[]> Load()
    {
        var assembly = typeof(PreviewAssets).Assembly;
        return assembly.GetManifestResourceNames().ToFrozenDictionary(name => name.Replace('\\', '/'), name =>
        {
            using var file = assembly.GetManifestResourceStream(name)!;
            using var memory = new MemoryStream();
            file.CopyTo(memory);
            return memory.ToArray();
        });
    }
}
