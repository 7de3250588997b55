using System.Collections.Immutable;
using System.Runtime.InteropServices;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Model.Columns;
using DiplomacySim.Model.Randomness;
using DiplomacySim.Scenarios;
using DiplomacySim.Scenarios.Designs;

namespace DiplomacySim.Experiments.Cases;

/// <summary>Draws the uncertainties of futures.</summary>
/// <remarks>
/// A draw depends on the seed, the future and the uncertainty's name alone: every policy that draws an uncertainty draws the same
/// values, and neither other uncertainties nor more futures change them. Without a design future number f is replication f of its
/// policy. With one it is a replication of a case: what the design varies depends on the case alone, everything else on the
/// replication alone, so that cases share their chance, unless every future has its own.
/// </remarks>
public static class CaseDraws
{
    /// <summary>The third counter word of draws of uncertainties; partners' codes, regions and the home never have it.</summary>
    private const uint CaseBlock = 0xCA5E;

    /// <summary>The uniform number behind a draw, strictly between 0 and 1, in steps of 2^-32.</summary>
    public static double Uniform(ulong seed, uint future, string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Uniform(seed, future, Draws.Region(name));
    }

    /// <summary>The same, of a name whose <see cref="Draws.Region"/> is known.</summary>
    internal static double Uniform(ulong seed, uint future, uint entity)
    {
        var (word, _, _, _) = Philox.Block(future, Draws.Once, entity, CaseBlock, (uint)seed, (uint)(seed >> 32));
        return (word + 0.5) / 4294967296.0;
    }

    /// <summary>The value of an uncertainty in a future of an experiment without a design, or of one that the design does not vary.</summary>
    public static double Draw(ulong seed, uint future, Uncertainty uncertainty)
    {
        ArgumentNullException.ThrowIfNull(uncertainty);
        return uncertainty.Distribution.Quantile(Uniform(seed, future, uncertainty.Name));
    }

    /// <summary>The number from 0 to 1 of which the value of an uncertainty is made in a future of a policy.</summary>
    public static double Coordinate(PolicyRun policy, uint future, Uncertainty uncertainty)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(uncertainty);
        if (policy.Design is not { } design || design.IndexOf(uncertainty.Name) is not (var place and >= 0))
        {
            return Uniform(policy.Inputs.Seed, ReplicationOf(policy, future), uncertainty.Name);
        }

