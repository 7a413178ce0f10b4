namespace CrmCards.Generators.Contract;

/// <summary>Which addresses may be sent to HubSpot, as the runtime checks them.</summary>
internal static class Address
{
    /// <summary>The fault of all others.</summary>
    public const string Neither = "neither an absolute http(s) address nor a path that starts with a slash";

    /// <summary>The fault if a path is not accepted.</summary>
    public const string NotHttp = "not an absolute http(s) address";

    /// <summary>A path that starts with one slash: two would name another host.</summary>
    public static bool IsPath(string text) => text is ['/', not ('/' or '\\'), ..] or "/";

    public static bool IsHttp(Uri address) => address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps;

    /// <summary>Browsers open no http page inside an https page, but one of their own machine.</summary>
    public static bool IsRefusedInFrames(Uri address) => address.Scheme == Uri.UriSchemeHttp && !address.IsLoopback;
}
