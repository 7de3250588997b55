using DiplomacySim.Exploration.Designs;
using DiplomacySim.Results;

namespace DiplomacySim.Experiments.Analysis.Stored;

/// <summary>What an analysis of a stored experiment was made of.</summary>
/// <param name="Experiment">The experiment.</param>
/// <param name="Policy">The policy's name.</param>
/// <param name="Outcome">The outcome or target.</param>
/// <param name="Design">The design of the cases.</param>
/// <param name="Cases">The cases used.</param>
/// <param name="LeftOut">The cases left out because a value is missing: a future failed, or a month never came.</param>
/// <param name="Replications">The futures of each case, whose mean is analysed.</param>
/// <param name="SharesChance">Whether all cases have the same draws of chance, so that they differ in inputs alone.</param>
/// <param name="ChanceShare">
/// The share of the variance between cases that chance leaves in means over so many replications; NaN with one replication, where it
/// cannot be told apart, and where cases share their chance, which then is no difference between them.
/// </param>
public sealed record AnalysedCases(
    ExperimentId Experiment,
    string Policy,
    ColumnDefinition Outcome,
    DesignKind Design,
    int Cases,
    int LeftOut,
    int Replications,
    bool SharesChance,
    double ChanceShare);
