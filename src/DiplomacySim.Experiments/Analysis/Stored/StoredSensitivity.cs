using DiplomacySim.Exploration.Designs;
using DiplomacySim.Exploration.Sensitivity;
using DiplomacySim.Exploration.Statistics;
using DiplomacySim.Results;

namespace DiplomacySim.Experiments.Analysis.Stored;

/// <summary>Which uncertain inputs an outcome of a stored experiment hangs on.</summary>
/// <remarks>
/// Every method refuses cases that its assumptions do not hold for, with an <see cref="AnalysisException"/> that names the design it needs.
/// Nothing is computed again but the points of the design.
/// </remarks>
public static class StoredSensitivity
{
    /// <summary>Sobol indices; of a Saltelli design.</summary>
    /// <param name="store">The store.</param>
    /// <param name="id">The experiment.</param>
    /// <param name="policy">The index of the policy.</param>
    /// <param name="outcome">The outcome or target.</param>
    /// <param name="options">How they are judged; null for the defaults.</param>
    /// <exception cref="AnalysisException">The cases do not allow it.</exception>
    public static StoredAnalysis<SobolResult> Sobol(IResultStore store, ExperimentId id, int policy, ColumnDefinition outcome, SobolOptions? options = null)
    {
        var cases = Read(store, id, policy, outcome, null, options?.CancellationToken ?? default);
        if (cases.Design is not SaltelliDesign design)
        {
            throw new AnalysisException(
                $"Sobol indices need a Saltelli design, which {cases.Experiment} does not have. Add to the scenario: experiment: {{design: saltelli, samples: 1024, vary: [...]}}; or take a method for given data: --method delta, pawn or scores.");
        }

        cases.RequireAll(design);
        var whole = cases.Means.Length / design.RowsPerSample * design.RowsPerSample;
        var outputs = SaltelliOutputs.OfBlocks([.. cases.InputNames], cases.Means.AsSpan(0, whole), design.HasSecondOrder);
        return new StoredAnalysis<SobolResult>(cases.Source(outputs.Samples * design.RowsPerSample), Exploration.Sensitivity.Sobol.Analyze(outputs, options));
    }

    /// <summary>Elementary effects; of a Morris design.</summary>
    /// <param name="store">The store.</param>
    /// <param name="id">The experiment.</param>
    /// <param name="policy">The index of the policy.</param>
    /// <param name="outcome">The outcome or target.</param>
    /// <param name="options">How they are judged; null for the defaults.</param>
    /// <exception cref="AnalysisException">The cases do not allow it.</exception>
    public static StoredAnalysis<MorrisResult> Morris(IResultStore store, ExperimentId id, int policy, ColumnDefinition outcome, MorrisOptions? options = null)
    {
        var cases = Read(store, id, policy, outcome, null, options?.CancellationToken ?? default);
        if (cases.Design is not MorrisDesign design)
        {
            throw new AnalysisException(
                $"Elementary effects need a Morris design, which {cases.Experiment} does not have. Add to the scenario: experiment: {{design: morris, samples: 20, vary: [...]}}; or take a method for given data: --method delta, pawn or scores.");
        }

        cases.RequireAll(design);
        var rows = cases.Means.Length / design.RowsPerTrajectory * design.RowsPerTrajectory;
        double[][] units = [.. Enumerable.Range(0, design.Dimensions).Select(_ => new double[rows])];
        var point = new double[design.Dimensions];
        for (var row = 0; row < rows; row++)
        {
            design.Point(row, point);
            for (var i = 0; i < point.Length; i++)
            {
                units[i][row] = point[i];
            }
        }

        var result = Exploration.Sensitivity.Morris.Analyze(new InputTable([.. cases.InputNames], units), cases.Means.AsSpan(0, rows), options);
        return new StoredAnalysis<MorrisResult>(cases.Source(result.Trajectories * design.RowsPerTrajectory), result);
    }

    /// <summary>Borgonovo's delta; of any random design.</summary>
    /// <param name="store">The store.</param>
    /// <param name="id">The experiment.</param>
    /// <param name="policy">The index of the policy.</param>
    /// <param name="outcome">The outcome or target.</param>
    /// <param name="options">How it is judged; null for the defaults.</param>
    /// <param name="only">The inputs that are looked at; null for all.</param>
    /// <exception cref="AnalysisException">The cases do not allow it.</exception>
    public static StoredAnalysis<DeltaResult> Delta(
        IResultStore store, ExperimentId id, int policy, ColumnDefinition outcome, GivenDataOptions? options = null, IReadOnlyList<string>? only = null) =>
        OfGiven(store, id, policy, outcome, "Delta", only, options?.CancellationToken ?? default, (inputs, outputs) => Exploration.Sensitivity.Delta.Analyze(inputs, outputs, options));

