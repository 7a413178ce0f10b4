using Microsoft.Extensions.Logging;

namespace CrmCards.Preview.Hosting;

internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "Preview the cards at {Address}")]
    internal static partial void PreviewReady(this ILogger logger, string address);

    [LoggerMessage(2, LogLevel.Information, "The preview of the cards at {Path} is not mapped, because this is not the Development environment")]
    internal static partial void PreviewLeftOut(this ILogger logger, string path);

    [LoggerMessage(3, LogLevel.Warning, "The preview refused a caller: {Reason}")]
    internal static partial void PreviewRefused(this ILogger logger, string reason);
}
