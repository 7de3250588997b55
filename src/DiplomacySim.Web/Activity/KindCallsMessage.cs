namespace DiplomacySim.Web.Activity;

/// <summary>The calls of all actors of a kind.</summary>
/// <param name="Kind"><c>partner</c>, or <c>ministry</c>: the home of a shard, which plays its months.</param>
/// <param name="Calls">Their calls.</param>
internal sealed record KindCallsMessage(string Kind, CallsMessage Calls)
{
    public const string Partner = "partner";
    public const string Ministry = "ministry";
}
