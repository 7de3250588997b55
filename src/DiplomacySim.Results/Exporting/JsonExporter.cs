using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace DiplomacySim.Results.Exporting;

/// <summary>Writes an experiment with all its results as one JSON object.</summary>
/// <remarks>
/// Tables are objects with <c>columns</c> (names) and <c>rows</c> (arrays in that order). Numbers read back to the same bits; where
/// there is no value stands null, and infinities are the texts <c>Inf</c> and <c>-Inf</c>. Rows are streamed in a fixed order.
/// </remarks>
public static class JsonExporter
{
    private const int FlushBytes = 1 << 16;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the object.</summary>
    /// <param name="store">The store.</param>
    /// <param name="id">The experiment.</param>
    /// <param name="stream">Receives the object; it stays open.</param>
    /// <param name="drawn">Tells what was drawn besides; null for what is stored.</param>
    /// <exception cref="StoreException">The store cannot be read or lacks the experiment.</exception>
    public static void Write(IResultStore store, ExperimentId id, Stream stream, IDrawnColumns? drawn = null)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(stream);
        var experiment = store.Get(id);
        var definition = experiment.Definition;
        using var json = new Utf8JsonWriter(stream, Options);
        json.WriteStartObject();
        WriteExperiment(json, experiment);
        WritePolicies(json, definition);
        WriteColumns(json, "outcomes", definition.Outcomes);
        WriteColumns(json, "uncertainties", drawn?.Columns ?? definition.Uncertainties);
        WriteResults(json, store, id, definition, drawn);
        WriteTable(json, "tierCounts", ["policy", "month", "partner", "rung", "tier", "count"], store.ReadTierCounts(id), row =>
        {
            WriteTexts(json, definition.Policies[row.Policy].Name, row.Month, row.Partner);
            json.WriteNumberValue(row.Rung);
            json.WriteStringValue(row.Tier);
            json.WriteNumberValue(row.Count);
        });
        WriteTable(json, "events", ["policy", "future", "month", "partner", "kind", "detail"], store.ReadEvents(id), row =>
        {
            json.WriteStringValue(definition.Policies[row.Policy].Name);
            json.WriteNumberValue(row.Future);
            WriteTexts(json, row.Month, row.Partner, row.Kind, row.Detail);
        });
        WriteTable(json, "failures", ["policy", "firstFuture", "count", "reason", "command"], store.ReadFailures(id), row =>
        {
            json.WriteStringValue(definition.Policies[row.Policy].Name);
            json.WriteNumberValue(row.FirstFuture);
            json.WriteNumberValue(row.Count);
            WriteTexts(json, row.Reason, row.Command);
        });
        json.WriteEndObject();
    }

    private static void WriteExperiment(Utf8JsonWriter json, ExperimentRecord experiment)
    {
        var definition = experiment.Definition;
        json.WriteStartObject("experiment");
        json.WriteNumber("id", experiment.Id.Value);
        json.WriteString("title", definition.Title);
        json.WriteString("state", experiment.State.ToString().ToLowerInvariant());
        json.WriteString("scenarioPath", definition.ScenarioPath);
        json.WriteString("scenarioText", definition.ScenarioText);
        json.WriteString("scenarioHash", definition.ScenarioHash);
        json.WriteString("planHash", definition.PlanHash);
        json.WriteString("worldName", definition.WorldName);
        json.WriteString("worldHash", definition.WorldHash);
        json.WriteString("modelVersion", definition.ModelVersion);
        json.WriteString("engine", definition.Engine);
        json.WriteString("programVersion", definition.ProgramVersion);

        // A seed may exceed what a JSON number carries exactly in most readers.
        json.WriteString("seed", definition.Seed.ToString(CultureInfo.InvariantCulture));
        json.WriteString("from", definition.From);
        json.WriteString("to", definition.To);
        json.WriteNumber("months", definition.Months);
        json.WriteNumber("partners", definition.Partners);
        json.WriteNumber("shardLanes", definition.ShardLanes);
        json.WriteNumber("futuresRequested", definition.FuturesRequested);
        json.WriteNumber("futuresDone", experiment.FuturesDone);
        json.WriteString("createdAt", definition.CreatedAt.UtcDateTime);
        WriteOptional(json, "finishedAt", experiment.FinishedAt?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFF'Z'", CultureInfo.InvariantCulture));
        json.WriteNumber("seconds", experiment.Seconds);
        WriteOptional(json, "resultHash", experiment.Hash);
        json.WritePropertyName("host");
        json.WriteRawValue(definition.HostJson);
        json.WritePropertyName("manifest");
        json.WriteRawValue(definition.ManifestJson);
        json.WriteEndObject();
    }

    private static void WritePolicies(Utf8JsonWriter json, ExperimentDefinition definition)
    {
        json.WriteStartArray("policies");
        foreach (var policy in definition.Policies)
        {
            json.WriteStartObject();
            json.WriteString("name", policy.Name);
            json.WritePropertyName("definition");
            json.WriteRawValue(policy.DefinitionJson);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteColumns(Utf8JsonWriter json, string name, ImmutableArray<ColumnDefinition> columns)
    {
        json.WriteStartArray(name);
        foreach (var column in columns)
        {
            json.WriteStartObject();
            json.WriteString("column", column.StoredName);
            json.WriteString("name", column.Name);
            json.WriteString("unit", column.Unit);
            json.WriteString("kind", column.Kind.ToString().ToLowerInvariant());
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteResults(Utf8JsonWriter json, IResultStore store, ExperimentId id, ExperimentDefinition definition, IDrawnColumns? drawn)
    {
        var columns = definition.Outcomes.Concat(drawn?.Columns ?? definition.Uncertainties).Select(c => c.StoredName);
        string[] numbers = definition.Replications is null ? [] : ["case_number", "replication"];
        WriteTable(json, "results", ["policy", "future", .. numbers, .. columns], Rows(), row =>
        {
            json.WriteStringValue(row.Policy);
            json.WriteNumberValue(row.Chunk.Futures.Span[row.Index]);
            if (numbers.Length > 0)
            {
                json.WriteNumberValue(row.Chunk.Futures.Span[row.Index] % ExperimentDefinition.CaseStride);
                json.WriteNumberValue(row.Chunk.Futures.Span[row.Index] / ExperimentDefinition.CaseStride);
            }

            foreach (var column in row.Columns)
            {
                WriteNumber(json, column.Span[row.Index]);
            }
        });

        IEnumerable<(string Policy, ColumnChunk Chunk, ReadOnlyMemory<double>[] Columns, int Index)> Rows() =>
            from policy in Enumerable.Range(0, definition.Policies.Length)
            from range in store.DoneRanges(id, policy)
            from chunk in RowReader.Read(store, id, policy, range, drawn)
            let all = (ReadOnlyMemory<double>[])[.. chunk.Outcomes.Columns, .. chunk.Cases]
            from index in Enumerable.Range(0, chunk.Outcomes.Count)
            select (definition.Policies[policy].Name, chunk.Outcomes, all, index);
    }

    private static void WriteTable<T>(Utf8JsonWriter json, string name, string[] columns, IEnumerable<T> rows, Action<T> write)
    {
        json.WriteStartObject(name);
        json.WriteStartArray("columns");
        WriteTexts(json, columns);
        json.WriteEndArray();
        json.WriteStartArray("rows");
        foreach (var row in rows)
        {
            json.WriteStartArray();
            write(row);
            json.WriteEndArray();
            if (json.BytesPending > FlushBytes)
            {
                json.Flush();
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter json, params ReadOnlySpan<string> texts)
    {
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }
    }

    private static void WriteNumber(Utf8JsonWriter json, double value)
    {
        if (double.IsFinite(value))
        {
            json.WriteNumberValue(value);
        }
        else if (double.IsNaN(value))
        {
            json.WriteNullValue();
        }
        else
        {
            json.WriteStringValue(Numbers.Text(value));
        }
    }

    private static void WriteOptional(Utf8JsonWriter json, string name, string? value)
    {
        if (value is null)
        {
            json.WriteNull(name);
        }
        else
        {
            json.WriteString(name, value);
        }
    }
}
