using CrmCards.Signatures;
using Microsoft.AspNetCore.Http;

namespace CrmCards.Hosting;

/// <summary>The options, and what is made of them.</summary>
internal sealed class CardSettings(CrmCardsOptions options, SignatureGate gate, TimeProvider time)
{
    private readonly byte[]? _publicUrl = options.PublicUrl is { } url ? PublicAddress.EscapedBase(url.AbsoluteUri) : null;

    internal CrmCardsOptions Options { get; } = options;

    internal SignatureGate Gate { get; } = gate;

    /// <summary>The Content-Security-Policy of iframe pages; null if none is wanted.</summary>
    internal string? FrameAncestors { get; } = options.FrameAncestors.Count > 0 ? $"frame-ancestors {string.Join(' ', options.FrameAncestors)}" : null;

    internal HandlerDeadline Deadline { get; } = new(options.HandlerTimeout, time);

    /// <summary>The public URL without a final slash, as it is in a JSON string.</summary>
    /// <remarks>Only the Development environment starts without one; there the request's own address serves.</remarks>
    internal byte[] PublicUrl(HttpRequest request) =>
        _publicUrl ?? PublicAddress.EscapedBase($"{request.Scheme}://{request.Host.ToUriComponent()}{request.PathBase.ToUriComponent()}");
}
