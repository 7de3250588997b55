namespace DiplomacySim.Scenarios.Importing;

/// <summary>A row of a table of coded events: who did what to whom, and when.</summary>
/// <param name="Line">The line of the table, from 1.</param>
/// <param name="Date">The day.</param>
/// <param name="Code">The code of CAMEO, or the event type of PLOVER.</param>
/// <param name="Mode">The mode of PLOVER; empty elsewhere.</param>
/// <param name="Actor">Who did it.</param>
/// <param name="Recipient">To whom.</param>
/// <param name="Place">The country in which it happened; empty where the table does not say.</param>
/// <param name="Reports">How many reports the row stands for, at least 1.</param>
internal sealed record CodedEvent(int Line, DateOnly Date, string Code, string Mode, CodedSide Actor, CodedSide Recipient, string Place, int Reports);
