using System.Collections.Immutable;

namespace DiplomacySim.Scenarios.Files;

/// <summary>The distributions that may be written, with their arguments.</summary>
internal static class DistributionTable
{
    /// <summary>The distributions: name, an example, the number of arguments (0 for any), and what they mean.</summary>
    public static ImmutableArray<(string Name, string Form, string Example, int Arguments, string Meaning)> All { get; } =
    [
        ("uniform", "uniform(low, high)", "uniform(60, 90)", 2, "every value from low to high is equally likely"),
        ("triangular", "triangular(low, mode, high)", "triangular(0.1, 0.3, 0.8)", 3, "from low to high, most likely at the mode"),
        ("normal", "normal(mean, sd)", "normal(3.3, 0.8)", 2, "bell-shaped; sd is the standard deviation"),
        ("lognormal", "lognormal(median, spread)", "lognormal(36, 1.5)", 2, "known up to a factor: two of three values lie from median / spread to median x spread; spread is above 1"),
        ("beta", "beta(a, b)", "beta(8, 2)", 2, "a share from 0 to 1 with mean a / (a + b)"),
        ("choice", "choice(x, y, ...)", "choice(18, 36, 60, none)", 0, "one of the values, each equally likely"),
        ("discrete", "discrete(x: p, y: q, ...)", "discrete(36: 0.7, none: 0.3)", 0, "one of the values with its probability; the probabilities sum to 1"),
    ];

    /// <summary>Their names.</summary>
    public static ImmutableArray<string> Names { get; } = [.. All.Select(distribution => distribution.Name)];
}
