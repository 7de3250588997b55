using System.Collections.Immutable;
using DiplomacySim.Experiments.Analysis;
using DiplomacySim.Experiments.Cases;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Reports.Languages;
using DiplomacySim.Reports.Wording;
using DiplomacySim.Results;
using DiplomacySim.Results.Exporting;

namespace DiplomacySim.Client.Scripting;

/// <summary>What a script gets of an experiment: the answer, and everything as flat tables.</summary>
/// <remarks>
/// The results of a server are fetched once, as a store of their own in the system's temporary folder, which disposing of the result
/// takes away. Those of this process stay in the workbench's store. Safe for several threads.
/// </remarks>
public sealed partial class ExperimentResult : IDisposable
{
    private readonly Lazy<RunSummary> _summary;
    private readonly Lazy<ExperimentDefinition> _definition;
    private readonly DirectoryInfo? _folder;

    internal ExperimentResult(IResultStore store, ExperimentId id, ExperimentPlan plan, double seconds, DirectoryInfo? folder)
    {
        Store = store;
        Id = id;
        Plan = plan;
        Seconds = seconds;
        _folder = folder;
        _summary = new(() => RunSummaryReader.Read(store, id, plan));
        _definition = new(() => store.Get(id).Definition);
    }

    /// <summary>The store that holds the results; analyses take it with <see cref="Id"/>.</summary>
    public IResultStore Store { get; }

    /// <summary>The number of the experiment in <see cref="Store"/>.</summary>
    public ExperimentId Id { get; }

    /// <summary>What was computed.</summary>
    public ExperimentPlan Plan { get; }

    /// <summary>The time that the run took, in seconds; next to nothing where everything was there already.</summary>
    public double Seconds { get; }

    /// <summary>The hash of the results: the same wherever they were computed.</summary>
    public string? Hash => Store.Get(Id).Hash;

    /// <summary>What the report of the command line says, as values.</summary>
    public RunSummary Summary => _summary.Value;

    /// <summary>The answer to the scenario's question in one sentence.</summary>
    public string Answer => AnswerText.Of(Summary, TextCatalog.Reports.In(Language.English));

    /// <summary>What was drawn: columns <c>policy</c>, <c>future</c>, one for each uncertain input of the scenario, and one for each of the world's parameters that the futures draw.</summary>
    public Table Experiments()
    {
        var drawn = DrawnParameters.Of(Definition);
        return Rows(drawn?.Columns ?? Definition.Uncertainties, (policy, range) =>
        {
            var stored = Definition.Uncertainties.IsEmpty ? Futures(range) : Store.ReadCases(Id, policy, null, range);
            return drawn is null ? stored : stored.Select(rows => rows with { Columns = drawn.Complete(policy, rows.Futures.Span, rows.Columns) });
        });
    }

    /// <summary>What came out: columns <c>policy</c>, <c>future</c>, and one for each outcome and target (1 where it is met, 0 where not).</summary>
    public Table Outcomes() => Rows(Definition.Outcomes, (policy, range) => Store.ReadOutcomes(Id, policy, null, range));

    /// <summary>Where partners stand: columns <c>policy</c>, <c>month</c>, <c>partner</c>, <c>rung</c>, <c>tier</c>, <c>count</c> of futures, and their <c>share</c>.</summary>
    public Table TierCounts()
    {
        var rows = Store.ReadTierCounts(Id).ToList();
        var futures = Definition.Policies.Select((_, policy) => (double)Store.DoneRanges(Id, policy).Sum(range => range.Count)).ToArray();
        return new Table(
        [
            new("policy", [.. rows.Select(row => Definition.Policies[row.Policy].Name)]),
            new("month", [.. rows.Select(row => row.Month)]),
            new("partner", [.. rows.Select(row => row.Partner)]),
            new("rung", [.. rows.Select(row => (double)row.Rung)]),
            new("tier", [.. rows.Select(row => row.Tier)]),
            new("count", [.. rows.Select(row => (double)row.Count)], "futures"),
            new("share", [.. rows.Select(row => row.Count / futures[row.Policy])]),
        ]);
    }

