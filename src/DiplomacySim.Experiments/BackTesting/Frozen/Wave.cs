using System.Collections.Immutable;
using System.Globalization;
using DiplomacySim.Model.Parameters;
using DiplomacySim.Model.Worlds;
using DiplomacySim.Scenarios.Worlds;

namespace DiplomacySim.Experiments.BackTesting.Frozen;

/// <summary>An assumption on how long the effect of the leadership in office lasts. No data speak to it, so that all are shown.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="HalfLifeMonths">The half-life of the effect; infinite where it stays.</param>
/// <param name="Effect">The effect from now on where it is not the one estimated.</param>
internal sealed record Wave(string Name, double HalfLifeMonths, double? Effect)
{
    private static readonly int[] s_halfLives = [60, 36, 18];

    /// <summary>The waves of a world, the one of its own file first.</summary>
    public static ImmutableArray<Wave> Of(World world)
    {
        List<Wave> waves = [new("stays", double.PositiveInfinity, null)];
        waves.AddRange(s_halfLives.Select(months => new Wave(Fading(months), months, null)));
        if (world.Leaders.Length > 1)
        {
            // The tempo under the leader before.
            waves.Add(new Wave("is over", double.PositiveInfinity, world.Leaders[^2].Effect));
        }

        var own = world.Parameters[Parameter.WaveHalfLife];
        var first = waves.Find(wave => wave.Effect is null && wave.HalfLifeMonths == own) ?? new Wave(Fading(own), own, null);
        waves.Remove(first);
        return [first, .. waves];
    }

    /// <summary>The parameters under this assumption.</summary>
    public ParameterSet Apply(ParameterSet parameters)
    {
        parameters = parameters.With(Parameter.WaveHalfLife, HalfLifeMonths);
        return Effect is { } effect ? parameters.With(Parameter.LeaderEffect, effect) : parameters;
    }

    /// <summary>What is drawn under this assumption: an effect that is given is not.</summary>
    public WorldPosterior? Apply(WorldPosterior? posterior) => Effect is null || posterior is null
        ? posterior
        : OriginFit.Keep(posterior, entry => entry.ParameterIndex != ParameterSet.IndexOf(Parameter.LeaderEffect));

    private static string Fading(double months) => string.Create(CultureInfo.InvariantCulture, $"fades in {months} months");
}
