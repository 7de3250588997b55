using System.Collections.Immutable;
using DiplomacySim.Scenarios.Problems;

namespace DiplomacySim.Client.Scripting;

/// <summary>A scenario cannot be run; the message lists everything that is wrong, one problem a line.</summary>
public sealed class ScenarioFaultException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="path">The scenario file.</param>
    /// <param name="problems">What is wrong, warnings included.</param>
    public ScenarioFaultException(string path, ImmutableArray<Problem> problems)
        : base($"{path} cannot be run:{string.Concat(problems.Select(problem => $"\n  {problem}"))}") => Problems = problems;

    /// <summary>What is wrong, by file, line and column, warnings included; changes of a script are called <c>change 1</c> and so on.</summary>
    public ImmutableArray<Problem> Problems { get; }
}
