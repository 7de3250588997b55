namespace DiplomacySim.Web.Activity;

/// <summary>The calls of one partner.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Calls">Its calls.</param>
internal sealed record PartnerCallsMessage(string Code, CallsMessage Calls);
