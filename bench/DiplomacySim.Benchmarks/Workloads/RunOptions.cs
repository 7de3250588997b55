using System.Globalization;
using DiplomacySim.Engine.Workloads;

namespace DiplomacySim.Benchmarks.Workloads;

/// <summary>What the command line says of a run.</summary>
internal sealed record RunOptions(int Futures, int Lanes, int Threads, int Rounds)
{
    public static RunOptions Read(ReadOnlySpan<string> arguments)
    {
        var options = new RunOptions(P1Workload.Futures, 512, 2, 5);
        for (var i = 0; i + 1 < arguments.Length; i += 2)
        {
            var value = int.Parse(arguments[i + 1], CultureInfo.InvariantCulture);
            options = arguments[i] switch
            {
                "--futures" => options with { Futures = value },
                "--lanes" => options with { Lanes = value },
                "--threads" => options with { Threads = value },
                "--rounds" => options with { Rounds = value },
                _ => throw new ArgumentException($"'{arguments[i]}' is not an option; there are --futures, --lanes, --threads and --rounds."),
            };
        }

        return options;
    }
}
