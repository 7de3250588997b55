using DiplomacySim.Model.Mathematics;
using DiplomacySim.Model.Parameters;
using DiplomacySim.Model.Relationship;

namespace DiplomacySim.Model.Start;

/// <summary>The expected state of one relationship along the past.</summary>
internal sealed class PartnerCourse(StandardScores scores, Func<Parameter, double> value, int nodes)
{
    /// <summary>The largest mean number of agreements of a month, as in a run.</summary>
    private const double LargestAgreementMean = 200;

    private readonly double _tradeForAgreements = scores.TradeForAgreements;

    public double Interest { get; } = scores.Interest(value);

    public double Attention { get; } = scores.Attention(value);

    public double[] LogLikelihood { get; } = new double[nodes];

    public double Appeal { get; set; }

    public double Recency { get; set; }

    public double Capital { get; private set; }

    public double Pipeline { get; private set; }

    public double Implemented { get; private set; }

    public double Lapsed { get; private set; }

    /// <summary>Expected visits of the last twelve months, by month of the year.</summary>
    public double[] Visits { get; } = new double[12];

    private double _implementedNow;
    private double _lapsedNow;

    public double Credibility(ParameterSet parameters) =>
        Implemented + Lapsed > 0 ? Implemented / (Implemented + Lapsed) : parameters[Parameter.UsualCredibility];

    public void Fulfil(ParameterSet parameters, double execution, double capacity)
    {
        Capital *= ShardDecay(parameters[Parameter.CapitalHalfLife]);
        _implementedNow = Pipeline * (1 - ShardDecay(parameters[Parameter.ImplementationHalfLife] / (execution * capacity)));
        _lapsedNow = (Pipeline - _implementedNow) * (1 - ShardDecay(parameters[Parameter.LapseHalfLife]));
        Pipeline -= _implementedNow + _lapsedNow;
        Implemented += _implementedNow;
        Lapsed += _lapsedNow;
    }

    public void Meet(ParameterSet parameters, double visit, double uplift, double capacity, bool raised)
    {
        var atVisit = parameters[Parameter.AgreementsPerVisit] * capacity
            * Precise.Exp((parameters[Parameter.AgreementsTradeElasticity] * _tradeForAgreements) + uplift);
        var without = parameters[Parameter.AgreementsWithoutVisit] * Precise.Exp(Appeal / 2);
        var agreements = (visit * Math.Min(atVisit, LargestAgreementMean)) + ((1 - visit) * Math.Min(without, LargestAgreementMean));
        Pipeline += agreements;
        Capital += (parameters[Parameter.CapitalPerVisit] * visit)
            + (parameters[Parameter.CapitalPerAgreement] * agreements)
            + (parameters[Parameter.CapitalPerImplemented] * _implementedNow)
            - (parameters[Parameter.CapitalPerLapsed] * _lapsedNow)
            + (raised ? parameters[Parameter.CapitalPerUpgrade] : 0);
        Capital = Math.Max(Capital, 0);
        Recency = visit + ((1 - visit) * Recency);
    }

    private static double ShardDecay(double halfLife) => Columns.ShardParameters.HalfLifeDecay(halfLife);
}
