using DiplomacySim.Engine.Workloads;
using DiplomacySim.Model.Calendars;
using DiplomacySim.Model.Shards;

namespace DiplomacySim.Cli.Workloads;

/// <summary>How fast this machine plays the workload by which speed is judged: the model alone, nothing stored.</summary>
/// <param name="Seconds">The times of the rounds, in seconds.</param>
/// <param name="Partners">The partners.</param>
/// <param name="Upgrades">The upgrades of all futures, the same in every round.</param>
internal sealed record Speed(IReadOnlyList<double> Seconds, int Partners, long Upgrades)
{
    /// <summary>The fastest round: what disturbs a round only ever slows it.</summary>
    public double Best => Seconds.Min();

    public double FuturesPerSecond => P1Workload.Futures / Best;

    public double PartnerMonthsPerSecond => FuturesPerSecond * Partners * P1Workload.Months;

    /// <summary>Plays a round to warm up, then the rounds that count.</summary>
    public static Speed Measure(RunInputs inputs, int workers, int lanes, int rounds, TimeProvider clock, CancellationToken cancellationToken)
    {
        var seconds = new List<double>();
        long upgrades = 0;
        for (var round = 0; round <= rounds; round++)
        {
            var began = clock.GetTimestamp();
            upgrades = Play(inputs, workers, lanes, cancellationToken);
            if (round > 0)
            {
                seconds.Add(clock.GetElapsedTime(began).TotalSeconds);
            }
        }

        return new Speed(seconds, inputs.World.Partners.Length, upgrades);
    }

    private static long Play(RunInputs inputs, int workers, int lanes, CancellationToken cancellationToken)
    {
        var shards = P1Workload.Shards(inputs, P1Workload.Futures, lanes).ToArray();
        var next = -1;
        long upgrades = 0;
        var threads = new Thread[Math.Min(workers, shards.Length)];
        for (var i = 0; i < threads.Length; i++)
        {
            threads[i] = new Thread(() =>
            {
                for (int index; (index = Interlocked.Increment(ref next)) < shards.Length && !cancellationToken.IsCancellationRequested;)
                {
                    using var shard = new Shard(inputs, shards[index]);
                    long steps = 0;
                    for (var month = 0; month < inputs.Months; month++)
                    {
                        shard.Advance();
                        steps += shard.Upgrades.Length;
                    }

                    Interlocked.Add(ref upgrades, steps);
                }
            });
            threads[i].Start();
        }

        foreach (var thread in threads)
        {
            thread.Join();
        }

        cancellationToken.ThrowIfCancellationRequested();
        return upgrades;
    }
}
