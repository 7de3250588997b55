namespace DiplomacySim.Exploration.Search;

/// <summary>All that was evaluated and that nothing evaluated dominates, in the order of its coming.</summary>
/// <remarks>As long as no candidate meets the constraints, it holds those that miss them by the least. Of equal evaluations the first stays.</remarks>
public sealed class ParetoArchive
{
    private readonly List<Individual> _members = [];

    /// <summary>The members.</summary>
    public IReadOnlyList<Individual> Members => _members;

    /// <summary>Whether a member meets the constraints; then all do.</summary>
    public bool IsFeasible => _members.Count > 0 && _members[0].Evaluation.IsFeasible;

    /// <summary>Takes an individual in, unless a member is as good in everything.</summary>
    /// <returns>Whether it was taken in.</returns>
    public bool Add(Individual individual)
    {
        ArgumentNullException.ThrowIfNull(individual);
        var evaluation = individual.Evaluation;
        foreach (var member in _members)
        {
            if (member.Evaluation.Dominates(evaluation) || IsEqual(member.Evaluation, evaluation))
            {
                return false;
            }
        }

        _members.RemoveAll(member => evaluation.Dominates(member.Evaluation));
        _members.Add(individual);
        return true;
    }

    /// <summary>The volume that the members dominate up to a reference; 0 while none meets the constraints.</summary>
    public double Volume(IReadOnlyList<double> reference) =>
        IsFeasible ? Hypervolume.Of(_members.Select(member => (IReadOnlyList<double>)member.Evaluation.Objectives), reference) : 0;

    /// <summary>So many members that lie apart, the ends of each objective among them, in the order of their coming.</summary>
    public IReadOnlyList<Individual> Spread(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return _members.Count <= count
            ? _members
            : [.. Thinning.Thin(_members, [.. Enumerable.Range(0, _members.Count)], count).Select(i => _members[i])];
    }

    private static bool IsEqual(Evaluation first, Evaluation second) => first.IsFeasible
        ? second.IsFeasible && first.Objectives.AsSpan().SequenceEqual(second.Objectives.AsSpan())
        : first.Violation == second.Violation && first.Objectives.AsSpan().SequenceEqual(second.Objectives.AsSpan());
}
