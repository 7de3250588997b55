namespace DiplomacySim.Scenarios.Importing;

/// <summary>A row that tells of a visit or signature with a partner.</summary>
/// <param name="Row">The row, as <c>file:line</c>.</param>
/// <param name="Date">The day.</param>
/// <param name="Mapped">What its code becomes.</param>
/// <param name="Partner">The partner.</param>
/// <param name="IsOutbound">Whether the home's side travelled; null where the row does not say.</param>
/// <param name="Level">Who of the home took part; null where the row does not say.</param>
/// <param name="Reports">How many reports the row stands for.</param>
internal sealed record EventReport(string Row, DateOnly Date, MappedCode Mapped, int Partner, bool? IsOutbound, string? Level, int Reports);
