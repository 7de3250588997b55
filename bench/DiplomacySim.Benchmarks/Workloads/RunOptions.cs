using System.Globalization;
using DiplomacySim.Benchmarks.Microbenchmarks;
using DiplomacySim.Engine.Workloads;
using DiplomacySim.Model.Shards;

namespace DiplomacySim.Benchmarks.Workloads;

/// <summary>What the command line says of a run.</summary>
internal sealed record RunOptions(int Futures, int Lanes, int Threads, int Rounds, IKernels Kernels)
{
    private const string Allowed = "--futures, --lanes, --threads, --rounds and --width (512, 256 or 128)";

    /// <summary>Reads options and their numbers.</summary>
    /// <exception cref="ArgumentException">An option is unknown, or its number is missing or not allowed.</exception>
    public static RunOptions Read(ReadOnlySpan<string> arguments)
    {
        var options = new RunOptions(P1Workload.Futures, 512, 2, 5, Model.Shards.Kernels.Widest);
        for (var i = 0; i < arguments.Length; i += 2)
        {
            if (i + 1 == arguments.Length || !int.TryParse(arguments[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var value) || value < 1)
            {
                throw new ArgumentException($"'{arguments[i]}' needs a positive whole number; the options are {Allowed}.");
            }

            options = (arguments[i], value) switch
            {
                ("--futures", _) => options with { Futures = value },
                ("--lanes", _) => options with { Lanes = value },
                ("--threads", _) => options with { Threads = value },
                ("--rounds", _) => options with { Rounds = value },
                ("--width", 512 or 256 or 128) => options with { Kernels = Widths.Kernels(value) },
                _ => throw new ArgumentException($"'{arguments[i]} {value}' is not an option; there are {Allowed}."),
            };
        }

        return options;
    }
}
