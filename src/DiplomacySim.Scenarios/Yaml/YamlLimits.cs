namespace DiplomacySim.Scenarios.Yaml;

/// <summary>What a YAML file may hold; more is a problem.</summary>
internal static class YamlLimits
{
    /// <summary>The largest file, in bytes: 1 MiB.</summary>
    public const int MaxBytes = 1024 * 1024;

    /// <summary>How deep mappings and lists may stand in each other.</summary>
    public const int MaxNesting = 32;
}
