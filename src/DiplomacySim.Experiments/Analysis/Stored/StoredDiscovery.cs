using System.Collections.Immutable;
using DiplomacySim.Exploration.Discovery;
using DiplomacySim.Exploration.Statistics;
using DiplomacySim.Results;

namespace DiplomacySim.Experiments.Analysis.Stored;

/// <summary>In which ranges of the uncertain inputs the cases of interest lie.</summary>
public static class StoredDiscovery
{
    /// <summary>Looks for boxes by PRIM.</summary>
    /// <param name="store">The store.</param>
    /// <param name="id">The experiment.</param>
    /// <param name="policy">The index of the policy.</param>
    /// <param name="condition">Which cases are of interest.</param>
    /// <param name="options">How boxes are looked for; null for the defaults.</param>
    /// <exception cref="AnalysisException">The cases do not allow it.</exception>
    public static StoredAnalysis<PrimResult> Prim(IResultStore store, ExperimentId id, int policy, OutcomeCondition condition, PrimOptions? options = null)
    {
        var (cases, inputs, interest) = Read(store, id, policy, condition);
        return new StoredAnalysis<PrimResult>(cases.Source(inputs.Rows), Exploration.Discovery.Prim.Find(inputs, interest, options));
    }

    /// <summary>Repeats the search for a box on halves of the cases.</summary>
    /// <param name="store">The store.</param>
    /// <param name="id">The experiment.</param>
    /// <param name="policy">The index of the policy.</param>
    /// <param name="condition">Which cases are of interest.</param>
    /// <param name="box">The box whose coverage and density are looked for again.</param>
    /// <param name="options">How boxes are looked for; null for the defaults.</param>
    /// <exception cref="AnalysisException">The cases do not allow it.</exception>
    public static ImmutableArray<Reproduction> Repeat(IResultStore store, ExperimentId id, int policy, OutcomeCondition condition, Box box, PrimOptions? options = null)
    {
        var (_, inputs, interest) = Read(store, id, policy, condition);
        return Exploration.Discovery.Prim.Repeat(inputs, interest, box, options);
    }

    /// <summary>Grows a classification tree.</summary>
    /// <param name="store">The store.</param>
    /// <param name="id">The experiment.</param>
    /// <param name="policy">The index of the policy.</param>
    /// <param name="condition">Which cases are of interest.</param>
    /// <param name="options">How it is grown; null for the defaults.</param>
    /// <exception cref="AnalysisException">The cases do not allow it.</exception>
    public static StoredAnalysis<CartResult> Cart(IResultStore store, ExperimentId id, int policy, OutcomeCondition condition, CartOptions? options = null)
    {
        var (cases, inputs, interest) = Read(store, id, policy, condition);
        return new StoredAnalysis<CartResult>(cases.Source(inputs.Rows), Exploration.Discovery.Cart.Grow(inputs, interest, options));
    }

    private static (StoredCases Cases, InputTable Inputs, bool[] Interest) Read(IResultStore store, ExperimentId id, int policy, OutcomeCondition condition)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(condition);
        var cases = new StoredCases(store, id, policy, condition.Column);
        var (inputs, outputs) = cases.Given(condition.Column.Kind == ColumnKind.Month);
        return (cases, inputs, condition.Judge(outputs));
    }
}
