namespace DiplomacySim.Web.Health;

/// <summary>How the server is.</summary>
/// <param name="Status"><c>ready</c>, <c>starting</c>, <c>unready</c> or <c>stopping</c>.</param>
/// <param name="Engine">The engine that computes.</param>
/// <param name="Running">The experiments that run.</param>
/// <param name="Store">Where results go, without any password.</param>
/// <param name="Fault">What is amiss, for people; null where all is well.</param>
/// <param name="SecondsAgo">When this was found out; null before the first time.</param>
internal sealed record HealthReport(string Status, string Engine, int Running, string Store, string? Fault, double? SecondsAgo)
{
    public const string Ready = "ready";
    public const string Starting = "starting";
    public const string Unready = "unready";
    public const string Stopping = "stopping";

    public bool IsReady => Status == Ready;
}
