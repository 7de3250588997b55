using System.Collections.Immutable;
using DiplomacySim.Model;
using DiplomacySim.Model.Parameters;
using DiplomacySim.Model.Worlds;
using DiplomacySim.Scenarios.Worlds;

namespace DiplomacySim.Experiments.History;

/// <summary>What was known of a world's past at the end of a month: partners by months, with nothing later within reach.</summary>
/// <remarks>
/// The panel holds copies cut off at its last month, so that whoever has the panel alone cannot see a later row. Attributes of
/// partners that have no date (size, trade, blocs, regions) are those of the world at all months. Immutable.
/// </remarks>
public sealed class HistoryPanel
{
    private readonly PartnerPast[] _pasts;

    private HistoryPanel(World world, ImmutableArray<Indicator> indicators)
    {
        World = world;
        Indicators = indicators;
        _pasts = new PartnerPast[world.Partners.Length];
        for (var i = 0; i < _pasts.Length; i++)
        {
            _pasts[i] = new PartnerPast([.. world.TierSteps.Where(s => s.Partner == i)], [.. world.Visits.Where(v => v.Partner == i)]);
        }
    }

    /// <summary>The world as it was known at the panel's end: steps, visits, terms of leadership and activities up to then.</summary>
    /// <remarks>
    /// <see cref="World.HistoryTo"/> is the panel's last month, and leaders change by chance from the month after it. The last
    /// leader in it is the one in office at the end. Parameters are the world's: those that a fit changes are replaced by it.
    /// </remarks>
    public World World { get; }

    /// <summary>The indicators of years that were over, in the order of the world's file.</summary>
    public ImmutableArray<Indicator> Indicators { get; }

    /// <summary>The first month.</summary>
    public Month FirstMonth => World.HistoryFrom;

    /// <summary>The last month.</summary>
    public Month LastMonth => World.HistoryTo;

    /// <summary>The number of months, both ends included.</summary>
    public int Months => LastMonth - FirstMonth + 1;

    /// <summary>The whole recorded past of a world.</summary>
    public static HistoryPanel From(LoadedWorld world)
    {
        ArgumentNullException.ThrowIfNull(world);
        return Cut(world.World, world.Indicators, world.World.HistoryTo);
    }

    /// <summary>The whole recorded past of a world of which no indicators are known, such as a simulated one.</summary>
    public static HistoryPanel Of(World world)
    {
        ArgumentNullException.ThrowIfNull(world);
        return Cut(world, [], world.HistoryTo);
    }

    /// <summary>The panel as it stood at the end of an earlier month.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The month lies outside the panel.</exception>
    public HistoryPanel Until(Month month)
    {
        if (month < FirstMonth || month > LastMonth)
        {
            throw new ArgumentOutOfRangeException(nameof(month), month, $"The panel holds {FirstMonth} to {LastMonth}.");
        }

        return Cut(World, Indicators, month);
    }

    /// <summary>The same past with other parameters.</summary>
    public HistoryPanel With(ParameterSet parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return new HistoryPanel(World with { Parameters = parameters }, Indicators);
    }

    /// <summary>Whether a partner can climb the ladder: a country, neither special nor a bloc.</summary>
    public bool IsAtRisk(int partner) => World.Partners[partner].Kind == PartnerKind.Country;

    /// <summary>A partner's rung at the end of a month; 0 before its first step.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The month is later than the panel's last.</exception>
    public int TierAt(int partner, Month month)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(month, LastMonth);
        var tier = 0;
        foreach (var step in _pasts[partner].Steps)
        {
            tier = step.Month <= month ? step.Tier : tier;
        }

        return tier;
    }

    /// <summary>The months from a partner's last step to the end of a month; infinite where it had none.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The month is later than the panel's last.</exception>
    public double MonthsInTier(int partner, Month month)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(month, LastMonth);
        var months = double.PositiveInfinity;
        foreach (var step in _pasts[partner].Steps)
        {
            months = step.Month <= month ? month - step.Month : months;
        }

        return months;
    }

    /// <summary>A partner's steps on the ladder, by month.</summary>
    public ImmutableArray<TierStep> StepsOf(int partner) => _pasts[partner].Steps;

    /// <summary>A partner's known visits, by month.</summary>
    public ImmutableArray<PastVisit> VisitsOf(int partner) => _pasts[partner].Visits;

    /// <summary>The expected top-level activities of a month: the year's, by the season.</summary>
    public double ActivitiesIn(Month month) => World.AttentionAt(month) / 12 * World.Season[month.Number - 1];

    /// <summary>The countries' steps upwards in a year, as far as the panel goes.</summary>
    public int UpgradesIn(int year)
    {
        var upgrades = 0;
        for (var i = 0; i < _pasts.Length; i++)
        {
            var tier = 0;
            foreach (var step in _pasts[i].Steps)
            {
                upgrades += IsAtRisk(i) && step.Month.Year == year && step.Tier > tier ? 1 : 0;
                tier = step.Tier;
            }
        }

        return upgrades;
    }

    /// <summary>An indicator of a year; null where it is not known by the panel's end.</summary>
    public double? Find(string indicator, int year) =>
        Indicators.FirstOrDefault(row => row.Name == indicator && row.Year == year)?.Value;

    private static HistoryPanel Cut(World world, ImmutableArray<Indicator> indicators, Month to)
    {
        ImmutableArray<Leader> leaders = [.. world.Leaders.Where((leader, index) => index == 0 || leader.From <= to).Select(leader => Known(leader, to))];
        var attention = world.Attention.Where((entry, index) => index == 0 || entry.From <= to);
        var parameters = world.Parameters;
        if (leaders.Length < world.Leaders.Length)
        {
            // What the parameters say of the last leader was not known under an earlier one.
            parameters = parameters.With(Parameter.LeaderEffect, leaders[^1].Effect).With(Parameter.AgreementsUplift, leaders[^1].AgreementsUplift);
        }

        return new HistoryPanel(
            world with
            {
                Leaders = leaders,
                Attention = [.. attention],
                TierSteps = [.. world.TierSteps.Where(step => step.Month <= to)],
                Visits = [.. world.Visits.Where(visit => visit.Month <= to)],
                HistoryTo = to,
                LeaderChangesByChanceFrom = world.LeaderChangesByChanceFrom < to + 1 ? world.LeaderChangesByChanceFrom : to + 1,
                Parameters = parameters,
            },
            [.. indicators.Where(row => new Month(row.Year, 12) <= to)]);
    }

    /// <summary>A leader whose effect is said to fade later fades from the month after the panel's end: nothing later is known.</summary>
    private static Leader Known(Leader leader, Month to) =>
        leader.FadesFrom is { } fades && fades > to + 1 ? leader with { FadesFrom = to + 1 } : leader;

    private sealed record PartnerPast(ImmutableArray<TierStep> Steps, ImmutableArray<PastVisit> Visits);
}
