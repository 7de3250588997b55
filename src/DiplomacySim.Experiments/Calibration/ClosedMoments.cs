using System.Collections.Immutable;
using System.Globalization;
using DiplomacySim.Experiments.History;
using DiplomacySim.Model;
using DiplomacySim.Model.Parameters;

namespace DiplomacySim.Experiments.Calibration;

/// <summary>What a record gives at once: rates of steps, occasions, agreements of an occasion, disbursed investment.</summary>
public static class ClosedMoments
{
    /// <summary>The numbers that the panel's rows allow.</summary>
    public static ImmutableArray<ClosedMoment> Of(HistoryPanel panel)
    {
        ArgumentNullException.ThrowIfNull(panel);
        var moments = ImmutableArray.CreateBuilder<ClosedMoment>();
        for (var rung = 0; rung < panel.World.Ladder.Top; rung++)
        {
            var (steps, years) = Steps(panel, rung);
            moments.Add(new ClosedMoment(
                $"steps a year from {panel.World.Ladder.Names[rung]}",
                years > 0 ? steps / years : double.NaN,
                string.Create(CultureInfo.InvariantCulture, $"{steps} steps in {years:0} partner-years")));
        }

        for (var year = panel.FirstMonth.Year; year <= panel.LastMonth.Year; year++)
        {
            if (panel.Find("agreements_signed", year) is { } agreements)
            {
                var occasions = panel.World.AttentionAt(new Month(year, 12));
                moments.Add(new ClosedMoment(
                    string.Create(CultureInfo.InvariantCulture, $"agreements an occasion, {year}"),
                    agreements / occasions,
                    string.Create(CultureInfo.InvariantCulture, $"{agreements:0} agreements, {occasions:0} top-level activities")));
            }
        }

        AddRatio(panel, moments);
        var held = panel.World.Parameters[Parameter.SevereEventRate] * panel.World.Parameters[Parameter.SuspensionShare];
        moments.Add(new ClosedMoment("suspensions a year at or above the second rung", held, "the world's rate of severe events times the share that suspends"));
        return moments.ToImmutable();
    }

    private static void AddRatio(HistoryPanel panel, ImmutableArray<ClosedMoment>.Builder moments)
    {
        double registered = 0, disbursed = 0;
        for (var year = panel.FirstMonth.Year; year <= panel.LastMonth.Year; year++)
        {
            if (panel.Find("fdi_registered", year) is { } flow && panel.Find("fdi_disbursed", year) is { } paid)
            {
                registered += flow;
                disbursed += paid;
            }
        }

        if (registered > 0)
        {
            moments.Add(new ClosedMoment(
                "investment disbursed over registered",
                disbursed / registered,
                string.Create(CultureInfo.InvariantCulture, $"{disbursed:0.0} of {registered:0.0} bn US dollars, the years that have both")));
        }
    }

    private static (int Steps, double Years) Steps(HistoryPanel panel, int rung)
    {
        int steps = 0, months = 0;
        for (var partner = 0; partner < panel.World.Partners.Length; partner++)
        {
            if (!panel.IsAtRisk(partner))
            {
                continue;
            }

            var tier = 0;
            var since = panel.FirstMonth;
            foreach (var step in panel.StepsOf(partner))
            {
                months += tier == rung ? step.Month - since : 0;
                steps += tier == rung && step.Tier > tier ? 1 : 0;
                tier = step.Tier;
                since = step.Month;
            }

            months += tier == rung ? panel.LastMonth + 1 - since : 0;
        }

        return (steps, months / 12.0);
    }
}
