namespace DiplomacySim.Scenarios.Worlds;

/// <summary>A row of the tier history.</summary>
public sealed record TierRecord
{
    /// <summary>The partner: an index into <see cref="Model.Worlds.World.Partners"/>.</summary>
    public required int Partner { get; init; }

    /// <summary>The day; read <see cref="Precision"/> before using more than the year.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>How exactly the day is known.</summary>
    public DatePrecision Precision { get; init; }

    /// <summary>The tier or label, as written.</summary>
    public required string Tier { get; init; }

    /// <summary>What the row does to the partner's place.</summary>
    public required TierRecordKind Kind { get; init; }

    /// <summary>The rung held after the row, 0 for none.</summary>
    public required int Rung { get; init; }

    /// <summary>What else is known; may be empty.</summary>
    public string Note { get; init; } = "";

    /// <summary>The visit or meeting at which it was announced; may be empty.</summary>
    public string Occasion { get; init; } = "";

    /// <summary>Where the row comes from.</summary>
    public required string Source { get; init; }

    /// <summary>How far the row is to be trusted.</summary>
    public Confidence Confidence { get; init; }

    /// <summary>The line of the file, from 1.</summary>
    public required int Line { get; init; }
}
