using DiplomacySim.Model;
using DiplomacySim.Model.Worlds;

namespace DiplomacySim.Experiments.BackTesting;

/// <summary>The rungs of a world's partners at the ends of the years of its recorded past.</summary>
internal sealed class YearlyPast
{
    private readonly int[,] _rungs;
    private readonly int[,] _since;
    private readonly int[] _steps;

    public YearlyPast(World world)
    {
        World = world;
        FirstYear = world.HistoryFrom.Year;
        LastYear = world.HistoryTo.Number == 12 ? world.HistoryTo.Year : world.HistoryTo.Year - 1;
        Countries = [.. Enumerable.Range(0, world.Partners.Length).Where(i => world.Partners[i].Kind == PartnerKind.Country)];

        // Row 0 is the end of the year before the first one.
        var years = Math.Max(LastYear - FirstYear + 2, 1);
        _rungs = new int[years, world.Partners.Length];
        _since = new int[years, world.Partners.Length];
        _steps = new int[years];
        for (var i = 0; i < world.Partners.Length; i++)
        {
            Fill(i);
        }
    }

    public World World { get; }

    /// <summary>The first year whose steps are recorded.</summary>
    public int FirstYear { get; }

    /// <summary>The last whole year of the recorded past.</summary>
    public int LastYear { get; }

    /// <summary>The partners that can climb, ascending.</summary>
    public int[] Countries { get; }

    /// <summary>The rung at the end of a year, from the one before the first on.</summary>
    public int RungAt(int partner, int year) => _rungs[year - FirstYear + 1, partner];

    /// <summary>The year of the last step by the end of a year; 0 where there was none.</summary>
    public int SteppedIn(int partner, int year) => _since[year - FirstYear + 1, partner];

    /// <summary>The steps of countries up the ladder in a year.</summary>
    public int StepsIn(int year) => _steps[year - FirstYear + 1];

    /// <summary>How many countries stand on a rung or above it at the end of a year.</summary>
    public int AtOrAbove(int rung, int year) => Countries.Count(i => RungAt(i, year) >= rung);

    private void Fill(int partner)
    {
        int rung = 0, since = 0, next = 0;
        var steps = World.TierSteps.Where(step => step.Partner == partner).ToArray();
        for (var year = FirstYear - 1; year <= LastYear; year++)
        {
            var end = new Month(year, 12);
            for (; next < steps.Length && steps[next].Month <= end; next++)
            {
                var isUp = steps[next].Tier > rung;
                (rung, since) = (steps[next].Tier, steps[next].Month.Year);
                if (isUp && steps[next].Month.Year == year && World.Partners[partner].Kind == PartnerKind.Country)
                {
                    _steps[year - FirstYear + 1]++;
                }
            }

            _rungs[year - FirstYear + 1, partner] = rung;
            _since[year - FirstYear + 1, partner] = since;
        }
    }
}
