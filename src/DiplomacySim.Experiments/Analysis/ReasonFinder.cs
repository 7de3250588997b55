using DiplomacySim.Experiments.Plans;
using DiplomacySim.Experiments.Tallies;
using DiplomacySim.Model.Mathematics;
using DiplomacySim.Model.Parameters;
using DiplomacySim.Model.Worlds;

namespace DiplomacySim.Experiments.Analysis;

/// <summary>Finds what speaks for a partner's rise more than for that of the average country of the run, in log-odds.</summary>
/// <remarks>
/// What does not change (size, blocs, status, priority) comes from the world and the policy; willingness from the start, where the
/// past has shown it; capital, region, rivalry and ties from the mean parts behind the partner's upgrades; visits from their number.
/// Each is taken less its mean over countries (over those with upgrades for the parts, over those above the lowest rung for
/// ripeness). The largest is the reason; where none is above <see cref="Least"/>, nothing of the partner's own stands out.
/// </remarks>
internal sealed class ReasonFinder
{
    /// <summary>A smaller contribution is no reason: it changes odds by less than a tenth.</summary>
    public const double Least = 0.1;

    private static readonly (ReasonKind Kind, int Part)[] s_parts =
        [(ReasonKind.Capital, 3), (ReasonKind.Region, 4), (ReasonKind.Rivalry, 5), (ReasonKind.Occasion, 8)];

    private readonly ExperimentPlan _plan;
    private readonly PolicyTallies _tallies;
    private readonly PolicyRun _run;
    private readonly Dictionary<ReasonKind, double>[] _values;
    private readonly Dictionary<ReasonKind, double> _means = [];

    public ReasonFinder(ExperimentPlan plan, PolicyTallies tallies)
    {
        _plan = plan;
        _tallies = tallies;
        _run = plan.Policies[tallies.Policy];
        _values = [.. Enumerable.Range(0, World.Partners.Length).Select(ValuesOf)];
        foreach (var kind in Enum.GetValues<ReasonKind>())
        {
            _means[kind] = _values.Where((v, p) => World.Partners[p].Kind == PartnerKind.Country && v.ContainsKey(kind))
                .Select(v => v[kind]).DefaultIfEmpty(0).Average();
        }
    }

    private World World => _plan.Scenario.World.World;

    public UpgradeReason Find(int partner)
    {
        if (Planned(partner) is { } planned)
        {
            return planned;
        }

        var (kind, value) = _values[partner]
            .Select(v => (Kind: v.Key, Value: v.Value - _means[v.Key]))
            .OrderByDescending(v => v.Value)
            .ThenBy(v => v.Kind)
            .First();
        return value < Least
            ? new UpgradeReason(ReasonKind.Activism, 0)
            : new UpgradeReason(kind, value) { YearsInTier = kind == ReasonKind.Ripeness ? YearsInTier(partner) : 0 };
    }

    private UpgradeReason? Planned(int partner)
    {
        for (var month = 0; month < _run.Inputs.Plans.Length; month++)
        {
            if (_run.Inputs.Plans[month].Partners.Any(p => p.Partner == partner && p.Tier > _run.Inputs.Start.Partners[partner].Tier))
            {
                return new UpgradeReason(ReasonKind.Planned, 0) { Planned = _run.Inputs.From + month };
            }
        }

        return null;
    }

    private Dictionary<ReasonKind, double> ValuesOf(int partner)
    {
        var traits = World.Partners[partner];
        var parameters = _run.Parameters;
        var start = _run.Inputs.Start.Partners[partner];
        var priority = _run.Inputs.Priority[partner];
        var gdp = Score(World.Gdp, traits.GdpUsdBillions);
        var courted = (parameters[Parameter.AttentionTrade] * Score(World.Trade, traits.TradeUsdBillions)) + (parameters[Parameter.AttentionGdp] * gdp);
        var esteemed = traits.HasStatus ? parameters[Parameter.AttentionStatus] : 0;
        var values = new Dictionary<ReasonKind, double>
        {
            [ReasonKind.SizeAndTrade] = (parameters[Parameter.GdpWeight] * gdp) + courted,
            [ReasonKind.SharedBlocs] = parameters[Parameter.SharedBlocWeight] * traits.SharedBlocs,
            [ReasonKind.Status] = (traits.HasStatus ? parameters[Parameter.StatusWeight] : 0) + esteemed,
            [ReasonKind.Willingness] = start.FrailtyMean,
            [ReasonKind.Priority] = priority,

            // Half a visit more keeps the logarithm finite.
            [ReasonKind.Visits] = Precise.Log((_tallies[TallyLayout.Visits, partner] + 0.5) / _tallies.Futures) - courted - esteemed - priority,
        };
        if (start.Tier > 0)
        {
            var years = (start.MonthsInTier + (_run.Inputs.Months / 2.0)) / 12;
            var ripe = Precise.Logistic((years - parameters[Parameter.MaturationYears]) / parameters[Parameter.MaturationSpread]);
            values[ReasonKind.Ripeness] = Precise.Log(Math.Max(ripe, 1e-6));
        }

        var upgrades = _tallies[TallyLayout.UpgradesOf, partner];
        foreach (var (kind, part) in upgrades > 0 ? s_parts : [])
        {
            values[kind] = _tallies[TallyLayout.Reasons, (partner * TallyLayout.Parts) + part] / (double)TallyLayout.ReasonScale / upgrades;
        }

        return values;
    }

    /// <summary>The years spent on the present rung when it rises: from its upgrades, all of which leave a named rung.</summary>
    private double YearsInTier(int partner) =>
        _tallies[TallyLayout.Waiting, partner] / (12.0 * Math.Max(1, _tallies[TallyLayout.UpgradesOf, partner]));

    private static double Score(Standardization scale, double value) =>
        (Precise.Log(Math.Max(value, scale.Floor)) - scale.Mean) / scale.Deviation;
}
