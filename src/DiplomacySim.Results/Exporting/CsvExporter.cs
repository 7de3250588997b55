namespace DiplomacySim.Results.Exporting;

/// <summary>Writes an experiment's tables as CSV: a header line, commas, RFC 4180 quotes, a line feed behind each line.</summary>
/// <remarks>
/// Numbers do not depend on the culture and read back to the same bits; where there is no value the field is empty. Policies go by
/// name, columns by <see cref="ColumnDefinition.StoredName"/>. Rows are streamed in a fixed order. Every method throws
/// <see cref="StoreException"/> where the store cannot be read or lacks the experiment.
/// </remarks>
public static class CsvExporter
{
    /// <summary>One line a future: policy, future, with a design its case and replication, the outcomes, and what was drawn.</summary>
    /// <param name="store">The store.</param>
    /// <param name="id">The experiment.</param>
    /// <param name="writer">Receives the lines.</param>
    /// <param name="drawn">Tells what was drawn besides; null for what is stored.</param>
    public static void WriteResults(IResultStore store, ExperimentId id, TextWriter writer, IDrawnColumns? drawn = null)
    {
        var (definition, csv) = Start(store, id, writer);
        csv.AddAll("policy", "future");
        if (definition.Replications is not null)
        {
            csv.AddAll("case_number", "replication");
        }

        csv.AddAll([.. definition.Outcomes.Concat(drawn?.Columns ?? definition.Uncertainties).Select(c => c.StoredName)]);
        csv.EndLine();
        for (var policy = 0; policy < definition.Policies.Length; policy++)
        {
            foreach (var range in store.DoneRanges(id, policy))
            {
                foreach (var (outcomes, cases) in RowReader.Read(store, id, policy, range, drawn))
                {
                    WriteRows(csv, definition.Policies[policy].Name, outcomes, [.. outcomes.Columns, .. cases], definition.Replications is not null);
                }
            }
        }
    }

    /// <summary>One line for each policy, month, partner and tier, with the number of futures.</summary>
    public static void WriteTierCounts(IResultStore store, ExperimentId id, TextWriter writer)
    {
        var (definition, csv) = Start(store, id, writer);
        csv.AddAll("policy", "month", "partner", "rung", "tier", "count");
        csv.EndLine();
        foreach (var row in store.ReadTierCounts(id))
        {
            csv.AddAll(definition.Policies[row.Policy].Name, row.Month, row.Partner);
            csv.Add(row.Rung);
            csv.Add(row.Tier);
            csv.Add(row.Count);
            csv.EndLine();
        }
    }

    /// <summary>One line for each event of a sampled future.</summary>
    public static void WriteEvents(IResultStore store, ExperimentId id, TextWriter writer)
    {
        var (definition, csv) = Start(store, id, writer);
        csv.AddAll("policy", "future", "month", "partner", "kind", "detail");
        csv.EndLine();
        foreach (var row in store.ReadEvents(id))
        {
            csv.Add(definition.Policies[row.Policy].Name);
            csv.Add(row.Future);
            csv.AddAll(row.Month, row.Partner, row.Kind, row.Detail);
            csv.EndLine();
        }
    }

    /// <summary>One line for each future or shard that failed.</summary>
    public static void WriteFailures(IResultStore store, ExperimentId id, TextWriter writer)
    {
        var (definition, csv) = Start(store, id, writer);
        csv.AddAll("policy", "first_future", "count", "reason", "command");
        csv.EndLine();
        foreach (var row in store.ReadFailures(id))
        {
            csv.Add(definition.Policies[row.Policy].Name);
            csv.Add(row.FirstFuture);
            csv.Add(row.Count);
            csv.AddAll(row.Reason, row.Command);
            csv.EndLine();
        }
    }

    private static (ExperimentDefinition Definition, CsvWriter Csv) Start(IResultStore store, ExperimentId id, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(writer);
        return (store.Get(id).Definition, new CsvWriter(writer));
    }

    private static void WriteRows(CsvWriter csv, string policy, ColumnChunk chunk, ReadOnlyMemory<double>[] columns, bool isDesigned)
    {
        for (var row = 0; row < chunk.Count; row++)
        {
            csv.Add(policy);
            csv.Add(chunk.Futures.Span[row]);
            if (isDesigned)
            {
                csv.Add(chunk.Futures.Span[row] % ExperimentDefinition.CaseStride);
                csv.Add(chunk.Futures.Span[row] / ExperimentDefinition.CaseStride);
            }

            foreach (var column in columns)
            {
                csv.Add(column.Span[row]);
            }

            csv.EndLine();
        }
    }
}
