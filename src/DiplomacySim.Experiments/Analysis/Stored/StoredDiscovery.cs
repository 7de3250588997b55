using System.Collections.Immutable;
using DiplomacySim.Exploration.Discovery;
using DiplomacySim.Exploration.Statistics;
using DiplomacySim.Results;

namespace DiplomacySim.Experiments.Analysis.Stored;

/// <summary>In which ranges of the uncertain inputs the cases of interest lie: the cases, read once, for all methods.</summary>
/// <remarks>Immutable; safe for several threads.</remarks>
public sealed class StoredDiscovery
{
    private readonly StoredCases _cases;
    private readonly bool[] _ofInterest;

    private StoredDiscovery(StoredCases cases, InputTable inputs, bool[] ofInterest) => (_cases, Inputs, _ofInterest) = (cases, inputs, ofInterest);

    /// <summary>The inputs that vary, a row for each case.</summary>
    public InputTable Inputs { get; }

    /// <summary>For each case whether it is of interest.</summary>
    public ReadOnlySpan<bool> OfInterest => _ofInterest;

    /// <summary>Reads the cases of a policy.</summary>
    /// <param name="store">The store.</param>
    /// <param name="id">The experiment.</param>
    /// <param name="policy">The index of the policy.</param>
    /// <param name="condition">Which cases are of interest.</param>
    /// <param name="only">The inputs that are looked at; null for all.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="AnalysisException">The cases do not allow it.</exception>
    public static StoredDiscovery Open(
        IResultStore store, ExperimentId id, int policy, OutcomeCondition condition, IReadOnlyList<string>? only = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(condition);
        var cases = new StoredCases(store, id, policy, condition.Column, only, cancellationToken);
        var (inputs, outputs) = cases.Given(condition.Column.Kind == ColumnKind.Month);
        return new StoredDiscovery(cases, inputs, condition.Judge(outputs));
    }

    /// <summary>Looks for boxes by PRIM.</summary>
    /// <param name="options">How boxes are looked for; null for the defaults.</param>
    /// <exception cref="AnalysisException">The cases do not allow it.</exception>
    public StoredAnalysis<PrimResult> Prim(PrimOptions? options = null) =>
        new(_cases.Source(Inputs.Rows), Exploration.Discovery.Prim.Find(Inputs, _ofInterest, options));

    /// <summary>Repeats the search for a box on halves of the cases.</summary>
    /// <param name="box">The box whose coverage and density are looked for again.</param>
    /// <param name="options">How boxes are looked for; null for the defaults.</param>
    /// <exception cref="AnalysisException">The cases do not allow it.</exception>
    public ImmutableArray<Reproduction> Repeat(Box box, PrimOptions? options = null) =>
        Exploration.Discovery.Prim.Repeat(Inputs, _ofInterest, box, options);

    /// <summary>Grows a classification tree.</summary>
    /// <param name="options">How it is grown; null for the defaults.</param>
    /// <exception cref="AnalysisException">The cases do not allow it.</exception>
    public StoredAnalysis<CartResult> Cart(CartOptions? options = null) =>
        new(_cases.Source(Inputs.Rows), Exploration.Discovery.Cart.Grow(Inputs, _ofInterest, options));
}
