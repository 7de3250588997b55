using System.Collections.Immutable;
using DiplomacySim.Scenarios.Problems;

namespace DiplomacySim.Scenarios.Expressions.Reading;

/// <summary>The faults found so far in one expression.</summary>
internal sealed class FaultList
{
    private const int MaxFaults = 32;
    private readonly List<ExpressionFault> _faults = [];

    public bool IsEmpty => _faults.Count == 0;

    /// <summary>Notes a fault at the characters from <paramref name="start"/> up to <paramref name="end"/>; those beyond the 32nd are left out.</summary>
    public void Add(int start, int end, ProblemText message, string? suggestion = null)
    {
        if (_faults.Count < MaxFaults)
        {
            _faults.Add(new ExpressionFault(start, end - start, message, suggestion));
        }
    }

    public void Add(Token token, ProblemText message, string? suggestion = null) => Add(token.Start, token.End, message, suggestion);

    public void Add(Part part, ProblemText message, string? suggestion = null) => Add(part.Start, part.End, message, suggestion);

    /// <summary>The faults by place.</summary>
    public ImmutableArray<ExpressionFault> ToSorted() => [.. _faults.OrderBy(fault => fault.Offset)];
}
