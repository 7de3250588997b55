using System.Globalization;
using DiplomacySim.Experiments.Cases;
using DiplomacySim.Experiments.Plans;

namespace DiplomacySim.Engine.Tests.Runs;

/// <summary>A value drawn for a lane acts exactly as the same value given to a run.</summary>
public sealed class UncertaintyTests
{
    private const string Outcomes = """

        outcomes:
          capital: sum(capital)
          tension: sum(tension)
          activism: activism
          agreements: sum(agreements)
        """;

    private static readonly string[] _levers = ["attention", "execution", "capacity"];

    public static TheoryData<string, string> Draws => new()
    {
        { "attention", "uniform(6, 18)" },
        { "execution", "beta(3, 3)" },
        { "capacity", "triangular(0.5, 1, 1.5)" },
        { "leader effect", "normal(1.5, 0.5)" },
        { "threshold of kin", "uniform(1.5, 2.1)" },
        { "wave half-life", "choice(0, 12, none)" },
        { "upgrades per month", "choice(0, 1, 6)" },
        { "regional diffusion", "lognormal(1, 1.5)" },
        { "rival displeasure", "discrete(0: 0.5, 0.5: 0.5)" },
        { "partner acceptance", "uniform(0.5, 1)" },
    };

    [Theory]
    [MemberData(nameof(Draws))]
    public void Run_ValueDrawnForALane_EqualsARunWithThatValue(string name, string distribution) =>
        AssertEqualsFixed(Plans.Of($"{Plans.TinyHeader}uncertain:\n  {name}: '{distribution}'{Outcomes}", 40));

    [Fact]
    public void Run_EverythingDrawnForALane_EqualsARunWithThoseValues()
    {
        var parameters = Plans.Of(Plans.Plain, 1).Scenario.World.Parameters;
        var draws = parameters.Select(p => $"  {p.Name}: {CentralHalf(p.Low, p.High)}").Concat(_levers.Select(l => $"  {l}: uniform(0.5, 0.9)"));

        AssertEqualsFixed(Plans.Of($"{Plans.TinyHeader}uncertain:\n{string.Join('\n', draws)}{Outcomes}", 40));
    }

    [Fact]
    public void Run_PolicyThatChangesNothing_DiffersByExactlyNothing()
    {
        using var store = new TemporaryStore();
        var plan = Plans.Of(Plans.TinyHeader + """
            levers: {attention: 11}
            uncertain:
              leader effect: normal(1.5, 0.5)
            policies:
              as planned: {}
              the same in other words: {levers: {attention: 11, execution: 0.5}, uncertain: {partner acceptance: 0.85}}
            """ + Outcomes, 200);

        var id = store.Run(plan, TemporaryStore.Options(lanes: 50)).Id;

        for (var future = 0; future < 200; future++)
        {
            Assert.Equal(store.Future(id, 0, future), store.Future(id, 1, future));
        }
    }

    /// <summary>Compares some futures with runs of a scenario that has the drawn values as fixed ones.</summary>
    private static void AssertEqualsFixed(ExperimentPlan drawn)
    {
        using var store = new TemporaryStore();
        var id = store.Run(drawn).Id;
        foreach (var future in (uint[])[0, 13, 39])
        {
            var values = drawn.Policies[0].Uncertainties.Select(u => (u.Name, Value: CaseDraws.Draw(drawn.Scenario.Seed, future, u))).ToLookup(v => _levers.Contains(v.Name));
            var constant = Plans.Of($"{Plans.TinyHeader}{Section("levers", values[true])}{Section("uncertain", values[false])}{Outcomes}", 40);
            using var other = new TemporaryStore();
            var expected = other.Future(other.Run(constant).Id, 0, future);
            Assert.Empty(constant.Uncertainties);
            Assert.Equal(expected, store.Future(id, 0, future));
        }
    }

    private static string Section(string name, IEnumerable<(string Name, double Value)> values)
    {
        var lines = values.Select(v => $"\n  {v.Name}: {(double.IsInfinity(v.Value) ? "none" : v.Value.ToString("R", CultureInfo.InvariantCulture))}").ToList();
        return lines.Count == 0 ? "" : $"{name}:{string.Concat(lines)}\n";
    }

    private static string CentralHalf(double low, double high)
    {
        high = double.IsInfinity(high) ? 100 : high;
        var quarter = (high - low) / 4;
        return quarter == 0
            ? low.ToString("R", CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"uniform({low + quarter:R}, {high - quarter:R})");
    }
}
