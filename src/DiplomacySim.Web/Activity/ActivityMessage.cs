using System.Collections.Immutable;

namespace DiplomacySim.Web.Activity;

/// <summary>How the calls between ministries and partners go.</summary>
/// <param name="Engine">The engine that computes: <c>embedded</c> or <c>orleans</c>.</param>
/// <param name="Processes">The processes that compute.</param>
/// <param name="WindowSeconds">The time over which rates are taken.</param>
/// <param name="Runs">The experiments that were computed last since the program was started, the latest first.</param>
internal sealed record ActivityMessage(string Engine, int Processes, double WindowSeconds, ImmutableArray<RunCallsMessage> Runs);
