using System.Collections.Immutable;

namespace DiplomacySim.Results.Sql;

/// <summary>Refuses arguments that no store takes.</summary>
internal static class ArgumentCheck
{
    public static void Policy(ExperimentDefinition definition, int policy)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(policy);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(policy, definition.Policies.Length);
    }

    public static void Finish(ExperimentFinish finish)
    {
        ArgumentNullException.ThrowIfNull(finish);
        if (finish.State is not (ExperimentState.Done or ExperimentState.Interrupted or ExperimentState.Failed))
        {
            throw new ArgumentException($"A run ends done, interrupted or failed, not {RecordText.Word(finish.State)}.", nameof(finish));
        }

        // Written so that NaN fails too.
        if (!(finish.Seconds >= 0 && double.IsFinite(finish.Seconds)))
        {
            throw new ArgumentException($"A run takes 0 seconds or more, not {finish.Seconds}.", nameof(finish));
        }
    }

    /// <summary>The range, or all futures.</summary>
    public static FutureRange Range(FutureRange? range)
    {
        var futures = range ?? new FutureRange(0, long.MaxValue);
        return futures.First >= 0 && futures.Count >= 0 && futures.Count <= long.MaxValue - futures.First
            ? futures
            : throw new ArgumentOutOfRangeException(nameof(range), range, "A range starts at 0 or above and has a count of 0 or more.");
    }

    /// <summary>The columns of these names, in their order; all where no names are given.</summary>
    public static ImmutableArray<ColumnDefinition> Columns(
        ImmutableArray<ColumnDefinition> columns, IReadOnlyList<string>? names, ExperimentId id, string what)
    {
        if (names is null)
        {
            return columns;
        }

        return [.. names.Select(Find)];

        ColumnDefinition Find(string name) =>
            columns.FirstOrDefault(c => c.Name == name)
            ?? throw new ArgumentException(
                $"Experiment {id} has no {what} '{name}'; it has {(columns.IsEmpty ? "none" : string.Join(", ", columns.Select(c => $"'{c.Name}'")))}.",
                nameof(names));
    }
}
