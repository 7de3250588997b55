namespace DiplomacySim.Results.Tests.Documentation;

/// <summary>A test that runs Debian's Python with pandas. Where they are not installed it is reported as not run; in continuous integration it fails.</summary>
public sealed class PandasFactAttribute : FactAttribute
{
    /// <summary>Debian's own Python: another one on the path does not see Debian's packages.</summary>
    public const string Python = "/usr/bin/python3";

    public PandasFactAttribute()
    {
        if (!Directory.Exists("/usr/lib/python3/dist-packages/pandas") && Environment.GetEnvironmentVariable("CI") is null)
        {
            Skip = "pandas is not installed (Debian: python3-pandas).";
        }
    }
}
