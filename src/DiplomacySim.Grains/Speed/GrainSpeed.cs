using System.Globalization;
using DiplomacySim.Model.Calendars;
using DiplomacySim.Model.Columns;

namespace DiplomacySim.Grains.Speed;

/// <summary>How fast the grains of a silo play a workload: the model and the calls alone, nothing stored.</summary>
/// <param name="Seconds">The times of the rounds, in seconds.</param>
/// <param name="Upgrades">The upgrades of all futures, the same in every round.</param>
/// <param name="Messages">The calls to partners of a round; each is answered by one more message.</param>
/// <param name="AllocatedBytes">What a round allocates on the garbage collector's heap, in all threads of the process; the least of the rounds.</param>
public sealed record GrainSpeed(IReadOnlyList<double> Seconds, long Upgrades, long Messages, long AllocatedBytes)
{
    /// <summary>The fastest round: what disturbs a round only ever slows it.</summary>
    public double Best => Seconds.Min();

    /// <summary>Plays a round to warm up, then the rounds that count.</summary>
    /// <param name="grains">The way to the grains, as a caller on the silo has it.</param>
    /// <param name="inputs">What all futures share.</param>
    /// <param name="shards">The shards of a round.</param>
    /// <param name="shardsAtOnce">How many shards are played at once; at least 1.</param>
    /// <param name="rounds">The rounds that count; at least 1.</param>
    /// <param name="clock">Measures the time.</param>
    /// <param name="name">A word for the keys of the grains; another one for each measurement that runs at the same time.</param>
    /// <param name="cancellationToken">Stops between rounds.</param>
    public static async Task<GrainSpeed> MeasureAsync(
        IGrainFactory grains,
        RunInputs inputs,
        IReadOnlyList<LaneInputs> shards,
        int shardsAtOnce,
        int rounds,
        TimeProvider clock,
        string name = "speed",
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(grains);
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(shards);
        ArgumentNullException.ThrowIfNull(clock);
        ArgumentOutOfRangeException.ThrowIfLessThan(shardsAtOnce, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(rounds, 1);
        var seconds = new List<double>();
        var bytes = long.MaxValue;
        long upgrades = 0;
        for (var round = 0; round <= rounds; round++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var allocated = GC.GetTotalAllocatedBytes(precise: true);
            var began = clock.GetTimestamp();
            upgrades = await PlayAsync(grains, inputs, shards, shardsAtOnce, string.Create(CultureInfo.InvariantCulture, $"{name}-{round}"));
            if (round > 0)
            {
                seconds.Add(clock.GetElapsedTime(began).TotalSeconds);
                bytes = Math.Min(bytes, GC.GetTotalAllocatedBytes(precise: true) - allocated);
            }
        }

        // A call a month, one to begin and one to end.
        var messages = (long)shards.Count * inputs.World.Partners.Length * (inputs.Months + 2);
        return new GrainSpeed(seconds, upgrades, messages, bytes);
    }

    private static async Task<long> PlayAsync(IGrainFactory grains, RunInputs inputs, IReadOnlyList<LaneInputs> shards, int shardsAtOnce, string run)
    {
        var next = -1;
        var players = Enumerable.Range(0, shardsAtOnce).Select(_ => PlayShardsAsync()).ToArray();
        var upgrades = await Task.WhenAll(players);
        return upgrades.Sum();

        async Task<long> PlayShardsAsync()
        {
            long steps = 0;
            for (int index; (index = Interlocked.Increment(ref next)) < shards.Count;)
            {
                var key = string.Create(CultureInfo.InvariantCulture, $"{run}/{index}");
                steps += await grains.GetGrain<ISpeedGrain>(key).PlayAsync(new SpeedOrder(inputs, shards[index]));
            }

            return steps;
        }
    }
}
