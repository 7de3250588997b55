using System.Collections.Immutable;
using DiplomacySim.Exploration.Designs;
using DiplomacySim.Scenarios.Expressions;

namespace DiplomacySim.Scenarios.Designs;

/// <summary>Which cases an experiment plays, and how often each: the section <c>experiment</c> of a scenario.</summary>
/// <remarks>
/// Every case is a function of the seed, the design and its number. More cases and more replications change none that are there.
/// Safe for use by several threads.
/// </remarks>
public sealed record ExperimentDesign
{
    private readonly AcceptedPoints? _accepted;

    internal ExperimentDesign(DesignKind kind, IUnitDesign points, ImmutableArray<DesignInput> inputs, Expression? where)
    {
        Kind = kind;
        Points = points;
        Inputs = inputs;
        Where = where;
        _accepted = where is null ? null : new AcceptedPoints(this, where);
    }

    /// <summary>How the points are chosen.</summary>
    public DesignKind Kind { get; }

    /// <summary>The points in the unit cube; their numbers are those of the cases unless there is a condition.</summary>
    public IUnitDesign Points { get; }

    /// <summary>What varies: one input for each dimension of <see cref="Points"/>.</summary>
    public ImmutableArray<DesignInput> Inputs { get; }

    /// <summary>The condition that the inputs of every case meet; null where there is none.</summary>
    public Expression? Where { get; }

    /// <summary>How often each case is played; 1 to 4,000.</summary>
    public required int Replications { get; init; }

    /// <summary>Whether replication r of every case has the same chance; else every future has its own.</summary>
    public required bool SharesChance { get; init; }

    /// <summary>How many cases belong together: those of a sample of Saltelli's, a trajectory of Morris's; 1 for others.</summary>
    public required int CasesPerSample { get; init; }

    /// <summary>How many cases there are; null where the file may ask for more.</summary>
    public required long? FixedCases { get; init; }

    /// <summary>What decides the cases besides the seed and the distributions, in one line.</summary>
    public required string Text { get; init; }

    /// <summary>Writes the point of a case, its coordinates from 0 to 1.</summary>
    /// <param name="caseNumber">The case, from 0.</param>
    /// <param name="point">Receives the coordinates; as long as <see cref="Inputs"/>.</param>
    public void Point(long caseNumber, Span<double> point) => Points.Point(_accepted?[caseNumber] ?? caseNumber, point);

    /// <summary>The place of an input among <see cref="Inputs"/>; -1 where the design does not vary it.</summary>
    public int IndexOf(string name)
    {
        for (var i = 0; i < Inputs.Length; i++)
        {
            if (Inputs[i].Name == name)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Finds out whether there are so many cases that meet the condition; a number that is too small gives those there are.</summary>
    internal long Count(long wanted) => _accepted?.Count(wanted) ?? wanted;
}
