using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using DiplomacySim.Experiments.Cases;
using DiplomacySim.Exploration.Designs;
using DiplomacySim.Exploration.Statistics;
using DiplomacySim.Results;
using DiplomacySim.Results.Exporting;

namespace DiplomacySim.Experiments.Exporting;

/// <summary>Writes the cases of a policy as SALib reads them: <c>problem.json</c>, <c>X.csv</c>, <c>Y.csv</c>.</summary>
/// <remarks>
/// <para>
/// The rows are in the order that SALib's analysis of the design expects: of a Saltelli design sample by sample A, AB of each input, BA of
/// each input with second order, B; of Morris's trajectory by trajectory. Both matrices are plain numbers with commas and without a
/// header; the problem names their columns: <c>names</c> those of X, <c>outputs</c> those of Y.
/// </para>
/// <para>Each case is a row, with the mean over its replications. A sample, a trajectory or a case in which a value is missing is left out.</para>
/// </remarks>
public static class SalibExporter
{
    private static readonly JsonSerializerOptions s_json = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the files.</summary>
    /// <param name="store">The store.</param>
    /// <param name="id">The experiment.</param>
    /// <param name="policy">The index of the policy.</param>
    /// <param name="outcomes">The outcomes, each of which a case must have; empty for all but months, which may never come.</param>
    /// <param name="folder">The folder; made where it is missing.</param>
    /// <exception cref="AnalysisException">Nothing varies, no case is whole, or the policy sets an input of an arranged design.</exception>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public static ExportSummary Write(IResultStore store, ExperimentId id, int policy, IReadOnlyList<ColumnDefinition> outcomes, string folder)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(outcomes);
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        var table = CaseTable.Open(store, id, policy);
        var experiment = store.Get(id).Definition;
        var definition = experiment.Policies[policy];
        Check(table, id, definition.Name);
        string[] names = [.. (outcomes.Count > 0 ? outcomes : table.Outcomes.Where(o => o.Kind != ColumnKind.Month)).Select(o => o.Name)];
        var matrix = CaseMatrix.Read(table, names);
        if (matrix.Rows == 0)
        {
            throw new AnalysisException($"No case of '{definition.Name}' in experiment {id} has a value of every outcome that is asked for. Name fewer with --outcome, or go on with the experiment first: dipsim resume {id}");
        }

        var notes = new List<string>();
        var values = new JsonObject();
        for (var i = 0; i < table.Inputs.Length; i++)
        {
            if (matrix.Inputs[i].Any(double.IsInfinity))
            {
                values[table.Inputs[i].Name] = new JsonArray([.. ByPlace(matrix.Inputs[i]).Select(Value)]);
                notes.Add($"'{table.Inputs[i].Name}' has the value none, which SALib cannot count with: X.csv holds the place of each value among those under \"values\" in problem.json.");
            }
        }

        Directory.CreateDirectory(folder);
        WriteMatrix(Path.Combine(folder, "X.csv"), matrix.Inputs);
        WriteMatrix(Path.Combine(folder, "Y.csv"), matrix.Outcomes);
        var problem = Problem(table, matrix, Distributions(experiment, definition), names, values, notes);
        File.WriteAllText(Path.Combine(folder, "problem.json"), problem.ToJsonString(s_json) + "\n");
        return new ExportSummary(matrix.Rows, matrix.LeftOut, [.. notes]);
    }

    private static void Check(CaseTable table, ExperimentId id, string policy)
    {
        if (table.Inputs.IsEmpty)
        {
            throw new AnalysisException($"Nothing is uncertain under '{policy}' in experiment {id}, so that there is no input to write. Name what is uncertain in the scenario ('uncertain:', or 'experiment: {{vary: [...]}}') and run it again.");
        }

        if (table.Design is { } design && design.Dimensions != table.Inputs.Length)
        {
            throw new AnalysisException($"'{policy}' sets {design.Dimensions - table.Inputs.Length} of the {design.Dimensions} inputs that the design varies, so that its cases are not arranged as SALib needs. Name a policy that leaves them all open: --policy NAME.");
        }
    }

    /// <summary>Puts the place of each value among the different ones in its stead, and gives these.</summary>
    private static double[] ByPlace(double[] column)
    {
        double[] different = [.. column.Distinct().Order()];
        for (var row = 0; row < column.Length; row++)
        {
            column[row] = Array.BinarySearch(different, column[row]);
        }

        return different;
    }

    /// <summary>What tells of an input what it is drawn from, as a scenario would write it; null where that is not known.</summary>
    private static Func<string, string?> Distributions(ExperimentDefinition experiment, PolicyDefinition policy)
    {
        var uncertain = JsonNode.Parse(policy.DefinitionJson)?["uncertain"];
        var parameters = DrawnParameters.Of(experiment);
        return name => uncertain?[name]?.GetValue<string>() ?? parameters?.DistributionOf(name);
    }

    private static JsonObject Problem(CaseTable table, CaseMatrix matrix, Func<string, string?> distributions, string[] outcomes, JsonObject values, List<string> notes)
    {
        var bounds = new JsonArray();
        var dists = new JsonArray();
        var written = new JsonObject();
        var others = new List<string>();
        for (var i = 0; i < table.Inputs.Length; i++)
        {
            var name = table.Inputs[i].Name;
            var text = distributions(name);
            var input = SalibInput.Of(text, matrix.Inputs[i]);
            bounds.Add((JsonNode)new JsonArray([.. input.Bounds.Select(b => (JsonNode)b)]));
            dists.Add((JsonNode)input.Distribution);
            written[name] = text;
            if (!input.IsExact)
            {
                others.Add($"'{name}'");
            }
        }

        if (others.Count > 0)
        {
            notes.Add($"SALib has no distribution like that of {string.Join(", ", others)}: its bounds are the range of the values, which no analysis uses.");
        }

        return new JsonObject
        {
            ["num_vars"] = table.Inputs.Length,
            ["names"] = new JsonArray([.. table.Inputs.Select(i => (JsonNode)i.Name)]),
            ["bounds"] = bounds,
            ["dists"] = dists,
            ["groups"] = null,
            ["outputs"] = new JsonArray([.. outcomes.Select(o => (JsonNode)o)]),
            ["analyze"] = Analyze(table),
            ["distributions"] = written,
            ["values"] = values,
        };
    }

    /// <summary>The analysis that the rows are in order for, with the arguments that it needs.</summary>
    private static JsonObject Analyze(CaseTable table) => table.Design switch
    {
        SaltelliDesign saltelli => new JsonObject { ["method"] = "sobol", ["calc_second_order"] = saltelli.HasSecondOrder },
        MorrisDesign morris => new JsonObject { ["method"] = "morris", ["num_levels"] = morris.Levels },
        _ => new JsonObject { ["method"] = "delta" },
    };

    private static JsonNode Value(double value) => double.IsInfinity(value) ? "none" : value;

    private static void WriteMatrix(string path, double[][] columns)
    {
        using var writer = new StreamWriter(path) { NewLine = "\n" };
        var csv = new CsvWriter(writer);
        for (var row = 0; row < columns[0].Length; row++)
        {
            foreach (var column in columns)
            {
                csv.Add(column[row]);
            }

            csv.EndLine();
        }
    }
}
