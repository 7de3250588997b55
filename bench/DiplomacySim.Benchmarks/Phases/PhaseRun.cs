using System.Diagnostics;
using System.Globalization;
using DiplomacySim.Benchmarks.Workloads;
using DiplomacySim.Engine.Workloads;
using DiplomacySim.Model.Calendars;
using DiplomacySim.Model.Shards;

namespace DiplomacySim.Benchmarks.Phases;

/// <summary>Where the time of a shard goes, phase by phase.</summary>
internal static class PhaseRun
{
    /// <summary>Plays the workload's first shard again and again on this thread, and prints nanoseconds per partner-month.</summary>
    public static void Print(RunInputs inputs, RunOptions options, TextWriter output)
    {
        var lanes = P1Workload.Shards(inputs, options.Lanes, options.Lanes).First();
        var kernels = new TimingKernels(options.Kernels);
        var whole = double.PositiveInfinity;
        for (var round = 0; round < options.Rounds; round++)
        {
            kernels.Restart();
            var began = Stopwatch.GetTimestamp();
            using var shard = new Shard(inputs, lanes, kernels);
            for (var month = 0; month < inputs.Months; month++)
            {
                shard.Advance();
            }

            whole = Math.Min(whole, Stopwatch.GetElapsedTime(began).TotalSeconds);
        }

        var scale = 1e9 / ((double)options.Lanes * inputs.World.Partners.Length * inputs.Months);
        var rest = whole;
        foreach (var (phase, seconds) in kernels.Phases)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{phase,-18} {seconds * scale,6:F2}"));
            rest -= seconds;
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"everything else",-18} {rest * scale,6:F2}"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"quickest round",-18} {whole * scale,6:F2}"));
    }
}