    /// <summary>PAWN indices; of any random design.</summary>
    /// <param name="store">The store.</param>
    /// <param name="id">The experiment.</param>
    /// <param name="policy">The index of the policy.</param>
    /// <param name="outcome">The outcome or target.</param>
    /// <param name="options">How they are judged; null for the defaults.</param>
    /// <param name="only">The inputs that are looked at; null for all.</param>
    /// <exception cref="AnalysisException">The cases do not allow it.</exception>
    public static StoredAnalysis<PawnResult> Pawn(
        IResultStore store, ExperimentId id, int policy, ColumnDefinition outcome, GivenDataOptions? options = null, IReadOnlyList<string>? only = null) =>
        OfGiven(store, id, policy, outcome, "PAWN", only, options?.CancellationToken ?? default, (inputs, outputs) => Exploration.Sensitivity.Pawn.Analyze(inputs, outputs, options));

    /// <summary>Feature scores; of any design.</summary>
    /// <param name="store">The store.</param>
    /// <param name="id">The experiment.</param>
    /// <param name="policy">The index of the policy.</param>
    /// <param name="outcome">The outcome or target.</param>
    /// <param name="options">How they are made; null for the defaults.</param>
    /// <param name="only">The inputs that are looked at; null for all.</param>
    /// <exception cref="AnalysisException">The cases do not allow it.</exception>
    public static StoredAnalysis<FeatureScoresResult> Scores(
        IResultStore store, ExperimentId id, int policy, ColumnDefinition outcome, FeatureScoreOptions? options = null, IReadOnlyList<string>? only = null) =>
        OfGiven(store, id, policy, outcome, null, only, options?.CancellationToken ?? default, (inputs, outputs) => FeatureScores.Analyze(inputs, outputs, options));

    /// <summary>Regional sensitivity: what tells cases of interest from the others; of any random design.</summary>
    /// <param name="store">The store.</param>
    /// <param name="id">The experiment.</param>
    /// <param name="policy">The index of the policy.</param>
    /// <param name="condition">Which cases are of interest.</param>
    /// <param name="options">How they are judged; null for the defaults.</param>
    /// <param name="only">The inputs that are looked at; null for all.</param>
    /// <exception cref="AnalysisException">The cases do not allow it.</exception>
    public static StoredAnalysis<RegionalResult> Regional(
        IResultStore store, ExperimentId id, int policy, OutcomeCondition condition, GivenDataOptions? options = null, IReadOnlyList<string>? only = null)
    {
        ArgumentNullException.ThrowIfNull(condition);
        var cases = Read(store, id, policy, condition.Column, only, options?.CancellationToken ?? default);
        RefuseArranged(cases, "Regional sensitivity");
        var (inputs, outputs) = cases.Given(condition.Column.Kind == ColumnKind.Month);
        return new StoredAnalysis<RegionalResult>(cases.Source(inputs.Rows), Exploration.Sensitivity.Regional.Analyze(inputs, condition.Judge(outputs), options));
    }

    /// <summary>The method that fits an experiment's design best: Sobol, Morris, or delta for given data.</summary>
    public static string MethodFor(DesignKind design) => design switch
    {
        DesignKind.Saltelli => "sobol",
        DesignKind.Morris => "morris",
        _ => "delta",
    };

    private static StoredCases Read(IResultStore store, ExperimentId id, int policy, ColumnDefinition outcome, IReadOnlyList<string>? only, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(outcome);
        return new StoredCases(store, id, policy, outcome, only, cancellationToken);
    }

    private static StoredAnalysis<T> OfGiven<T>(
        IResultStore store,
        ExperimentId id,
        int policy,
        ColumnDefinition outcome,
        string? needsRandom,
        IReadOnlyList<string>? only,
        CancellationToken cancellationToken,
        Func<InputTable, double[], T> analyze)
    {
        var cases = Read(store, id, policy, outcome, only, cancellationToken);
        if (needsRandom is not null)
        {
            RefuseArranged(cases, needsRandom);
        }

        var (inputs, outputs) = cases.Given();
        return new StoredAnalysis<T>(cases.Source(inputs.Rows), analyze(inputs, outputs));
    }

    /// <summary>Distributions of inputs mean nothing where points were put in place, one moved from another.</summary>
    private static void RefuseArranged(StoredCases cases, string method)
    {
        if (cases.Kind == DesignKind.Morris)
        {
            throw new AnalysisException(
                $"{method} needs inputs that are drawn from their distributions; the cases of {cases.Experiment} are Morris trajectories. Take --method morris, or a design such as experiment: {{design: latin hypercube, samples: 1000, vary: [...]}}.");
        }
    }
}
