using System.Globalization;
using DiplomacySim.Grains.Speed;
using DiplomacySim.Model.Shards;
using DiplomacySim.Server;
using DiplomacySim.Server.Hosting;

namespace DiplomacySim.GrainBenchmarks;

/// <summary>The same shards through the grains of one silo and in threads of this process, by turns.</summary>
internal static class GrainRun
{
    public static async Task PrintAsync(RunChoice choice, TextWriter into)
    {
        await using var silo = await SiloHost.StartAsync(new ServerOptions(), configure: builder => builder.AddSpeed());
        var embedded = new Best();
        var grains = new Best();
        GrainSpeed? last = null;
        for (var round = 0; round < choice.Rounds; round++)
        {
            embedded.Measure(() =>
            {
                Play(choice);
                return Task.CompletedTask;
            });
            await grains.MeasureAsync(async () =>
                last = await GrainSpeed.MeasureAsync(silo.Grains, choice.Inputs, choice.Shards, choice.AtOnce, 1, TimeProvider.System, $"round{round}"));
        }

        // Measuring plays every round twice, to warm up.
        var rounds = 2 * choice.Futures;
        into.WriteLine(string.Create(CultureInfo.InvariantCulture, $"futures/s: embedded {rounds / embedded.Seconds:F0}, Orleans {rounds / grains.Seconds:F0}, ratio {embedded.Seconds / grains.Seconds:F3}"));
        into.WriteLine(string.Create(CultureInfo.InvariantCulture, $"processor time, ns a partner-month: embedded {embedded.Cpu * 5e8 / choice.PartnerMonths:F2}, Orleans {grains.Cpu * 5e8 / choice.PartnerMonths:F2}, ratio {embedded.Cpu / grains.Cpu:F3}"));
        into.WriteLine(string.Create(CultureInfo.InvariantCulture, $"messages {last!.Messages / choice.PartnerMonths:F5} a partner-month and future, {(double)last.AllocatedBytes / last.Messages:F0} bytes allocated a message, {(grains.Cpu - embedded.Cpu) * 5e5 / last.Messages:F2} us of processor time"));
    }

    private static void Play(RunChoice choice)
    {
        var shards = choice.Shards;
        for (var pass = 0; pass < 2; pass++)
        {
            var next = -1;
            var threads = Enumerable.Range(0, choice.AtOnce).Select(_ => new Thread(() =>
            {
                for (int index; (index = Interlocked.Increment(ref next)) < shards.Length;)
                {
                    using var shard = new Shard(choice.Inputs, shards[index]);
                    for (var month = 0; month < choice.Inputs.Months; month++)
                    {
                        shard.Advance();
                    }
                }
            })).ToArray();
            Array.ForEach(threads, thread => thread.Start());
            Array.ForEach(threads, thread => thread.Join());
        }
    }

    /// <summary>The least wall clock and processor time of all rounds: what disturbs a round only ever adds.</summary>
    private sealed class Best
    {
        public double Seconds { get; private set; } = double.MaxValue;

        public double Cpu { get; private set; } = double.MaxValue;

        public void Measure(Func<Task> round) => MeasureAsync(round).GetAwaiter().GetResult();

        public async Task MeasureAsync(Func<Task> round)
        {
            var cpu = Environment.CpuUsage.TotalTime;
            var began = TimeProvider.System.GetTimestamp();
            await round();
            Seconds = Math.Min(Seconds, TimeProvider.System.GetElapsedTime(began).TotalSeconds);
            Cpu = Math.Min(Cpu, (Environment.CpuUsage.TotalTime - cpu).TotalSeconds);
        }
    }
}
