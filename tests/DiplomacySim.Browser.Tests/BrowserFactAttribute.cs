namespace DiplomacySim.Browser.Tests;

/// <summary>A test that needs a browser. Where there is none it is reported as not run, with the remedy; in continuous integration it fails.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public const string Remedy = "Chromium is not here: install it (Debian: chromium, fonts-noto-cjk), or name one in DIPLOMACYSIM_BROWSER and build with -p:BrowserTests=true.";

    public BrowserFactAttribute()
    {
        if (!File.Exists(Path) && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI")))
        {
            Skip = Remedy;
        }
    }

    /// <summary>The program that is driven.</summary>
    public static string Path => Environment.GetEnvironmentVariable("DIPLOMACYSIM_BROWSER") is { Length: > 0 } named ? named : "/usr/bin/chromium";
}
