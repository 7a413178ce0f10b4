using Microsoft.AspNetCore.Http;

namespace CrmCards.Tests.Hosting;

/// <summary>What the probe card's handlers do; each test decides.</summary>
public sealed class Probe
{
    internal Func<CardRequest, CancellationToken, Task<CardResponse<Item>>> Fetch { get; set; } = (_, _) => Task.FromResult(new CardResponse<Item>([]));

    internal Func<HttpContext, CancellationToken, Task<CardActionResult>> Act { get; set; } = (_, _) => Task.FromResult<CardActionResult>("Done");
}
