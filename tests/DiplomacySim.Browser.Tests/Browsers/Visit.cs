using Microsoft.Playwright;

namespace DiplomacySim.Browser.Tests.Browsers;

/// <summary>How somebody comes to a page.</summary>
/// <param name="Language">The browser's preferred language.</param>
/// <param name="IsDark">Whether the system is dark.</param>
/// <param name="Width">The width of the window, in pixels.</param>
/// <param name="HasScripts">Whether scripts run.</param>
public sealed record Visit(string Language = "en", bool IsDark = false, int Width = 1280, bool HasScripts = true)
{
    /// <summary>The width of a phone.</summary>
    public const int Phone = 390;

    internal BrowserNewContextOptions ToOptions() => new()
    {
        Locale = Language,
        ColorScheme = IsDark ? ColorScheme.Dark : ColorScheme.Light,
        ViewportSize = new ViewportSize { Width = Width, Height = Width <= Phone ? 844 : 900 },
        JavaScriptEnabled = HasScripts,
        ReducedMotion = ReducedMotion.Reduce,
    };
}
