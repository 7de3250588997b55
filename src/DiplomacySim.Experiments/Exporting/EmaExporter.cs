using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using DiplomacySim.Experiments.Cases;
using DiplomacySim.Exploration.Statistics;
using DiplomacySim.Results;

namespace DiplomacySim.Experiments.Exporting;

/// <summary>Writes an experiment as the file that <c>load_results</c> of the EMA Workbench reads.</summary>
/// <remarks>
/// The file is a <c>.tar.gz</c> with <c>experiments.csv</c> (uncertainties, levers, scenario, policy, model; policy by policy, case by case),
/// one file an outcome in the same order, and <c>metadata.json</c> with the types of both. Each case is an experiment, with the mean over
/// its replications. Names are made identifiers, which the Workbench asks for from version 3 on. The same results give the same bytes.
/// </remarks>
public static class EmaExporter
{
    /// <summary>The model's name in the column <c>model</c>.</summary>
    public const string ModelName = "DiplomacySim";

    // That of the Workbench's files.
    private const double LayoutVersion = 0.1;

    private static readonly JsonSerializerOptions s_json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the file.</summary>
    /// <param name="store">The store.</param>
    /// <param name="id">The experiment.</param>
    /// <param name="archive">Receives the file; it stays open.</param>
    /// <param name="series">Adds a time series for each tier; null for none.</param>
    /// <param name="cancellationToken">Stops between months of a time series.</param>
    /// <exception cref="AnalysisException">No case is stored.</exception>
    public static ExportSummary Write(IResultStore store, ExperimentId id, Stream archive, TierSeries? series = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(archive);
        var definition = store.Get(id).Definition;
        CaseTable[] tables = [.. Enumerable.Range(0, definition.Policies.Length).Select(policy => CaseTable.Open(store, id, policy))];
        using var files = new EmaFiles(EmaColumn.Of(definition, tables), definition, series);
        for (var policy = 0; policy < tables.Length; policy++)
        {
            foreach (var chunk in tables[policy].Read())
            {
                var counts = series?.Play(policy, chunk.FirstCase, chunk.Count, tables[policy].Replications, cancellationToken);
                files.Add(policy, chunk, counts);
            }
        }

        if (files.Rows == 0)
        {
            throw new AnalysisException($"Experiment {id} has no case yet; go on with it first: dipsim resume {id}");
        }

        files.Pack(archive, Metadata(files));
        return new ExportSummary(files.Rows, tables.Sum(t => t.Cases) - files.Rows, []);
    }

    private static string Metadata(EmaFiles files) => new JsonObject
    {
        ["version"] = LayoutVersion,
        ["outcomes"] = new JsonArray([.. files.Outcomes.Select(o => (JsonNode)new JsonArray(o.Class, o.Name, o.FileName))]),
        ["experiments"] = new JsonObject(files.Columns.Select(c => KeyValuePair.Create(c.Name, (JsonNode?)(c.IsText ? "category" : "float64")))
            .Concat(EmaColumn.Labels.Select(label => KeyValuePair.Create(label, (JsonNode?)"category")))),
    }.ToJsonString(s_json);
}
