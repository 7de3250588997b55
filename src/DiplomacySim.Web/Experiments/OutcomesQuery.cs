using System.Globalization;
using DiplomacySim.Engine.Remote;
using DiplomacySim.Results;
using DiplomacySim.Scenarios;
using DiplomacySim.Web.Problems;
using Microsoft.AspNetCore.Http;

namespace DiplomacySim.Web.Experiments;

/// <summary>Which outcomes of which futures are asked for.</summary>
internal sealed class OutcomesQuery
{
    private const long DefaultCount = 1_000;
    private const long MostCount = 100_000;

    private readonly int _policy;
    private readonly string[]? _columns;
    private readonly long _first;
    private readonly long _count;

    /// <summary>Reads the values of the address.</summary>
    /// <exception cref="RequestFault">One of them is out of range, or a name is not the experiment's.</exception>
    public OutcomesQuery(IQueryCollection query, ExperimentDefinition definition)
    {
        var policies = definition.Policies.Select(p => p.Name).ToArray();
        _policy = query["policy"] is [{ } policy] ? Array.IndexOf(policies, policy) : 0;
        if (_policy < 0)
        {
            throw RequestFault.Bad($"'policy={query["policy"]}' is not a policy of the experiment; there are {string.Join(", ", policies)}.");
        }

        // The store reads by the names that the scenario gave; those of the tables are known too.
        var names = definition.Outcomes.ToLookup(c => c.StoredName, c => c.Name, StringComparer.Ordinal);
        _columns = query["column"] is { Count: > 0 } columns ? [.. columns.Select(c => names[c ?? ""].FirstOrDefault() ?? c ?? "")] : null;
        if (_columns?.FirstOrDefault(c => definition.Outcomes.All(o => o.Name != c)) is { } unknown)
        {
            throw RequestFault.Bad($"'column={unknown}' is not an outcome of the experiment; there are {string.Join(", ", definition.Outcomes.Select(o => o.Name))}.");
        }

        _first = Whole(query, "first", 0, 0, ScenarioLimits.MaxFutures);
        _count = Whole(query, "count", DefaultCount, 1, MostCount);
    }

    public OutcomesMessage Read(IResultStore store, ExperimentRecord record)
    {
        var outcomes = record.Definition.Outcomes;
        var wanted = _columns is null ? [.. outcomes] : _columns.Select(name => outcomes.First(o => o.Name == name)).ToArray();
        var futures = new List<long>();
        var values = wanted.Select(_ => new List<double?>()).ToArray();
        foreach (var chunk in store.ReadOutcomes(record.Id, _policy, _columns, new FutureRange(_first, _count)))
        {
            foreach (var future in chunk.Futures.Span)
            {
                futures.Add(future);
            }

            for (var i = 0; i < values.Length; i++)
            {
                foreach (var value in chunk.Columns[i].Span)
                {
                    values[i].Add(double.IsNaN(value) ? null : value);
                }
            }
        }

        var end = store.DoneRanges(record.Id, _policy) is [.., var last] ? last.End : 0;
        return new OutcomesMessage(
            record.Definition.Policies[_policy].Name,
            futures,
            [.. wanted.Select((column, i) => new OutcomeColumn(column.StoredName, column.Unit, column.Kind, values[i]))],
            _first + _count < end ? _first + _count : null);
    }

    private static long Whole(IQueryCollection query, string name, long missing, long low, long high)
    {
        if (query[name] is not [{ } text])
        {
            return missing;
        }

        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= low && value <= high
            ? value
            : throw RequestFault.Bad(string.Create(CultureInfo.InvariantCulture, $"'{name}={text}' is not a whole number from {low} to {high}."));
    }
}
