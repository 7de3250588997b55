using DiplomacySim.Engine.Live;
using DiplomacySim.Engine.Remote;
using DiplomacySim.Exploration.Statistics;
using DiplomacySim.Results;
using DiplomacySim.Web.Live;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace DiplomacySim.Web.Problems;

/// <summary>Turns whatever is thrown into an answer for people; what nobody foresaw is logged as well.</summary>
internal sealed partial class ProblemGate(RequestDelegate next, ILogger<ProblemGate> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
            if (context.Response is { StatusCode: StatusCodes.Status404NotFound, HasStarted: false, ContentLength: null, ContentType: null })
            {
                await ProblemResult.NotFound($"There is nothing at {context.Request.Path}.").ExecuteAsync(context);
            }
        }
        catch (Exception exception) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            context.Response.Clear();
            await Answer(exception, context).ExecuteAsync(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The caller has gone; nobody is left to answer.
        }
    }

    private ProblemResult Answer(Exception exception, HttpContext context)
    {
        switch (exception)
        {
            case RequestFault fault:
                return fault.Result;
            case BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge }:
                return new ProblemResult(StatusCodes.Status413PayloadTooLarge, RemoteFault.TooLarge, "Too long", exception.Message);
            case BadHttpRequestException bad:
                return new ProblemResult(bad.StatusCode, RemoteFault.BadRequest, "Not a request that can be done", BindingFault.Say(bad));
            case StoreException { Code: StoreFault.NoExperiment } missing:
                return ProblemResult.NotFound(missing.Message);
            case StoreException store:
                return new ProblemResult(StatusCodes.Status503ServiceUnavailable, store.Code, "The result store does not answer", store.Message);
            case AnalysisException refusal:
                return new ProblemResult(StatusCodes.Status422UnprocessableEntity, RemoteFault.Refused, "The experiment does not allow this analysis", refusal.Message);
            case LiveWorldException live:
                return LiveProblems.Of(live);
            case ArgumentException argument:
                return ProblemResult.Bad(argument.Message);
            default:
                BrokeDown(logger, exception, context.Request.Method, context.Request.Path);
                return new ProblemResult(
                    StatusCodes.Status500InternalServerError,
                    RemoteFault.BrokeDown,
                    "The server broke down over this request",
                    $"{exception.GetType().Name}: {exception.Message} Other requests and running experiments are not touched; the server's log says more.");
        }
    }

    [LoggerMessage(EventId = 5001, Level = LogLevel.Error, Message = "{Method} {Path} broke down")]
    private static partial void BrokeDown(ILogger logger, Exception exception, string method, string path);
}
