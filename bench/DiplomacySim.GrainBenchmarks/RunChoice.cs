using System.Globalization;
using DiplomacySim.Benchmarks.Workloads;
using DiplomacySim.Engine.Workloads;
using DiplomacySim.Model.Calendars;
using DiplomacySim.Model.Columns;
using DiplomacySim.Model.Start;
using DiplomacySim.Model.Worlds;

namespace DiplomacySim.GrainBenchmarks;

/// <summary>What the command line says of a run.</summary>
/// <param name="Inputs">What all futures share.</param>
/// <param name="Futures">The futures of a round.</param>
/// <param name="Lanes">The most futures of a shard.</param>
/// <param name="AtOnce">The shards played at once, and the threads of the embedded engine.</param>
/// <param name="Rounds">The rounds of each side, by turns.</param>
internal sealed record RunChoice(RunInputs Inputs, int Futures, int Lanes, int AtOnce, int Rounds)
{
    private const string Allowed = "p1 or full, then --futures, --lanes, --at-once and --rounds";

    /// <summary>The shards of a round.</summary>
    public LaneInputs[] Shards => [.. P1Workload.Shards(Inputs, Futures, Lanes)];

    /// <summary>The partner-months of a round.</summary>
    public double PartnerMonths => (double)Futures * Inputs.World.Partners.Length * Inputs.Months;

    /// <summary>Reads a choice: the workload P1, or the same months with all partners of the world.</summary>
    /// <exception cref="ArgumentException">A word is unknown, or its number is missing.</exception>
    public static RunChoice Read(ReadOnlySpan<string> arguments)
    {
        var inputs = P1Workload.Inputs(WorldFolder.Read());
        if (arguments is ["p1" or "full", ..])
        {
            inputs = arguments[0] == "full" ? Full(WorldFolder.Read(), inputs) : inputs;
            arguments = arguments[1..];
        }

        var choice = new RunChoice(inputs, 10 * P1Workload.Futures, LaneInputs.MaxLanes, 2, 10);
        for (var i = 0; i < arguments.Length; i += 2)
        {
            if (i + 1 == arguments.Length || !int.TryParse(arguments[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var value) || value < 1)
            {
                throw new ArgumentException($"'{arguments[i]}' needs a positive whole number; there are {Allowed}.");
            }

            choice = arguments[i] switch
            {
                "--futures" => choice with { Futures = value },
                "--lanes" => choice with { Lanes = value },
                "--at-once" => choice with { AtOnce = value },
                "--rounds" => choice with { Rounds = value },
                _ => throw new ArgumentException($"'{arguments[i]}' is not an option; there are {Allowed}."),
            };
        }

        return choice;
    }

    private static RunInputs Full(World world, RunInputs like) => new()
    {
        World = world,
        From = like.From,
        Seed = like.Seed,
        Attention = like.Attention,
        Execution = like.Execution,
        Capacity = like.Capacity,
        Priority = [.. world.Partners.Select(_ => 0.0)],
        Plans = like.Plans,
        Start = StartBuilder.Build(world, like.From),
    };
}
