using DiplomacySim.Experiments.History;
using DiplomacySim.Model;
using DiplomacySim.Model.Mathematics;
using DiplomacySim.Model.Parameters;
using DiplomacySim.Model.Relationship;
using DiplomacySim.Model.Worlds;

namespace DiplomacySim.Experiments.Calibration;

/// <summary>A panel's visits as choices among its partners, with what spoke for each partner in each month.</summary>
internal sealed class VisitChoices
{
    private const int Terms = 9;

    private readonly int[] _partners;
    private readonly List<(double[] Values, int[] Chosen)> _months = [];

    public VisitChoices(HistoryPanel panel, double unrecordedMonths)
    {
        var world = panel.World;
        _partners = [.. Enumerable.Range(0, world.Partners.Length).Where(i => world.Partners[i].Kind != PartnerKind.Bloc)];
        foreach (var month in world.Visits.Select(v => v.Month).Distinct().Order())
        {
            int[] chosen = [.. world.Visits.Where(v => v.Month == month).Select(v => Array.IndexOf(_partners, v.Partner)).Where(row => row >= 0)];
            if (chosen.Length > 0)
            {
                _months.Add((ValuesAt(panel, month, unrecordedMonths), chosen));
                Count += chosen.Length;
            }
        }
    }

    /// <summary>The visits.</summary>
    public int Count { get; }

    /// <summary>The partners among whom each visit chose.</summary>
    public int Alternatives => _partners.Length;

    /// <summary>The log likelihood; adds its gradient and the information where asked.</summary>
    public double LogLikelihood(double[] point, double[]? gradient, double[]? information)
    {
        double value = 0;
        var mean = new double[Terms];
        foreach (var (values, chosen) in _months)
        {
            double total = 0;
            var weights = new double[_partners.Length];
            Array.Clear(mean);
            for (var i = 0; i < weights.Length; i++)
            {
                weights[i] = Precise.Exp(Rows.Dot(values.AsSpan(i * Terms, Terms), point));
                total += weights[i];
                Rows.Add(mean, values.AsSpan(i * Terms, Terms), weights[i]);
            }

            Rows.Scale(mean, 1 / total);
            foreach (var row in chosen)
            {
                value += Precise.Log(weights[row] / total);
                for (var k = 0; gradient is not null && k < Terms; k++)
                {
                    gradient[k] += values[(row * Terms) + k] - mean[k];
                }
            }

            for (var i = 0; information is not null && i < weights.Length; i++)
            {
                var share = weights[i] / total * chosen.Length;
                for (var k = 0; k < Terms; k++)
                {
                    for (var l = 0; l <= k; l++)
                    {
                        information[(k * Terms) + l] += share * (values[(i * Terms) + k] - mean[k]) * (values[(i * Terms) + l] - mean[l]);
                    }
                }
            }
        }

        return value;
    }

    /// <summary>What speaks for each partner in a month, in the order of the terms of the fit.</summary>
    private double[] ValuesAt(HistoryPanel panel, Month month, double unrecordedMonths)
    {
        var world = panel.World;
        var values = new double[_partners.Length * Terms];
        for (var row = 0; row < _partners.Length; row++)
        {
            var partner = world.Partners[_partners[row]];
            var scores = new StandardScores(world, partner);
            var last = panel.VisitsOf(_partners[row]).Where(v => v.Month < month).Select(v => (double?)(month - v.Month)).LastOrDefault();
            var tier = panel.TierAt(_partners[row], month + -1);
            double[] of =
            [
                scores.Trade,
                scores.Gdp,
                -scores.Distance,
                partner.IsNeighbourhood ? 1 : 0,
                partner.HasAffinity ? 1 : 0,
                partner.HasStatus ? 1 : 0,
                partner.Kind == PartnerKind.Special ? 1 : 0,
                tier,
                -Precise.Exp(-(last ?? unrecordedMonths) / world.Parameters[Parameter.AttentionRecencyMonths]),
            ];
            of.CopyTo(values, row * Terms);
        }

        return values;
    }
}
