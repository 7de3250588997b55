using System.Collections.Immutable;
using DiplomacySim.Scenarios.Worlds;

namespace DiplomacySim.Scenarios.Problems;

/// <summary>Collects the problems of a reading, so that all of them are reported at once.</summary>
/// <remarks>Not safe for use by several threads.</remarks>
internal sealed class ProblemList
{
    /// <summary>The most problems that are kept; the rest is only counted.</summary>
    public const int MaxKept = 1000;

    private readonly List<Problem> _problems = [];
    private readonly HashSet<Problem> _known = [];
    private int _dropped;

    /// <summary>Whether an error was added; warnings do not count.</summary>
    public bool HasErrors => ErrorCount > 0;

    /// <summary>The number of errors added, so that a reader can see whether its own part was clean.</summary>
    public int ErrorCount { get; private set; }

    /// <summary>Adds a problem; one that is there already is not added again.</summary>
    public void Add(Problem problem)
    {
        if (problem.Severity == ProblemSeverity.Error)
        {
            ErrorCount++;
        }

        if (_problems.Count >= MaxKept)
        {
            _dropped++;
        }
        else if (_known.Add(problem))
        {
            _problems.Add(problem);
        }
    }

    /// <summary>Adds an error at a place.</summary>
    public void Error(TextPosition at, string where, ProblemText message, string? suggestion = null, PartnerProfile? meaning = null) =>
        Add(Create(ProblemSeverity.Error, at, where, message, suggestion, meaning));

    /// <summary>Adds a warning at a place.</summary>
    public void Warning(TextPosition at, string where, ProblemText message, string? suggestion = null, PartnerProfile? meaning = null) =>
        Add(Create(ProblemSeverity.Warning, at, where, message, suggestion, meaning));

    /// <summary>The problems by file, line and column; among equals, in the order of addition.</summary>
    public ImmutableArray<Problem> ToSorted()
    {
        var sorted = _problems
            .OrderBy(problem => problem.File, StringComparer.Ordinal)
            .ThenBy(problem => problem.Line)
            .ThenBy(problem => problem.Column)
            .ToList();
        if (_dropped > 0)
        {
            var last = sorted[^1];
            sorted.Add(new Problem
            {
                Severity = ProblemSeverity.Error,
                File = last.File,
                Text = $"{_dropped} more problems are not shown; put these right first",
            });
        }

        return [.. sorted];
    }

    private static Problem Create(
        ProblemSeverity severity, TextPosition at, string where, ProblemText message, string? suggestion, PartnerProfile? meaning) =>
        new()
        {
            Severity = severity,
            File = at.File,
            Line = at.Line,
            Column = at.Column,
            Where = where,
            Text = message,
            Suggestion = suggestion,
            SuggestedPartner = meaning,
        };
}
