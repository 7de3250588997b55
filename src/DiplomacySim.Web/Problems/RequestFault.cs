using System.Collections.Immutable;

namespace DiplomacySim.Web.Problems;

/// <summary>A fault of a request, found deep inside; carries the answer.</summary>
internal sealed class RequestFault(ProblemResult result, string message) : Exception(message)
{
    public ProblemResult Result { get; } = result;

    /// <summary>The problems of the scenario, in the language of the request, as the message is then; empty where the fault is another one.</summary>
    public ImmutableArray<string> Problems => Result.Problems;

    public static RequestFault Bad(string detail) => new(ProblemResult.Bad(detail), detail);
}
