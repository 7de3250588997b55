namespace DiplomacySim.Contracts.Experiments;

/// <summary>What a silo has computed of a run: <see cref="Engine.Runs.WorkerProgress"/> on its way between silos.</summary>
[GenerateSerializer, Immutable, Alias("DiplomacySim.WorkerNote")]
public sealed record WorkerNote(
    [property: Id(0)] string Name,
    [property: Id(1)] long Futures,
    [property: Id(2)] double FuturesPerSecond);