        Span<double> point = stackalloc double[design.Inputs.Length];
        design.Point(CaseNumbers.CaseOf(future), point);
        return point[place];
    }

    /// <summary>The value of an uncertainty in a future of a policy.</summary>
    internal static double Value(PolicyRun policy, uint future, Uncertainty uncertainty)
    {
        var coordinate = Coordinate(policy, future, uncertainty);
        return policy.Design is { } design && design.IndexOf(uncertainty.Name) is var place and >= 0
            ? design.Inputs[place].ValueAt(uncertainty.Distribution, coordinate)
            : uncertainty.Distribution.Quantile(coordinate);
    }

    /// <summary>The replication that keys the chance of a future.</summary>
    public static uint ReplicationOf(PolicyRun policy, uint future)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return policy.Design is { SharesChance: true } ? (uint)CaseNumbers.ReplicationOf(future) : future;
    }

    /// <summary>The lanes of a shard that plays these futures of a policy.</summary>
    public static LaneInputs Lanes(PolicyRun policy, ReadOnlySpan<uint> futures)
    {
        ArgumentNullException.ThrowIfNull(policy);
        var replications = new uint[futures.Length];
        for (var lane = 0; lane < replications.Length; lane++)
        {
            replications[lane] = ReplicationOf(policy, futures[lane]);
        }

        var columns = Columns(policy, futures, replications);
        var together = policy.Posterior is { } posterior ? new PosteriorDraws(posterior).Columns(policy.Inputs.Seed, replications) : PosteriorColumns.None;
        return new LaneInputs
        {
            Replications = [.. replications],
            Parameters = policy.Parameters,
            ParameterColumns = together.Parameters
                .SetItems(columns.Where(c => c.Key.Kind == UncertaintyKind.Parameter).Select(c => KeyValuePair.Create(c.Key.ParameterIndex, c.Value))),
            ModuleValues = policy.ModuleValues,
            ModuleColumns = together.Items
                .SetItems(columns.Where(c => c.Key.Item is not null).Select(c => KeyValuePair.Create(c.Key.Item!, c.Value))),
            Attention = ColumnOf(columns, UncertaintyKind.Attention),
            Execution = ColumnOf(columns, UncertaintyKind.Execution),
            Capacity = ColumnOf(columns, UncertaintyKind.Capacity),
            AttentionMonths = MonthsOf(policy, UncertaintyKind.Attention),
            ExecutionMonths = MonthsOf(policy, UncertaintyKind.Execution),
            CapacityMonths = MonthsOf(policy, UncertaintyKind.Capacity),
            ModuleLeverMonths = policy.Uncertainties
                .Where(u => u.Item is not null && (u.From ?? u.To) is not null)
                .ToImmutableDictionary(u => u.Item!, u => MonthsOf(policy, u)),
        };
    }

    private static Dictionary<Uncertainty, ImmutableArray<double>> Columns(PolicyRun policy, ReadOnlySpan<uint> futures, uint[] replications)
    {
        var columns = policy.Uncertainties.ToDictionary(uncertainty => uncertainty, _ => new double[replications.Length]);
        foreach (var (uncertainty, values) in columns.Where(column => policy.Design?.IndexOf(column.Key.Name) is null or < 0))
        {
            for (var lane = 0; lane < values.Length; lane++)
            {
                values[lane] = Draw(policy.Inputs.Seed, replications[lane], uncertainty);
            }
        }

        if (policy.Design is { } design)
        {
            var varied = columns.Select(column => (Place: design.IndexOf(column.Key.Name), column.Key.Distribution, column.Value)).Where(input => input.Place >= 0).ToArray();
            Span<double> point = stackalloc double[design.Inputs.Length];
            for (var lane = 0; lane < futures.Length; lane++)
            {
                design.Point(CaseNumbers.CaseOf(futures[lane]), point);
                foreach (var (place, distribution, values) in varied)
                {
                    values[lane] = design.Inputs[place].ValueAt(distribution, point[place]);
                }
            }
        }

        return columns.ToDictionary(column => column.Key, column => ImmutableCollectionsMarshal.AsImmutableArray(column.Value));
    }

    private static LeverMonths MonthsOf(PolicyRun policy, UncertaintyKind kind) =>
        policy.Uncertainties.FirstOrDefault(u => u.Kind == kind) is { } uncertainty ? MonthsOf(policy, uncertainty) : LeverMonths.All;

    private static LeverMonths MonthsOf(PolicyRun policy, Uncertainty uncertainty) => new(
        uncertainty.From is { } from ? from - policy.Inputs.From : 0,
        uncertainty.To is { } to ? to - policy.Inputs.From + 1 : int.MaxValue);

    /// <summary>What was drawn of an uncertainty for each lane; the uncertainty must be one of the policy's.</summary>
    public static ImmutableArray<double> ColumnOf(LaneInputs lanes, Uncertainty uncertainty)
    {
        ArgumentNullException.ThrowIfNull(lanes);
        ArgumentNullException.ThrowIfNull(uncertainty);
        return uncertainty.Kind switch
        {
            UncertaintyKind.Attention => lanes.Attention,
            UncertaintyKind.Execution => lanes.Execution,
            UncertaintyKind.Capacity => lanes.Capacity,
            UncertaintyKind.ModuleItem => lanes.ModuleColumns[uncertainty.Item!],
            _ => lanes.ParameterColumns[uncertainty.ParameterIndex],
        };
    }

    private static ImmutableArray<double> ColumnOf(Dictionary<Uncertainty, ImmutableArray<double>> columns, UncertaintyKind kind)
    {
        foreach (var (uncertainty, values) in columns)
        {
            if (uncertainty.Kind == kind)
            {
                return values;
            }
        }

        return default;
    }
}
