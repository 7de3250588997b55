using DiplomacySim.Scenarios.Yaml;

namespace DiplomacySim.Scenarios;

/// <summary>How much a scenario may ask for; each limit has its own error.</summary>
public static class ScenarioLimits
{
    /// <summary>The largest file, in bytes.</summary>
    public const int MaxFileBytes = YamlLimits.MaxBytes;

    /// <summary>How deep mappings and lists may stand in each other.</summary>
    public const int MaxNesting = YamlLimits.MaxNesting;

    /// <summary>The most files that <c>extends</c> may join, the first one included.</summary>
    public const int MaxFiles = 10;

    /// <summary>The longest run, in months.</summary>
    public const int MaxMonths = 1200;

    /// <summary>The most futures of a policy.</summary>
    public const long MaxFutures = 10_000_000;

    /// <summary>The futures of a policy where the file gives no number.</summary>
    public const long DefaultFutures = 1000;

    /// <summary>The seed where the file gives none.</summary>
    public const ulong DefaultSeed = 1;

    /// <summary>The most events of a scenario, or of one policy with the scenario's own.</summary>
    public const int MaxEvents = 10_000;

    /// <summary>The most policies.</summary>
    public const int MaxPolicies = 100;

    /// <summary>The most targets.</summary>
    public const int MaxTargets = 100;

    /// <summary>The most outcomes.</summary>
    public const int MaxOutcomes = 100;

    /// <summary>The longest name of a policy, target, outcome or event, in characters.</summary>
    public const int MaxNameLength = 100;

    /// <summary>The longest title, in characters.</summary>
    public const int MaxTitleLength = 200;

    /// <summary>The longest question, in characters.</summary>
    public const int MaxQuestionLength = 1000;

    /// <summary>The longest path of a world or of a file that is extended, in characters.</summary>
    public const int MaxPathLength = 260;

    /// <summary>The most agreements of one <c>sign</c> event.</summary>
    public const int MaxAgreements = 1000;

    /// <summary>The smallest weight of a priority.</summary>
    public const double MinPriority = 0.01;

    /// <summary>The largest weight of a priority.</summary>
    public const double MaxPriority = 100;
}
