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

    /// <summary>The most rules of a policy.</summary>
    public const int MaxRules = 1000;

    /// <summary>The most shocks of a policy.</summary>
    public const int MaxShocks = 100;

    /// <summary>The most branches.</summary>
    public const int MaxBranches = 100;

    /// <summary>The most policies.</summary>
    public const int MaxPolicies = 100;

    /// <summary>The most targets.</summary>
    public const int MaxTargets = 100;

    /// <summary>The most outcomes.</summary>
    public const int MaxOutcomes = 100;

    /// <summary>The longest name of a policy, target, outcome, event, rule, shock or branch, in characters.</summary>
    public const int MaxNameLength = 100;

    /// <summary>The longest title, in characters.</summary>
    public const int MaxTitleLength = 200;

    /// <summary>The longest question, in characters.</summary>
    public const int MaxQuestionLength = 1000;

    /// <summary>The longest path of a world or of a file that is extended, in characters.</summary>
    public const int MaxPathLength = 260;

    /// <summary>The most agreements of one <c>sign</c> event.</summary>
    public const int MaxAgreements = 1000;

    /// <summary>The most occasions of a hosted event.</summary>
    public const int MaxOccasions = 300;

    /// <summary>The most citizens who need help in a crisis.</summary>
    public const double MaxCitizens = 10_000_000;

    /// <summary>The most tension that a crisis adds.</summary>
    public const double MaxTension = 10;

    /// <summary>The most relationship capital that a shock gives or takes, in points.</summary>
    public const double MaxCapital = 100;

    /// <summary>The most that a rule or shock adds to or takes off readiness, in log-odds.</summary>
    public const double MaxReadiness = 10;

    /// <summary>The most occasions that a rule or shock adds to or takes off a month.</summary>
    public const int MaxSlots = 100;

    /// <summary>The most by which a shock multiplies the ministry's capacity or pace.</summary>
    public const double MaxFactor = 2;

    /// <summary>The most often that a shock may strike, in times a year.</summary>
    public const double MaxRate = 120;

    /// <summary>The smallest weight of a priority.</summary>
    public const double MinPriority = 0.01;

    /// <summary>The largest weight of a priority.</summary>
    public const double MaxPriority = 100;
}
