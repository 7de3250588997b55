using System.Collections.Immutable;
using DiplomacySim.Engine.Remote;
using Microsoft.AspNetCore.Http;

namespace DiplomacySim.Web.Problems;

/// <summary>An answer that says what went wrong.</summary>
internal sealed class ProblemResult(int status, string code, string title, string detail, ImmutableArray<string> problems = default) : IResult
{
    /// <summary>A line for each problem of a scenario, in the language of the request; empty for none.</summary>
    public ImmutableArray<string> Problems { get; } = problems.IsDefault ? [] : problems;

    public Task ExecuteAsync(HttpContext httpContext) => ProblemWriter.WriteAsync(httpContext, status, code, title, detail, Problems);

    public static ProblemResult NotFound(string detail) => new(StatusCodes.Status404NotFound, RemoteFault.NotFound, "Not found", detail);

    public static ProblemResult Bad(string detail) => new(StatusCodes.Status400BadRequest, RemoteFault.BadRequest, "Not a request that can be done", detail);

    public static ProblemResult Conflict(string code, string detail) => new(StatusCodes.Status409Conflict, code, "Not possible now", detail);
}
