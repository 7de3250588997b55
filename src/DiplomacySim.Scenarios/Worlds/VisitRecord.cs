namespace DiplomacySim.Scenarios.Worlds;

/// <summary>A row of the visits.</summary>
public sealed record VisitRecord
{
    /// <summary>The partner: an index into <see cref="Model.Worlds.World.Partners"/>.</summary>
    public required int Partner { get; init; }

    /// <summary>The first day.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Whether the home's side travelled; otherwise the partner's did.</summary>
    public required bool IsOutbound { get; init; }

    /// <summary>Who travelled: one of <see cref="LoadedWorld.Levels"/>.</summary>
    public required string Level { get; init; }

    /// <summary>One of <see cref="LoadedWorld.Kinds"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>What came of it; may be empty.</summary>
    public string Outcome { get; init; } = "";

    /// <summary>Where the row comes from.</summary>
    public required string Source { get; init; }

    /// <summary>How far the row is to be trusted.</summary>
    public Confidence Confidence { get; init; }

    /// <summary>The line of the file, from 1.</summary>
    public required int Line { get; init; }
}
