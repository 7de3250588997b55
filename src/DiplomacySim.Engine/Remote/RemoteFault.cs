namespace DiplomacySim.Engine.Remote;

/// <summary>The stable codes of <see cref="ProblemMessage.Code"/>, beside those of <see cref="Results.StoreFault"/>.</summary>
public static class RemoteFault
{
    /// <summary>The request carries no token, or a wrong one.</summary>
    public const string Unauthorized = "unauthorized";

    /// <summary>The request comes from a page of another site, or by another name than this machine's.</summary>
    public const string Forbidden = "forbidden";

    /// <summary>The scenario has errors, or the request does not fit it.</summary>
    public const string BadScenario = "bad-scenario";

    /// <summary>A value in the address or in the body is not what it should be.</summary>
    public const string BadRequest = "bad-request";

    /// <summary>There is no such experiment, table or page.</summary>
    public const string NotFound = "not-found";

    /// <summary>The experiment is in a state in which this cannot be done.</summary>
    public const string Conflict = "conflict";

    /// <summary>The scenario of a stored experiment can no longer be put together: its world is not on the server.</summary>
    public const string NoPlan = "no-plan";

    /// <summary>The experiment does not allow the analysis that is asked for; the detail names the design that it needs, or the names that there are.</summary>
    public const string Refused = "analysis-refused";

    /// <summary>The body is longer than the server takes.</summary>
    public const string TooLarge = "too-large";

    /// <summary>The server is stopping and takes no more work.</summary>
    public const string Stopping = "stopping";

    /// <summary>The server itself broke down over the request.</summary>
    public const string BrokeDown = "broke-down";
}
