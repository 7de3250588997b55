using System.Collections.Immutable;
using DiplomacySim.Model;

namespace DiplomacySim.Experiments.BackTesting.Frozen;

/// <summary>A forecast of the years ahead, dated, so that it can be held against what comes.</summary>
public sealed record FrozenForecast
{
    /// <summary>The day on which it was frozen.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>The world's name.</summary>
    public required string World { get; init; }

    /// <summary>The hash of the world's files: the facts that it was made from.</summary>
    public required string WorldHash { get; init; }

    /// <summary>The version of the model's equations and draws.</summary>
    public required string ModelVersion { get; init; }

    /// <summary>The seed of all draws.</summary>
    public required ulong Seed { get; init; }

    /// <summary>The futures behind each of the model's forecasts.</summary>
    public required int Futures { get; init; }

    /// <summary>The last month of the recorded past that it was made from.</summary>
    public required Month KnownTo { get; init; }

    /// <summary>The rungs of the ladder, the lowest first.</summary>
    public required ImmutableArray<string> Ladder { get; init; }

    /// <summary>The label of partners outside the ladder; null where the world has none.</summary>
    public required string? SpecialLabel { get; init; }

    /// <summary>The side label that leaves the tier as it is; null where the world has none.</summary>
    public required string? SectoralLabel { get; init; }

    /// <summary>The countries forecast, by code.</summary>
    public required ImmutableArray<FrozenCountry> Countries { get; init; }

    /// <summary>The codes of partners that cannot climb and are not forecast, sorted.</summary>
    public required ImmutableArray<PartnerId> Others { get; init; }

    /// <summary>The years whose ends are forecast, ascending.</summary>
    public required ImmutableArray<int> Years { get; init; }

    /// <summary>The forecasts: the model's waves, the default first, then the baselines.</summary>
    public required ImmutableArray<FrozenForecaster> Forecasters { get; init; }
}
