using DiplomacySim.Experiments.Cases;
using DiplomacySim.Exploration.Designs;
using DiplomacySim.Exploration.Statistics;
using DiplomacySim.Results;
using DiplomacySim.Scenarios.Problems;

namespace DiplomacySim.Experiments.Analysis.Stored;

/// <summary>The cases of one policy with one outcome, in memory.</summary>
internal sealed class StoredCases
{
    /// <summary>More numbers than this are not held in memory: 50 million, 400 MB.</summary>
    private const long MostNumbers = 50_000_000;

    private readonly ExperimentId _id;
    private readonly string _policy;
    private readonly CaseTable _table;
    private readonly string[] _names;
    private readonly double[][] _inputs;

    /// <summary>Reads the cases.</summary>
    /// <param name="store">The store.</param>
    /// <param name="id">The experiment.</param>
    /// <param name="policy">The index of the policy.</param>
    /// <param name="outcome">The outcome or target.</param>
    /// <param name="only">The inputs that are looked at; null or none for all.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="AnalysisException">There is no case, no such input, or there are too many to be held in memory.</exception>
    public StoredCases(
        IResultStore store, ExperimentId id, int policy, ColumnDefinition outcome, IReadOnlyList<string>? only = null, CancellationToken cancellationToken = default)
    {
        _id = id;
        _policy = store.Get(id).Definition.Policies[policy].Name;
        _table = CaseTable.Open(store, id, policy);
        Outcome = outcome;
        if (store.DoneRanges(id, policy).Count == 0)
        {
            throw new AnalysisException($"Experiment {id} has no case of '{_policy}' yet; go on with it first: dipsim resume {id}");
        }

        int[] kept = only is { Count: > 0 } ? [.. only.Distinct(StringComparer.Ordinal).Select(IndexOf).Order()] : [.. Enumerable.Range(0, _table.Inputs.Length)];
        if (_table.Cases * (kept.Length + 1) > MostNumbers)
        {
            throw new AnalysisException($"Experiment {id} has {_table.Cases:N0} cases of {kept.Length} inputs, more than are analysed at once ({MostNumbers / (kept.Length + 1):N0}). Name the inputs to look at: --input NAME.");
        }

        Means = new double[_table.Cases];
        _names = [.. kept.Select(i => _table.Inputs[i].Name)];
        _inputs = [.. kept.Select(_ => new double[_table.Cases])];
        var noise = new Moments();
        var at = 0;
        foreach (var chunk in _table.Read([outcome.Name]))
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (var i = 0; i < _inputs.Length; i++)
            {
                chunk.Inputs[kept[i]].CopyTo(_inputs[i].AsMemory(at));
            }

            chunk.Means[0].CopyTo(Means.AsMemory(at));
            for (var row = 0; row < chunk.Count; row++)
            {
                var variance = chunk.Variances[0].Span[row];
                if (!double.IsNaN(variance))
                {
                    noise.Add(variance / chunk.Counts[0].Span[row]);
                }
            }

            at += chunk.Count;
        }

        Noise = noise.Count > 0 ? noise.Mean : double.NaN;
    }

    public ColumnDefinition Outcome { get; }

    public DesignKind Kind => _table.Kind;

    public IUnitDesign? Design => _table.Design;

    public string Experiment => $"experiment {_id}";

    /// <summary>The mean of the outcome over the replications of each case; NaN where there is none.</summary>
    public double[] Means { get; }

    private double Noise { get; }

    /// <summary>The names of the inputs that are looked at.</summary>
    public IReadOnlyList<string> InputNames => _names;

    /// <summary>Refuses a policy that sets inputs of the design itself, so that its points are not those of the design.</summary>
    public void RequireAll(IUnitDesign design)
    {
        var open = _table.Inputs.Length;
        if (open != design.Dimensions)
        {
            throw new AnalysisException(
                $"'{_policy}' sets {design.Dimensions - open} of the {design.Dimensions} inputs that the design varies, so that its cases are not arranged as the method needs. Name a policy that leaves them all open: --policy NAME.");
        }
    }

    /// <summary>The values of an input that varies in some cases.</summary>
    public double[] Input(string name, int[] rows)
    {
        var column = _inputs[Array.IndexOf(_names, name)];
        return Array.ConvertAll(rows, row => column[row]);
    }

    /// <summary>The cases that have a value, with the inputs that vary among them.</summary>
    /// <param name="keepsMissing">Whether stored cases without a value are kept, for a condition that they do not meet.</param>
    /// <exception cref="AnalysisException">There is no such case, or nothing varies.</exception>
    public (InputTable Inputs, double[] Outputs) Given(bool keepsMissing = false)
    {
        int[] rows = [.. Enumerable.Range(0, Means.Length).Where(row => (keepsMissing || !double.IsNaN(Means[row])) && _inputs.All(column => !double.IsNaN(column[row])))];
        if (_inputs.Length == 0 || rows.Length == 0)
        {
            throw new AnalysisException(rows.Length == 0
                ? $"'{Outcome.Name}' has no value in any case of '{_policy}'."
                : $"Nothing is uncertain under '{_policy}' in {Experiment}, so that its futures differ in chance alone. Name what is uncertain in the scenario ('uncertain:', or 'experiment: {{vary: [...]}}') and run it again.");
        }

        var table = new InputTable([.. _names], [.. _inputs.Select(column => Array.ConvertAll(rows, row => column[row]))]);
        return (
            table.Varying() ?? throw new AnalysisException($"No input varies among the {rows.Length} cases of {Experiment}; run more."),
            Array.ConvertAll(rows, row => Means[row]));
    }

    /// <summary>The place of an input.</summary>
    /// <exception cref="AnalysisException">No input of this name varies.</exception>
    private int IndexOf(string input)
    {
        string[] names = [.. _table.Inputs.Select(known => known.Name)];
        var near = DidYouMean.Nearest(input, names);
        return Array.IndexOf(names, input) is >= 0 and var index
            ? index
            : throw new AnalysisException($"No input '{input}' varies under '{_policy}' in {Experiment}{(near is null ? "." : $"; did you mean '{near}'?")} There are {string.Join(", ", names.Select(name => $"'{name}'"))}.");
    }

    /// <summary>What an analysis of so many of these cases was made of.</summary>
    public AnalysedCases Source(int used)
    {
        var values = new Moments();
        foreach (var mean in Means)
        {
            if (!double.IsNaN(mean))
            {
                values.Add(mean);
            }
        }

        var share = values.Variance > 0 && !_table.SharesChance ? Math.Min(1, Noise / values.Variance) : double.NaN;
        return new AnalysedCases(_id, _policy, Outcome, Kind, used, Means.Length - used, _table.Replications, _table.SharesChance, share);
    }
}
