using System.Collections.Immutable;
using DiplomacySim.Results;

namespace DiplomacySim.Client.Scripting;

/// <summary>Gathers chunks of rows into a table with the policy and the future before the columns.</summary>
internal sealed class RowTable(ImmutableArray<ColumnDefinition> columns)
{
    private readonly List<string> _policies = [];
    private readonly List<double> _futures = [];
    private readonly List<double>[] _values = [.. columns.Select(_ => new List<double>())];

    public void Add(string policy, ColumnChunk chunk)
    {
        for (var row = 0; row < chunk.Count; row++)
        {
            _policies.Add(policy);
            _futures.Add(chunk.Futures.Span[row]);
        }

        for (var i = 0; i < _values.Length; i++)
        {
            _values[i].AddRange(chunk.Columns[i].Span);
        }
    }

    public Table ToTable() => new(
    [
        new("policy", [.. _policies]),
        new("future", [.. _futures]),
        .. columns.Select((column, i) => new TableColumn(column.StoredName.Length > 0 ? column.StoredName : column.Name, [.. _values[i]], column.Unit)),
    ]);
}
