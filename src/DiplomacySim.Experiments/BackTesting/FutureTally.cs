using DiplomacySim.Experiments.Scoring;
using DiplomacySim.Model.Shards;
using DiplomacySim.Model.Worlds;

namespace DiplomacySim.Experiments.BackTesting;

/// <summary>What futures add up to at the ends of years. Whole numbers, so that the order of adding changes nothing.</summary>
internal sealed class FutureTally
{
    private readonly int _partners;
    private readonly int _rungs;
    private readonly int _countries;
    private readonly long[] _tiers;
    private readonly long[] _counts;
    private readonly long[] _steps;

    public FutureTally(World world, int years)
    {
        _partners = world.Partners.Length;
        _rungs = world.Ladder.Count;
        _countries = world.Partners.Count(partner => partner.Kind == PartnerKind.Country);
        Years = years;
        _tiers = new long[years * _partners * _rungs];
        _counts = new long[years * (_rungs - 1) * (_countries + 1)];
        _steps = new long[years * MostSteps];
    }

    public int Years { get; }

    public long Futures { get; private set; }

    /// <summary>One more than the most steps that a year can hold.</summary>
    private int MostSteps => (_countries * (_rungs - 1)) + 1;

    /// <summary>Takes in a shard at the end of a year.</summary>
    /// <param name="shard">The shard.</param>
    /// <param name="year">The year, from 0.</param>
    /// <param name="stepsBefore">Each lane's steps by the end of the year before; brought up to this one's.</param>
    public void Add(Shard shard, int year, float[] stepsBefore)
    {
        var tiers = _tiers.AsSpan(year * _partners * _rungs);
        var counts = shard.TierCounts;
        for (var i = 0; i < counts.Length; i++)
        {
            tiers[i] += counts[i];
        }

        var steps = shard.UpgradesSoFar;
        for (var lane = 0; lane < shard.Lanes; lane++)
        {
            _steps[(year * MostSteps) + (int)(steps[lane] - stepsBefore[lane])]++;
            stepsBefore[lane] = steps[lane];
            var above = 0;
            for (var rung = _rungs - 1; rung > 0; rung--)
            {
                above += shard.CountriesOn(rung)[lane];
                _counts[(((year * (_rungs - 1)) + rung - 1) * (_countries + 1)) + above]++;
            }
        }

        Futures += year == 0 ? shard.Lanes : 0;
    }

    /// <summary>Adds another tally of as many years.</summary>
    public void Add(FutureTally other)
    {
        Add(_tiers, other._tiers);
        Add(_counts, other._counts);
        Add(_steps, other._steps);
        Futures += other.Futures;
    }

    /// <summary>The share of futures in which a partner stands on a rung at the end of a year.</summary>
    public double Share(int year, int partner, int rung) => (double)_tiers[(((year * _partners) + partner) * _rungs) + rung] / Futures;

    /// <summary>How many steps a year brings.</summary>
    public CountDistribution Steps(int year) => CountDistribution.OfFutures(_steps.AsSpan(year * MostSteps, MostSteps));

    /// <summary>How many countries stand on a rung or above it at the end of a year.</summary>
    public CountDistribution AtOrAbove(int year, int rung) =>
        CountDistribution.OfFutures(_counts.AsSpan(((year * (_rungs - 1)) + rung - 1) * (_countries + 1), _countries + 1));

    /// <summary>The futures as a forecast.</summary>
    public TierForecast ToForecast(string forecaster, int origin)
    {
        var probabilities = new double[_tiers.Length];
        for (var i = 0; i < probabilities.Length; i++)
        {
            probabilities[i] = (double)_tiers[i] / Futures;
        }

        var counts = new CountDistribution[Years * (_rungs - 1)];
        for (var i = 0; i < counts.Length; i++)
        {
            counts[i] = AtOrAbove(i / (_rungs - 1), (i % (_rungs - 1)) + 1);
        }

        return new TierForecast(forecaster, origin, _partners, _rungs, probabilities, Steps(0), counts);
    }

    private static void Add(long[] sums, long[] others)
    {
        for (var i = 0; i < sums.Length; i++)
        {
            sums[i] += others[i];
        }
    }
}
