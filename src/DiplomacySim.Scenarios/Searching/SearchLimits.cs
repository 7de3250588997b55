namespace DiplomacySim.Scenarios.Searching;

/// <summary>How much a search may ask for, and what it gets where it does not say.</summary>
public static class SearchLimits
{
    /// <summary>The fewest futures of a candidate.</summary>
    public const int MinFutures = 10;

    /// <summary>The most futures of a candidate.</summary>
    public const int MaxFutures = 100_000;

    /// <summary>The futures of a candidate where the file gives no number.</summary>
    public const int DefaultFutures = 200;

    /// <summary>The most candidates that are played.</summary>
    public const int MaxEvaluations = 1_000_000;

    /// <summary>The candidates that are played where the file gives no number.</summary>
    public const int DefaultEvaluations = 2000;

    /// <summary>The smallest population.</summary>
    public const int MinPopulation = 4;

    /// <summary>The largest population.</summary>
    public const int MaxPopulation = 1000;

    /// <summary>The population where the file gives no number.</summary>
    public const int DefaultPopulation = 40;

    /// <summary>The most searches side by side.</summary>
    public const int MaxSeeds = 20;

    /// <summary>The searches side by side where the file gives no number.</summary>
    public const int DefaultSeeds = 2;

    /// <summary>The generations without progress where the file gives no number.</summary>
    public const int DefaultPatience = 20;

    /// <summary>The most generations without progress.</summary>
    public const int MaxPatience = 10_000;

    /// <summary>The fewest fresh futures.</summary>
    public const int MinConfirm = 100;

    /// <summary>The most fresh futures.</summary>
    public const int MaxConfirm = 1_000_000;

    /// <summary>The fresh futures where the file gives no number.</summary>
    public const int DefaultConfirm = 2000;

    /// <summary>The most policies that may be kept.</summary>
    public const int MaxKeep = 50;

    /// <summary>The policies that are kept where the file gives no number.</summary>
    public const int DefaultKeep = 10;

    /// <summary>The most visits that a calendar may hold.</summary>
    public const int MaxVisits = 1000;

    /// <summary>The most objectives.</summary>
    public const int MaxObjectives = 6;

    /// <summary>The most constraints.</summary>
    public const int MaxConstraints = 20;

    /// <summary>The most numbers that are searched.</summary>
    public const int MaxLevers = 200;

    /// <summary>The highest price.</summary>
    public const double MaxPrice = 1e9;
}
