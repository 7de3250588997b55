using DiplomacySim.Experiments.Cases;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Model;
using DiplomacySim.Model.Shards;
using DiplomacySim.Model.Worlds;

namespace DiplomacySim.Engine.Tests.Fidelity;

/// <summary>Futures of a policy played month by month, with what can be compared with the record kept of each.</summary>
internal sealed class PlayedRun
{
    private const int LanesPerShard = 256;

    private readonly ExperimentPlan _plan;
    private readonly PolicyRun _run;
    private readonly World _world;
    private readonly int _futures;
    private readonly double[,,] _standing;
    private readonly double[,] _upgrades;
    private readonly double[,] _visits;
    private readonly double[,] _agreements;
    private readonly double[,,] _steps;
    private readonly byte[,] _atEnd;
    private readonly List<double>[,] _dwells;

    public PlayedRun(ExperimentPlan plan, string policy, int futures)
    {
        _plan = plan;
        _run = plan.Policies.Single(p => p.Name == policy);
        _world = plan.Scenario.World.World;
        _futures = futures;
        var years = plan.Scenario.Months / 12;
        var rungs = _world.Ladder.Count;
        _standing = new double[years, rungs, futures];
        _upgrades = new double[years, futures];
        _visits = new double[years, futures];
        _agreements = new double[years, futures];
        _steps = new double[rungs, rungs, futures];
        _atEnd = new byte[_world.Partners.Length, futures];
        _dwells = new List<double>[rungs, rungs];
        SameMonthPairs = new double[futures];
        Suspensions = new double[futures];
        VisitedInLastYear = new double[futures];
        for (var first = 0; first < futures; first += LanesPerShard)
        {
            Play(first, Math.Min(LanesPerShard, futures - first));
        }
    }

    /// <summary>Pairs of upgrades that fell into one month, of each future.</summary>
    public double[] SameMonthPairs { get; }

    /// <summary>Suspensions of each future.</summary>
    public double[] Suspensions { get; }

    /// <summary>Partners with a top-level activity in the last year, of each future.</summary>
    public double[] VisitedInLastYear { get; }

    /// <summary>Countries on a rung or above at the end of a year, of each future.</summary>
    public double[] AtOrAbove(int year, int rung) =>
        Each(f => Enumerable.Range(rung, _world.Ladder.Count - rung).Sum(r => _standing[Index(year), r, f]));

    /// <summary>Countries on a rung at the end of a year, of each future.</summary>
    public double[] On(int year, int rung) => Each(f => _standing[Index(year), rung, f]);

    /// <summary>Upgrades from one year to another, both included, of each future.</summary>
    public double[] Upgrades(int from, int to) => Each(f => Sum(_upgrades, from, to, f));

    /// <summary>Agreements signed in a year, of each future.</summary>
    public double[] Agreements(int year) => Each(f => _agreements[Index(year), f]);

    /// <summary>Top-level activities of a year, of each future.</summary>
    public double[] Visits(int year) => Each(f => _visits[Index(year), f]);

    /// <summary>Steps from one rung to another, of each future.</summary>
    public double[] Steps(int from, int to) => Each(f => _steps[from, to, f]);

    /// <summary>The median of the years spent on a rung before a step, over the steps of all futures.</summary>
    public double MedianDwell(int from, int to)
    {
        var sorted = _dwells[from, to].Order().ToList();
        return sorted[sorted.Count / 2] / 12;
    }

    /// <summary>Variance over mean of the yearly numbers of upgrades, of each future that has any.</summary>
    public double[] YearlyDispersion(int from, int to)
    {
        var ratios = new List<double>();
        for (var future = 0; future < _futures; future++)
        {
            var counts = Enumerable.Range(from, to - from + 1).Select(year => _upgrades[Index(year), future]).ToList();
            var mean = counts.Average();
            if (mean > 0)
            {
                ratios.Add(counts.Sum(c => (c - mean) * (c - mean)) / (counts.Count - 1) / mean);
            }
        }

        return [.. ratios];
    }

    /// <summary>The share of futures that have a partner on a rung or above at the end.</summary>
    public double ShareAtOrAbove(string partner, int rung)
    {
        var index = _world.IndexOf(new PartnerId(partner));
        return Each(f => _atEnd[index, f] >= rung ? 1 : 0).Average();
    }

    /// <summary>Members of a bloc that stand on a rung or above at the end, of each future.</summary>
    public double[] MembersAtEnd(string bloc, int rung)
    {
        var members = Enumerable.Range(0, _world.Partners.Length)
            .Where(i => _world.Partners[i].Kind == PartnerKind.Country && _world.Partners[i].Blocs.Contains(bloc)).ToList();
        return Each(f => members.Count(i => _atEnd[i, f] >= rung));
    }

    private void Play(int first, int count)
    {
        using var shard = _run.Open(CaseDraws.Lanes(_run, [.. Enumerable.Range(first, count).Select(f => (uint)f)]));
        var partners = _world.Partners.Length;
        for (var month = 0; month < _run.Inputs.Months; month++)
        {
            shard.Advance((step, _) => (_dwells[step.From, step.To] ??= []).Add(shard.MonthsInTier(step.Partner)[step.Lane]));
            var year = month / 12;
            foreach (var group in shard.Upgrades.ToArray().GroupBy(u => u.Lane))
            {
                var steps = group.Count();
                SameMonthPairs[first + group.Key] += steps * (steps - 1) / 2.0;
                _upgrades[year, first + group.Key] += steps;
                foreach (var step in group)
                {
                    _steps[step.From, step.To, first + group.Key]++;
                }
            }

            if (month % 12 == 11)
            {
                EndYear(shard, year, first);
            }
        }

        for (var partner = 0; partner < partners; partner++)
        {
            for (var lane = 0; lane < count; lane++)
            {
                Suspensions[first + lane] += shard.Suspensions(partner)[lane];
                VisitedInLastYear[first + lane] += shard.VisitHistory(partner)[lane] != 0 ? 1 : 0;
                _atEnd[partner, first + lane] = shard.Tier(partner)[lane];
            }
        }
    }

    /// <summary>Notes how things stand; visits and agreements are counted since the start, so that the years before are taken off.</summary>
    private void EndYear(Shard shard, int year, int first)
    {
        for (var lane = 0; lane < shard.Lanes; lane++)
        {
            for (var rung = 0; rung < shard.Tiers; rung++)
            {
                _standing[year, rung, first + lane] = shard.CountriesOn(rung)[lane];
            }

            _visits[year, first + lane] = shard.Visits[lane] - Before(_visits, year, first + lane);
            var signed = 0.0;
            for (var partner = 0; partner < _world.Partners.Length; partner++)
            {
                signed += shard.Signed(partner)[lane];
            }

            _agreements[year, first + lane] = signed - Before(_agreements, year, first + lane);
        }
    }

    private static double Before(double[,] values, int year, int future) => Enumerable.Range(0, year).Sum(y => values[y, future]);

    private double Sum(double[,] values, int from, int to, int future) =>
        Enumerable.Range(Index(from), to - from + 1).Sum(year => values[year, future]);

    private int Index(int year) => year - _plan.Scenario.From.Year;

    private double[] Each(Func<int, double> value) => [.. Enumerable.Range(0, _futures).Select(value)];
}
