using System.Collections.Immutable;
using DiplomacySim.Model.Parameters;

namespace DiplomacySim.Model.Columns;

/// <summary>The parameters of a shard as columns, and the numbers that the kernels derive from them once.</summary>
/// <remarks>A parameter that no case changes is held once; one that cases draw is held a value a lane.</remarks>
internal sealed unsafe class ShardParameters : IDisposable
{
    private readonly AlignedBuffer _buffer;
    private readonly LaneInputs _inputs;
    private readonly ImmutableArray<double>[] _drawn;
    private readonly int _padded;

    public ShardParameters(LaneInputs inputs)
    {
        _inputs = inputs;
        _drawn = new ImmutableArray<double>[inputs.Parameters.Count];
        foreach (var (index, column) in inputs.ParameterColumns)
        {
            _drawn[index] = column;
        }

        _padded = LaneLayout.Padded(inputs.Lanes);
        Top = inputs.Parameters.Top;
        var columns = (nuint)(DerivedColumns + (2 * Top) + 2);
        _buffer = new AlignedBuffer(columns * AlignedBuffer.BytesFor(_padded, sizeof(float)));

        CapitalDecay = Decay(Parameter.CapitalHalfLife);
        TensionDecay = Decay(Parameter.TensionHalfLife);
        RecencyDecay = Of(v => Mathematics.Precise.Exp(-1 / v[Parameter.AttentionRecencyMonths]), Parameter.AttentionRecencyMonths);
        FadeDecay = Decay(Parameter.WaveHalfLife);
        MinorRate = Of(Parameter.MinorTensionRate);
        MinorSize = Of(Parameter.MinorTensionSize);
        SevereRate = Of(v => v[Parameter.SevereEventRate] / 12, Parameter.SevereEventRate);
        SuspendingRate = Of(v => v[Parameter.SevereEventRate] / 12 * v[Parameter.SuspensionShare], Parameter.SevereEventRate, Parameter.SuspensionShare);
        ResumptionRate = Of(v => 1 - HalfLifeDecay(v[Parameter.SuspensionHalfLife]), Parameter.SuspensionHalfLife);
        CapitalWeight = Of(Parameter.CapitalWeight);
        RegionalDiffusion = Of(Parameter.RegionalDiffusion);
        RivalCatchUp = Of(Parameter.RivalCatchUp);
        BlocSpillOver = Of(Parameter.BlocSpillOver);
        AnniversaryWeight = Of(Parameter.AnniversaryWeight);
        TensionWeight = Of(Parameter.TensionWeight);
        CredibilityWeight = Of(Parameter.CredibilityWeight);
        UsualCredibility = Of(Parameter.UsualCredibility);
        MaturationScale = Of(v => 1 / (12 * v[Parameter.MaturationSpread]), Parameter.MaturationSpread);
        MaturationMiddle = Of(v => v[Parameter.MaturationYears] / v[Parameter.MaturationSpread], Parameter.MaturationYears, Parameter.MaturationSpread);
        Acceptance = Of(Parameter.PartnerAcceptance);
        JumpCost = Of(Parameter.JumpCost);
        AttentionTier = Of(Parameter.AttentionTier);
        AttentionRecency = Of(Parameter.AttentionRecency);
        AttentionTension = Of(Parameter.AttentionTension);
        AttentionSuspended = Of(Parameter.AttentionSuspended);
        TourSpread = Of(Parameter.TourSpread);
        AgreementsWithoutVisit = Of(Parameter.AgreementsWithoutVisit);
        AgreementsDispersion = Of(Parameter.AgreementsDispersion);
        AgreementsPerVisit = Of(Parameter.AgreementsPerVisit);
        AgreementsTradeElasticity = Of(Parameter.AgreementsTradeElasticity);
        AgreementsUplift = Of(Parameter.AgreementsUplift);
        CapitalPerVisit = Of(Parameter.CapitalPerVisit);
        CapitalPerAgreement = Of(Parameter.CapitalPerAgreement);
        CapitalPerImplemented = Of(Parameter.CapitalPerImplemented);
        CapitalPerLapsed = Of(Parameter.CapitalPerLapsed);
        CapitalPerUpgrade = Of(Parameter.CapitalPerUpgrade);
        CapitalPerLabel = Of(Parameter.CapitalPerLabel);
        LabelShare = Of(Parameter.SectoralLabelShare);
        RivalDispleasure = Of(Parameter.RivalDispleasure);
        LapseIntensity = Of(v => Ln2 / v[Parameter.LapseHalfLife], Parameter.LapseHalfLife);
        ImplementationIntensity = Of(v => Ln2 / v[Parameter.ImplementationHalfLife], Parameter.ImplementationHalfLife);
        ReadinessLevel = Of(Parameter.ReadinessLevel);
        LeaderEffect = Of(Parameter.LeaderEffect);
        LeaderMean = Of(Parameter.LeaderMean);
        LeaderSpread = Of(Parameter.LeaderSpread);
        LeaderChangeRate = Of(Parameter.LeaderChangeRate);
        ActivismPersistence = Of(Parameter.ActivismPersistence);
        ActivismSpread = Of(Parameter.ActivismSpread);
        ActivismInnovation = Of(
            v => v[Parameter.ActivismSpread] * Math.Sqrt(1 - (v[Parameter.ActivismPersistence] * v[Parameter.ActivismPersistence])),
            Parameter.ActivismSpread,
            Parameter.ActivismPersistence);
        ActivismCentre = Of(v => v[Parameter.ActivismSpread] * v[Parameter.ActivismSpread] / 2, Parameter.ActivismSpread);
        AttentionActivism = Of(Parameter.AttentionActivism);
        UpgradesPerMonth = Of(v => Math.Floor(v[Parameter.UpgradesPerMonth]), Parameter.UpgradesPerMonth);

        Thresholds = new Column[Top];
        var indices = new List<int>();
        for (var rung = 1; rung <= Top; rung++)
        {
            // A drawn threshold never falls below the one beneath it: a ladder is climbed in order.
            indices.Add(ParameterSet.IndexOfThreshold(rung));
            var upTo = rung;
            Thresholds[rung - 1] = Of(v => Enumerable.Range(1, upTo).Max(v.Threshold), [.. indices]);
        }
    }

