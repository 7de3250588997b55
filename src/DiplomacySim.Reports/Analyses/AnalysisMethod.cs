using System.Collections.Immutable;

namespace DiplomacySim.Reports.Analyses;

/// <summary>A method by which a stored experiment is analysed.</summary>
/// <param name="Name">Its name for programs.</param>
/// <param name="Group">What it is for: <see cref="Sensitivity"/>, <see cref="Discovery"/>, <see cref="Robustness"/>, <see cref="Explanation"/> or <see cref="Search"/>.</param>
/// <param name="Asks">What it asks for: <see cref="ForOutcome"/>, <see cref="ForCondition"/>, <see cref="ForUpgrade"/> or <see cref="ForNothing"/>.</param>
public sealed record AnalysisMethod(string Name, string Group, string Asks)
{
    /// <summary>The method that fits an experiment's design best.</summary>
    public const string Auto = "auto";

    /// <summary>Which inputs an outcome hangs on.</summary>
    public const string Sensitivity = "sensitivity";

    /// <summary>Where something comes about.</summary>
    public const string Discovery = "discovery";

    /// <summary>Which policy does well whatever comes.</summary>
    public const string Robustness = "robustness";

    /// <summary>What an upgrade is due to.</summary>
    public const string Explanation = "explanation";

    /// <summary>What a search for policies has found.</summary>
    public const string Search = "search";

    /// <summary>It is of an outcome or a target.</summary>
    public const string ForOutcome = "outcome";

    /// <summary>It is of a condition: a target, or an outcome against a number.</summary>
    public const string ForCondition = "condition";

    /// <summary>It is of the upgrade of a partner, and plays futures again, for which it needs the experiment's plan.</summary>
    public const string ForUpgrade = "upgrade";

    /// <summary>It is of the experiment as a whole.</summary>
    public const string ForNothing = "nothing";

    /// <summary>All methods, in the order in which they are shown.</summary>
    public static ImmutableArray<AnalysisMethod> All { get; } =
    [
        new("sobol", Sensitivity, ForOutcome),
        new("morris", Sensitivity, ForOutcome),
        new("delta", Sensitivity, ForOutcome),
        new("pawn", Sensitivity, ForOutcome),
        new("regional", Sensitivity, ForCondition),
        new("scores", Sensitivity, ForOutcome),
        new("prim", Discovery, ForCondition),
        new("cart", Discovery, ForCondition),
        new("robustness", Robustness, ForOutcome),
        new("explain", Explanation, ForUpgrade),
        new("search", Search, ForNothing),
    ];

    /// <summary>The method of a name; null for none.</summary>
    public static AnalysisMethod? Find(string name) => All.FirstOrDefault(method => method.Name == name);
}
