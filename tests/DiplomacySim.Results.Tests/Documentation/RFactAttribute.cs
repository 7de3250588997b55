namespace DiplomacySim.Results.Tests.Documentation;

/// <summary>A test that runs R. Where R is not installed it is reported as not run; in continuous integration it fails.</summary>
public sealed class RFactAttribute : FactAttribute
{
    public RFactAttribute()
    {
        if (!File.Exists("/usr/bin/Rscript") && Environment.GetEnvironmentVariable("CI") is null)
        {
            Skip = "R is not installed (Debian: r-base-core, r-cran-rsqlite).";
        }
    }
}
