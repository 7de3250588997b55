using System.Collections.Immutable;
using System.Globalization;

namespace DiplomacySim.Reports.Analyses;

/// <summary>Which analysis of a stored experiment is asked for, in the words of the command line, the HTTP API and scripts.</summary>
/// <param name="Method">The name of a method, see <see cref="AnalysisMethod.All"/>; <see cref="AnalysisMethod.Auto"/> takes the measure of sensitivity that fits the design.</param>
/// <param name="Outcome">The outcome or target, or a condition such as <c>kin &gt;= 3</c> or <c>kin in top 10%</c>; empty where the method asks for none.</param>
public sealed record AnalysisRequest(string Method, string Outcome = "")
{
    /// <summary>The most futures that an explanation plays again.</summary>
    public const int MostFutures = 100_000;

    /// <summary>The policies by name; for robustness all where none is named, else the first of the experiment.</summary>
    public ImmutableArray<string> Policies { get; init; } = [];

    /// <summary>The inputs that are looked at; all where none is named.</summary>
    public ImmutableArray<string> Inputs { get; init; } = [];

    /// <summary>The resamples behind intervals; of feature scores, the trees. Null for the method's own number.</summary>
    public int? Resamples { get; init; }

    /// <summary>Of robustness: whether low values are wanted.</summary>
    public bool LowIsGood { get; init; }

    /// <summary>Of robustness: the value that satisfies, for Starr's criterion; null leaves it out.</summary>
    public double? Threshold { get; init; }

    /// <summary>Of PRIM: how many boxes are looked for, 1 to 20.</summary>
    public int Boxes { get; init; } = 1;

    /// <summary>Of PRIM: the number of the box on the way to the first one that is shown; null for the best balanced one.</summary>
    public int? Box { get; init; }

    /// <summary>Of an explanation: the partner, by its code or name; always named.</summary>
    public string? Partner { get; init; }

    /// <summary>Of an explanation: the tier that the partner reaches, or a higher one; null for the next one.</summary>
    public string? Tier { get; init; }

    /// <summary>Of an explanation: the last month that counts, such as <c>2028-06</c>; null for the run's last.</summary>
    public string? By { get; init; }

    /// <summary>Of an explanation: how many of the stored futures are played again, the first ones, 1 to 100,000; null for 1,000.</summary>
    public int? Futures { get; init; }

    /// <summary>Of an explanation: whether the policy is not played without each of its levers as well, which takes as long again for each.</summary>
    public bool WithoutLevers { get; init; }

    /// <summary>The same for equal requests, and another for others.</summary>
    public string Key => string.Join('\u001f', [
        Method,
        Outcome,
        string.Join('\u001e', Policies),
        string.Join('\u001e', Inputs),
        string.Create(CultureInfo.InvariantCulture, $"{Resamples} {LowIsGood} {Threshold:R} {Boxes} {Box}"),
        string.Join('\u001e', Partner, Tier, By),
        string.Create(CultureInfo.InvariantCulture, $"{Futures} {WithoutLevers}"),
    ]);
}
