using DiplomacySim.Model.Parameters;
using DiplomacySim.Model.Worlds;

namespace DiplomacySim.Experiments.Calibration;

/// <summary>The quantities that a fit of a world's past estimates.</summary>
internal static class FitTerms
{
    /// <summary>The quantities, in the order in which reports show them.</summary>
    public static FitTerm[] Of(World world, CalibrationOptions options)
    {
        var priors = options.Priors;
        var top = world.Ladder.Top;
        var terms = new List<FitTerm>
        {
            Named(Parameter.ReadinessLevel, priors.ReadinessLevel, (t, v) => t.Level = v, t => t.Level),
        };
        for (var leader = 1; leader < world.Leaders.Length; leader++)
        {
            terms.Add(LeaderTerm(world, leader, priors.LeaderEffect));
        }

        for (var rung = 2; rung <= top; rung++)
        {
            terms.Add(ThresholdTerm(world, rung, priors.ThresholdStep));
        }

        if (top > 1)
        {
            terms.Add(Named(Parameter.JumpCost, priors.JumpCost, (t, v) => t.JumpCost = v, t => t.JumpCost));
            terms.Add(Named(Parameter.MaturationYears, priors.MaturationYears, (t, v) => t.MaturationYears = v, t => t.MaturationYears));
        }

        terms.AddRange(
        [
            Named(Parameter.GdpWeight, priors.GdpWeight, (t, v) => t.Gdp = v, t => t.Gdp),
            Named(Parameter.SharedBlocWeight, priors.SharedBlocWeight, (t, v) => t.Blocs = v, t => t.Blocs),
            Named(Parameter.StatusWeight, priors.StatusWeight, (t, v) => t.Status = v, t => t.Status),
            Named(Parameter.CapitalWeight, priors.CapitalWeight, (t, v) => t.Capital = v, t => t.Capital),
            Named(Parameter.RegionalDiffusion, priors.RegionalDiffusion, (t, v) => t.Peers = v, t => t.Peers),
            Named(Parameter.RivalCatchUp, priors.RivalCatchUp, (t, v) => t.Ahead = v, t => t.Ahead),
            Named(Parameter.FrailtySpread, priors.FrailtySpread, (t, v) => t.FrailtySpread = v, t => t.FrailtySpread),
        ]);
        if (options.IntegratesActivism)
        {
            terms.Add(Named(Parameter.ActivismSpread, priors.ActivismSpread, (t, v) => t.ActivismSpread = v, t => t.ActivismSpread));
        }

        return [.. terms];
    }

    /// <summary>The world's own values as terms: where the search puts in its trials.</summary>
    public static ReadinessTerms Start(World world, CalibrationOptions options)
    {
        var parameters = world.Parameters;
        var leaders = new double[world.Leaders.Length];
        for (var i = 1; i < leaders.Length; i++)
        {
            leaders[i] = world.IsLast(world.Leaders[i]) ? parameters[Parameter.LeaderEffect] : world.Leaders[i].Effect;
        }

        return new ReadinessTerms
        {
            Level = parameters[Parameter.ReadinessLevel],
            Leaders = leaders,
            Thresholds = [.. Enumerable.Range(0, world.Ladder.Count).Select(rung => rung == 0 ? double.NegativeInfinity : parameters.Threshold(rung))],
            JumpCost = parameters[Parameter.JumpCost],
            MaturationYears = parameters[Parameter.MaturationYears],
            MaturationSpread = parameters[Parameter.MaturationSpread],
            Gdp = parameters[Parameter.GdpWeight],
            Blocs = parameters[Parameter.SharedBlocWeight],
            Status = parameters[Parameter.StatusWeight],
            Capital = parameters[Parameter.CapitalWeight],
            Peers = parameters[Parameter.RegionalDiffusion],
            Ahead = parameters[Parameter.RivalCatchUp],
            FrailtySpread = Math.Max(parameters[Parameter.FrailtySpread], 1e-3),
            ActivismSpread = options.IntegratesActivism ? Math.Max(parameters[Parameter.ActivismSpread], 1e-3) : 1e-3,
            ActivismPersistence = parameters[Parameter.ActivismPersistence],
        };
    }

    private static FitTerm Named(Parameter parameter, Prior prior, Action<ReadinessTerms, double> set, Func<ReadinessTerms, double> slope)
    {
        var description = ParameterTable.All[(int)parameter];
        return new FitTerm(description.Name, description.Symbol, ParameterSet.IndexOf(parameter), -1, prior, set, slope);
    }

    private static FitTerm LeaderTerm(World world, int leader, Prior prior)
    {
        var description = ParameterTable.All[(int)Parameter.LeaderEffect];
        var isLast = leader == world.Leaders.Length - 1;
        return new FitTerm(
            isLast ? description.Name : $"{description.Name} from {world.Leaders[leader].From}",
            isLast ? description.Symbol : $"{description.Symbol}({world.Leaders[leader].From})",
            isLast ? ParameterSet.IndexOf(Parameter.LeaderEffect) : -1,
            leader,
            prior,
            (t, v) => t.Leaders[leader] = v,
            t => t.Leaders[leader]);
    }

    private static FitTerm ThresholdTerm(World world, int rung, Prior step) => new(
        $"threshold of {world.Ladder.Names[rung]}",
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"theta_{rung}"),
        ParameterSet.IndexOfThreshold(rung),
        -1,
        step with { Centre = world.Parameters.Threshold(1) + ((rung - 1) * step.Centre) },
        (t, v) => t.Thresholds[rung] = v,
        t => t.Thresholds[rung]);
}