    /// <summary>What happened in the first three futures of each policy: columns <c>policy</c>, <c>future</c>, <c>month</c>, <c>partner</c>, <c>kind</c>, <c>detail</c>.</summary>
    public Table Events()
    {
        var rows = Store.ReadEvents(Id).ToList();
        return new Table(
        [
            new("policy", [.. rows.Select(row => Definition.Policies[row.Policy].Name)]),
            new("future", [.. rows.Select(row => (double)row.Future)]),
            new("month", [.. rows.Select(row => row.Month)]),
            new("partner", [.. rows.Select(row => row.Partner)]),
            new("kind", [.. rows.Select(row => row.Kind)]),
            new("detail", [.. rows.Select(row => row.Detail)]),
        ]);
    }

    /// <summary>Compares two policies future by future on the same draws.</summary>
    /// <exception cref="ArgumentException">The experiment has no policy of a name; the message lists them.</exception>
    public PolicyComparison Compare(string reference, string other) =>
        PolicyComparison.Compare(Store, new ComparedRun(Id, PolicyOf(reference), reference), new ComparedRun(Id, PolicyOf(other), other));

    /// <summary>Compares every other policy with the first, future by future on the same draws, p-values corrected for the number of differences.</summary>
    /// <param name="correction">How they are corrected.</param>
    public IReadOnlyList<PolicyComparison> CompareAll(ComparisonCorrection correction = ComparisonCorrection.Holm) => MultipleComparison.Adjust(
        [.. Definition.Policies.Skip(1).Select(policy => Compare(Definition.Policies[0].Name, policy.Name))], correction);

    /// <summary>Writes everything as CSV into a folder, made where it is missing: <c>results.csv</c>, <c>tiers.csv</c>, <c>events.csv</c>, <c>failures.csv</c>. Memory does not grow with the number of futures.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="withParameters">Whether the results have what each future drew of the world's parameters, some forty columns.</param>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public void SaveCsv(string folder, bool withParameters = false)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        Directory.CreateDirectory(folder);
        Save("results", (store, id, writer) => CsvExporter.WriteResults(store, id, writer, withParameters ? DrawnParameters.Of(Definition) : null));
        Save("tiers", CsvExporter.WriteTierCounts);
        Save("events", CsvExporter.WriteEvents);
        Save("failures", CsvExporter.WriteFailures);

        void Save(string name, Action<IResultStore, ExperimentId, TextWriter> write)
        {
            using var writer = new StreamWriter(Path.Combine(folder, name + ".csv")) { NewLine = "\n" };
            write(Store, Id, writer);
        }
    }

    /// <summary>Takes away what was fetched from a server; does nothing to results of this process.</summary>
    public void Dispose()
    {
        if (_folder is not null)
        {
            Store.Dispose();
            _folder.Delete(recursive: true);
        }
    }

    private ExperimentDefinition Definition => _definition.Value;

    private int PolicyOf(string? name)
    {
        if (name is null)
        {
            return 0;
        }

        var names = Definition.Policies.Select(policy => policy.Name).ToArray();
        return Array.IndexOf(names, name) is >= 0 and var index
            ? index
            : throw new ArgumentException($"The experiment has no policy '{name}'; it has {string.Join(", ", names.Select(known => $"'{known}'"))}.", nameof(name));
    }

    private Table Rows(ImmutableArray<ColumnDefinition> columns, Func<int, FutureRange, IEnumerable<ColumnChunk>> read)
    {
        var rows = new RowTable(columns);
        for (var policy = 0; policy < Definition.Policies.Length; policy++)
        {
            foreach (var chunk in Store.DoneRanges(Id, policy).SelectMany(range => read(policy, range)))
            {
                rows.Add(Definition.Policies[policy].Name, chunk);
            }
        }

        return rows.ToTable();
    }

    private static IEnumerable<ColumnChunk> Futures(FutureRange range) =>
        [new ColumnChunk(Enumerable.Range(0, (int)range.Count).Select(i => range.First + i).ToArray(), [])];
}
