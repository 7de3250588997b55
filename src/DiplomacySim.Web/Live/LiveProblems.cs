using DiplomacySim.Engine.Live;
using DiplomacySim.Web.Problems;
using Microsoft.AspNetCore.Http;

namespace DiplomacySim.Web.Live;

/// <summary>What live worlds refuse, as answers.</summary>
internal static class LiveProblems
{
    public static ProblemResult Of(LiveWorldException exception) => new(
        Status(exception.Fault),
        LiveFaultCode.Of(exception.Fault),
        exception.Fault switch
        {
            LiveFault.NotFound => "Not found",
            LiveFault.NameTaken or LiveFault.Ended or LiveFault.TooMany or LiveFault.Unavailable => "Not possible now",
            _ => "Not a request that can be done",
        },
        exception.Message);

    /// <summary>The status of an answer that refuses.</summary>
    public static int Status(LiveFault fault) => fault switch
    {
        LiveFault.NotFound => StatusCodes.Status404NotFound,
        LiveFault.NameTaken or LiveFault.Ended or LiveFault.TooMany => StatusCodes.Status409Conflict,
        LiveFault.Unavailable => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status400BadRequest,
    };
}
