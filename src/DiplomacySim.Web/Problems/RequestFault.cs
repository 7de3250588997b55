namespace DiplomacySim.Web.Problems;

/// <summary>A fault of a request, found deep inside; carries the answer.</summary>
internal sealed class RequestFault(ProblemResult result, string message) : Exception(message)
{
    public ProblemResult Result { get; } = result;

    public static RequestFault Bad(string detail) => new(ProblemResult.Bad(detail), detail);
}
