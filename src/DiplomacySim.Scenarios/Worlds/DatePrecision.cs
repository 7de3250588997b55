namespace DiplomacySim.Scenarios.Worlds;

/// <summary>How exactly a date is known.</summary>
public enum DatePrecision
{
    /// <summary>To the day.</summary>
    Day,

    /// <summary>To the month; the day is a guess.</summary>
    Month,

    /// <summary>To the year; month and day are guesses.</summary>
    Year,
}