    private const int DerivedColumns = 64;
    private const double Ln2 = 0.69314718055994530942;

    public int Top { get; }

    public Column CapitalDecay { get; }

    public Column TensionDecay { get; }

    public Column RecencyDecay { get; }

    public Column FadeDecay { get; }

    public Column MinorRate { get; }

    public Column MinorSize { get; }

    public Column SevereRate { get; }

    public Column SuspendingRate { get; }

    public Column ResumptionRate { get; }

    public Column CapitalWeight { get; }

    public Column RegionalDiffusion { get; }

    public Column RivalCatchUp { get; }

    public Column BlocSpillOver { get; }

    public Column AnniversaryWeight { get; }

    public Column TensionWeight { get; }

    public Column CredibilityWeight { get; }

    public Column UsualCredibility { get; }

    public Column MaturationScale { get; }

    public Column MaturationMiddle { get; }

    public Column Acceptance { get; }

    public Column JumpCost { get; }

    public Column AttentionTier { get; }

    public Column AttentionRecency { get; }

    public Column AttentionTension { get; }

    public Column AttentionSuspended { get; }

    public Column TourSpread { get; }

    public Column AgreementsWithoutVisit { get; }

    public Column AgreementsDispersion { get; }

    public Column AgreementsPerVisit { get; }

    public Column AgreementsTradeElasticity { get; }

    public Column AgreementsUplift { get; }

    public Column CapitalPerVisit { get; }

    public Column CapitalPerAgreement { get; }

    public Column CapitalPerImplemented { get; }

    public Column CapitalPerLapsed { get; }

    public Column CapitalPerUpgrade { get; }

    public Column CapitalPerLabel { get; }

    public Column LabelShare { get; }

    public Column RivalDispleasure { get; }

    public Column LapseIntensity { get; }

    public Column ImplementationIntensity { get; }

    public Column ReadinessLevel { get; }

    public Column LeaderEffect { get; }

    public Column LeaderMean { get; }

    public Column LeaderSpread { get; }

    public Column LeaderChangeRate { get; }

    public Column ActivismPersistence { get; }

    public Column ActivismSpread { get; }

    public Column ActivismInnovation { get; }

    public Column ActivismCentre { get; }

    public Column AttentionActivism { get; }

    public Column UpgradesPerMonth { get; }

    /// <summary>The threshold of each rung, rung 1 first.</summary>
    public Column[] Thresholds { get; }

    /// <summary>A column computed from the values of some parameters; once where none of them differs by lane.</summary>
    public Column Of(Func<LaneValues, double> formula, params int[] parameters) =>
        Write(_buffer, formula, parameters.Any(_inputs.ParameterColumns.ContainsKey));

    public Column Of(Func<LaneValues, double> formula, params Parameter[] parameters) =>
        Of(formula, [.. parameters.Select(ParameterSet.IndexOf)]);

    /// <summary>A column computed from parameters into memory of the caller's.</summary>
    public Column Of(AlignedBuffer buffer, Func<LaneValues, double> formula, params Parameter[] parameters) =>
        Write(buffer, formula, parameters.Any(p => _inputs.ParameterColumns.ContainsKey(ParameterSet.IndexOf(p))));

    public void Dispose() => _buffer.Dispose();

    private Column Of(Parameter parameter) => Of(v => v[parameter], parameter);

    private Column Decay(Parameter halfLife) => Of(v => HalfLifeDecay(v[halfLife]), halfLife);

    /// <summary>What is left after a month: 2 to the power -1/h; 0 for a half-life of 0, 1 for none.</summary>
    internal static double HalfLifeDecay(double months) =>
        months <= 0 ? 0 : double.IsPositiveInfinity(months) ? 1 : Mathematics.Precise.Exp(-Ln2 / months);

    private Column Write(AlignedBuffer buffer, Func<LaneValues, double> formula, bool perLane)
    {
        var count = perLane ? _padded : LaneLayout.Width;
        var pointer = buffer.Take<float>(count);
        var values = new LaneValues(_inputs.Parameters, _drawn);
        var uniform = perLane ? 0 : (float)formula(values);
        for (var lane = 0; lane < count; lane++)
        {
            values.Lane = Math.Min(lane, _inputs.Lanes - 1);
            pointer[lane] = perLane ? (float)formula(values) : uniform;
        }

        return new Column(pointer, perLane);
    }

    /// <summary>The parameters' values in one lane after the other.</summary>
    public sealed class LaneValues
    {
        private readonly ParameterSet _shared;
        private readonly ImmutableArray<double>[] _drawn;

        public LaneValues(ParameterSet shared, ImmutableArray<double>[] drawn)
        {
            (_shared, _drawn) = (shared, drawn);
            Of = parameter => this[parameter];
        }

        /// <summary>The value of a parameter in the lane.</summary>
        public Func<Parameter, double> Of { get; }

        /// <summary>The lane.</summary>
        public int Lane { get; set; }

        public double this[Parameter parameter] => this[ParameterSet.IndexOf(parameter)];

        public double Threshold(int rung) => this[ParameterSet.IndexOfThreshold(rung)];

        private double this[int index] => _drawn[index] is { IsDefault: false } column ? column[Lane] : _shared[index];
    }
}
