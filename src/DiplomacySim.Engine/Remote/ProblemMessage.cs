using System.Collections.Immutable;

namespace DiplomacySim.Engine.Remote;

/// <summary>What a server says when it cannot do what it was asked (RFC 9457, <c>application/problem+json</c>).</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Title">What is wrong, in a few words.</param>
/// <param name="Detail">What, where, what is allowed, and what to do.</param>
/// <param name="Code">A stable code, see <see cref="RemoteFault"/>; null where there is none.</param>
/// <param name="Problems">What is wrong with a scenario, one line each; empty where it is something else.</param>
public sealed record ProblemMessage(int Status, string Title, string Detail, string? Code, ImmutableArray<string> Problems)
{
    /// <summary>The media type of this message.</summary>
    public const string MediaType = "application/problem+json";
}
