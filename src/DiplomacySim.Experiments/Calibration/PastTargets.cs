using System.Collections.Immutable;
using System.Globalization;
using DiplomacySim.Experiments.History;
using DiplomacySim.Model.Worlds;

namespace DiplomacySim.Experiments.Calibration;

/// <summary>The targets of a world's past: tiers at dates, steps by kind, bunching, waiting, agreements.</summary>
internal sealed class PastTargets
{
    private const string AgreementsIndicator = "agreements_signed";

    /// <summary>Years before the last at whose ends partners are counted.</summary>
    private static readonly int[] s_yearsBack = [13, 10, 7, 5, 3, 1, 0];

    private readonly World _world;
    private readonly int _first;
    private readonly int _last;
    private readonly int[] _agreementYears;
    private readonly int[] _tiers;
    private readonly Model.Month[] _since;

    public PastTargets(HistoryPanel panel)
    {
        _world = panel.World;
        _first = panel.FirstMonth.Year;
        _last = panel.LastMonth.Year;
        _agreementYears = [.. Enumerable.Range(_first, Years).Where(year => panel.Find(AgreementsIndicator, year) is not null)];
        _tiers = new int[_world.Partners.Length];
        _since = new Model.Month[_world.Partners.Length];
        foreach (var step in _world.TierSteps.Where(step => step.Month < panel.FirstMonth))
        {
            // What stood before the record began: where simulated pasts begin too.
            _tiers[step.Partner] = step.Tier;
            _since[step.Partner] = step.Month;
        }

        var agreements = Enumerable.Range(_first, Years).Select(year => panel.Find(AgreementsIndicator, year) ?? double.NaN).ToArray();
        var observed = ValuesOf(new PastRecord(panel.World.TierSteps, agreements, double.NaN));
        var names = Names();
        All =
        [
            .. names.Select((name, i) => new PastTarget(
                name,
                observed[i],
                name.StartsWith("agreements", StringComparison.Ordinal) ? 0.05 * observed[i] : 0,
                Math.Max(0.5, 0.1 * observed[i]))),
        ];
    }

    public ImmutableArray<PastTarget> All { get; }

    public int Years => _last - _first + 1;

    public int FirstYear => _first;

    /// <summary>The targets' values in a past, NaN where it has none.</summary>
    public double[] ValuesOf(PastRecord past)
    {
        var top = _world.Ladder.Top;
        var tiers = _tiers.ToArray();
        var since = _since.ToArray();
        var years = new int[Years];
        var above = new int[Years];
        var moves = new int[(top + 1) * (top + 1)];
        var waits = new List<double>[top + 1];
        var months = new Dictionary<Model.Month, int>();
        for (var rung = 0; rung <= top; rung++)
        {
            waits[rung] = [];
        }

        foreach (var step in past.Steps)
        {
            if (step.Month < _world.HistoryFrom || _world.Partners[step.Partner].Kind != PartnerKind.Country || step.Tier <= tiers[step.Partner])
            {
                continue;
            }

            var from = tiers[step.Partner];
            var year = step.Month.Year - _first;
            years[year]++;
            above[year] += from == 0 ? 1 : 0;
            moves[(from * (top + 1)) + step.Tier]++;
            months[step.Month] = months.GetValueOrDefault(step.Month) + 1;
            if (from > 0)
            {
                waits[from].Add((step.Month - since[step.Partner]) / 12.0);
            }

            tiers[step.Partner] = step.Tier;
            since[step.Partner] = step.Month;
        }

        var values = new List<double>();
        foreach (var back in s_yearsBack.Where(back => back < Years))
        {
            values.Add(_tiers.Where((tier, i) => tier > 0 && _world.Partners[i].Kind == PartnerKind.Country).Count() + above[..(Years - back)].Sum());
        }

        for (var rung = 1; rung <= top; rung++)
        {
            values.Add(Countries(i => tiers[i] == rung));
        }

        values.Add(years[..^1].Sum());
        values.Add(years[^1]);
        ForMoves((from, to) => values.Add(moves[(from * (top + 1)) + to]));
        for (var rung = 1; rung < top; rung++)
        {
            values.Add(Median(waits[rung]));
        }

        values.Add(Bunching(years[..^1]));
        values.Add(months.Values.Sum(n => n * (n - 1) / 2));
        values.Add(Countries(i => tiers[i] > 0 && _world.Partners[i].HasStatus));
        foreach (var year in _agreementYears)
        {
            values.Add(past.Agreements[year - _first]);
        }

        return [.. values];
    }

    private List<string> Names()
    {
        var names = new List<string>();
        var rungs = _world.Ladder.Names;
        foreach (var back in s_yearsBack.Where(back => back < Years))
        {
            names.Add(Text($"above the lowest rung, end of {_last - back}"));
        }

        for (var rung = 1; rung <= _world.Ladder.Top; rung++)
        {
            names.Add(Text($"{rungs[rung]}, end of {_last}"));
        }

        names.Add(Text($"steps {_first} to {_last - 1}"));
        names.Add(Text($"steps {_last}"));
        ForMoves((from, to) => names.Add($"steps from {rungs[from]} to {rungs[to]}"));
        for (var rung = 1; rung < _world.Ladder.Top; rung++)
        {
            names.Add($"median years on {rungs[rung]} before a step");
        }

        names.Add(Text($"variance over mean of yearly steps to {_last - 1}"));
        names.Add("pairs of steps in one month");
        names.Add("countries of status above the lowest rung");
        names.AddRange(_agreementYears.Select(year => Text($"agreements signed {year}")));
        return names;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private void ForMoves(Action<int, int> act)
    {
        for (var from = 0; from < _world.Ladder.Top; from++)
        {
            for (var to = from + 1; to <= _world.Ladder.Top; to++)
            {
                act(from, to);
            }
        }
    }

    private int Countries(Func<int, bool> counts) =>
        Enumerable.Range(0, _world.Partners.Length).Count(i => _world.Partners[i].Kind == PartnerKind.Country && counts(i));

    private static double Median(List<double> values)
    {
        if (values.Count == 0)
        {
            return double.NaN;
        }

        values.Sort();
        return (values[(values.Count - 1) / 2] + values[values.Count / 2]) / 2;
    }

    private static double Bunching(int[] years)
    {
        var mean = years.Average();
        return mean > 0 && years.Length > 1 ? years.Sum(y => (y - mean) * (y - mean)) / (years.Length - 1) / mean : double.NaN;
    }
}
