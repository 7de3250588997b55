using DiplomacySim.Experiments.Cases;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Model.Calendars;
using DiplomacySim.Model.Modules;
using DiplomacySim.Model.Shards;

namespace DiplomacySim.Engine.Tests.Modules;

/// <summary>What every module keeps to: tiers are moved through the month's signals alone, and not at all on average while levers rest.</summary>
public sealed class ModuleContractTests
{
    private const int Lanes = 1024;

    private const string ThreeYears = """
        title: Three years of Viet Nam
        world: viet-nam
        from: 2026-01
        to: 2028-12
        seed: 11

        """;

    public static TheoryData<string> Levers => [.. ModuleTable.All.SelectMany(module => module.Levers).Select(lever => lever.Name)];

    [Theory]
    [MemberData(nameof(Levers))]
    public void Lever_WhereNoModuleIsHeard_LeavesTiersAsTheyAre(string name)
    {
        var run = Run("modules: all\n");
        var lever = run.Inputs.Modules.SelectMany(module => module.Levers).Single(item => item.Name == name);

        var atRest = Tiers(run, run.Inputs, 64, isHeard: false);

        Assert.Equal(atRest, Tiers(run, With(run.Inputs, lever, lever.Minimum), 64, isHeard: false));
        Assert.Equal(atRest, Tiers(run, With(run.Inputs, lever, lever.Maximum), 64, isHeard: false));
    }

    [Fact]
    public void Modules_NotHeard_GiveTheTiersOfTheCore()
    {
        var core = Run("");
        var all = Run("modules: all\n");

        Assert.Equal(Tiers(core, core.Inputs, 64, isHeard: true), Tiers(all, all.Inputs, 64, isHeard: false));
    }

    [Fact]
    public void Modules_LeversAtRest_MoveTheCoreByNothingOnAverage()
    {
        var core = Run("");
        var all = Run("modules: all\n");
        var rungs = core.Inputs.World.Ladder.Count;

        var without = CountsAtEnd(core, rungs);
        var with = CountsAtEnd(all, rungs);

        for (var rung = 1; rung < rungs; rung++)
        {
            var differences = without[rung].Zip(with[rung], (a, b) => b - a).ToArray();
            var mean = differences.Average();
            var error = Math.Sqrt(differences.Select(d => (d - mean) * (d - mean)).Average() / differences.Length);
            var level = without[rung].Average();
            Assert.True(
                Math.Abs(mean) <= (0.01 * level) + (4 * error),
                $"With all modules on, the mean number of countries on rung {rung} is {mean:0.00} off its {level:0.0} (standard error {error:0.000}).");
        }
    }

    [Fact]
    public void Modules_TheirQuantities_AreNumbersAllTheTime()
    {
        var run = Run("modules: all\n");
        using var shard = new Shard(run.Inputs, CaseDraws.Lanes(run, Futures(32)));
        var values = new float[32];
        while (shard.MonthsDone < run.Inputs.Months)
        {
            shard.Advance();
            foreach (var quantity in run.Inputs.Modules.SelectMany(module => module.Quantities))
            {
                for (var partner = quantity.IsOfPartner ? 0 : -1; partner < (quantity.IsOfPartner ? run.Inputs.World.Partners.Length : 0); partner++)
                {
                    shard.Read(quantity, partner, values);
                    Assert.True(values.All(float.IsFinite), $"{quantity} of partner {partner} in {shard.Month}: {string.Join(' ', values)}");
                }
            }
        }
    }

    [Fact]
    public void Modules_ReadOften_GiveTheSameState()
    {
        var run = Run("modules: all\n");

        Assert.Equal(StateHash(run, readsEveryMonth: false), StateHash(run, readsEveryMonth: true));
    }

    private static string StateHash(PolicyRun run, bool readsEveryMonth)
    {
        using var shard = new Shard(run.Inputs, CaseDraws.Lanes(run, Futures(32)));
        var values = new float[32];
        while (shard.MonthsDone < run.Inputs.Months)
        {
            shard.Advance();
            foreach (var quantity in readsEveryMonth ? run.Inputs.Modules.SelectMany(module => module.Quantities).Where(q => !q.IsOfPartner) : [])
            {
                shard.Read(quantity, -1, values);
            }
        }

        return shard.StateHash();
    }

    private static PolicyRun Run(string more) => Plans.Of(ThreeYears + more, Lanes).Policies[0];

    private static uint[] Futures(int count) => [.. Enumerable.Range(0, count).Select(future => (uint)future)];

    private static RunInputs With(RunInputs inputs, ModuleItem lever, double value) =>
        inputs with { ModuleLevers = inputs.ModuleLevers.SetItem(lever, [.. Enumerable.Repeat(value, inputs.Months)]) };

    private static byte[] Tiers(PolicyRun run, RunInputs inputs, int lanes, bool isHeard)
    {
        using var shard = new Shard(inputs, CaseDraws.Lanes(run, Futures(lanes))) { HearsModules = isHeard };
        while (shard.MonthsDone < inputs.Months)
        {
            shard.Advance();
        }

        return [.. Enumerable.Range(0, inputs.World.Partners.Length).SelectMany(partner => shard.Tier(partner).ToArray())];
    }

    private static double[][] CountsAtEnd(PolicyRun run, int rungs)
    {
        using var shard = new Shard(run.Inputs, CaseDraws.Lanes(run, Futures(Lanes)));
        while (shard.MonthsDone < run.Inputs.Months)
        {
            shard.Advance();
        }

        return [.. Enumerable.Range(0, rungs).Select(rung => shard.CountriesOn(rung).ToArray().Select(count => (double)count).ToArray())];
    }
}
