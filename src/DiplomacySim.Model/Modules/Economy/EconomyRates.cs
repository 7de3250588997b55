using DiplomacySim.Model.Calendars;
using DiplomacySim.Model.Columns;
using DiplomacySim.Model.Mathematics;
using DiplomacySim.Model.Parameters;
using DiplomacySim.Model.Worlds;

namespace DiplomacySim.Model.Modules.Economy;

/// <summary>The economy's parameters, facts and levers as columns that all partners of a shard share.</summary>
/// <remarks>
/// Trade is counted in the figures of <c>partners.csv</c>: a partner's figure times <see cref="Level"/> is a month of its trade
/// where nothing moves it. Every formula is written once for a lane; what no lane draws is held once.
/// </remarks>
internal sealed unsafe class EconomyRates : IDisposable
{
    private const double Ln2 = 0.69314718055994530942;
    private const int FixedColumns = 21;

    private readonly AlignedBuffer _buffer;
    private readonly RunInputs _inputs;
    private readonly LaneInputs _lanes;
    private readonly int _padded;
    private readonly Column _promotion;
    private readonly Column _tradeAgreements;
    private readonly int _promotionStep;
    private readonly int _tradeAgreementsStep;

    public EconomyRates(RunInputs inputs, LaneInputs lanes)
    {
        _inputs = inputs;
        _lanes = lanes;
        _padded = LaneLayout.Padded(lanes.Lanes);
        var column = AlignedBuffer.BytesFor(_padded, sizeof(float));
        var path = AlignedBuffer.BytesFor(Math.Max(inputs.Months, 1) * LaneLayout.Width, sizeof(float));
        _buffer = new AlignedBuffer((FixedColumns * column) + (2 * Math.Max(path, column)));

        Recorded = RecordedYear.Of(inputs, EconomyFacts.TradeTotal, Fact(EconomyFacts.PastTradeGrowth));
        var listed = Listed(p => p.TradeUsdBillions);
        TradeFigures = Math.Max(Fact(EconomyFacts.TradeOfFigures), listed);
        RestOfTrade = TradeFigures - listed;
        var invested = Listed(p => p.FdiStockUsdBillions);
        var stock = Math.Max(Fact(EconomyFacts.FdiStock), invested);
        RestOfInvestment = stock - invested;
        Investment = stock > 0 ? (float)(Fact(EconomyFacts.FdiTotal) / 12 / stock) : 0f;

        WorldShock = Of(v => v(EconomyParameters.WorldTradeSpread) / Math.Sqrt(12), EconomyParameters.WorldTradeSpread);
        WorldDrift = Of(
            v => (Precise.Log(1 + v(EconomyParameters.WorldTradeGrowth)) - (Square(v(EconomyParameters.WorldTradeSpread)) / 2)) / 12,
            EconomyParameters.WorldTradeGrowth,
            EconomyParameters.WorldTradeSpread);
        PartnerShock = Of(v => v(EconomyParameters.PartnerTradeSpread), EconomyParameters.PartnerTradeSpread);
        PartnerDrift = Of(v => -Square(v(EconomyParameters.PartnerTradeSpread)) / 24, EconomyParameters.PartnerTradeSpread);
        Level = Of(v => OfFigures(Recorded.Level(v(EconomyParameters.WorldTradeGrowth))), EconomyParameters.WorldTradeGrowth);
        YearSoFar = Of(v => OfFigures(Recorded.YearSoFar(v(EconomyParameters.WorldTradeGrowth))), EconomyParameters.WorldTradeGrowth);
        LastYear = Of(v => OfFigures(Recorded.YearBefore(v(EconomyParameters.WorldTradeGrowth))), EconomyParameters.WorldTradeGrowth);
        Adjustment = Of(v => v(EconomyParameters.TradeAdjustment), EconomyParameters.TradeAdjustment);
        PerTier = Of(v => v(EconomyParameters.TradePerTier), EconomyParameters.TradePerTier);
        PerLogOfAgreements = Of(v => v(EconomyParameters.TradePerDoubling) / Ln2, EconomyParameters.TradePerDoubling);
        PerTradeAgreement = Of(v => v(EconomyParameters.TradePerTradeAgreement), EconomyParameters.TradePerTradeAgreement);
        PerVisit = Of(v => v(EconomyParameters.TradePerVisit), EconomyParameters.TradePerVisit);
        VisitDecay = Of(v => ShardParameters.HalfLifeDecay(v(EconomyParameters.VisitTradeHalfLife)), EconomyParameters.VisitTradeHalfLife);
        PerTension = Of(v => v(EconomyParameters.TradePerTension), EconomyParameters.TradePerTension);
        UsualTension = Tension(lanes.Parameters);
        PerUpgrade = Of(v => v(EconomyParameters.FdiPerUpgrade), EconomyParameters.FdiPerUpgrade);
        Disbursement = Of(v => v(EconomyParameters.FdiDisbursement), EconomyParameters.FdiDisbursement);
        BacklogKept = Of(
            v => Math.Max(1 - v(EconomyParameters.FdiDisbursement) - v(EconomyParameters.FdiCancellation), 0),
            EconomyParameters.FdiDisbursement,
            EconomyParameters.FdiCancellation);
        BacklogOfFlow = Of(
            v => 1 / Math.Max(v(EconomyParameters.FdiDisbursement) + v(EconomyParameters.FdiCancellation), 1e-3),
            EconomyParameters.FdiDisbursement,
            EconomyParameters.FdiCancellation);
        Whole = Of(_ => 1);
        (_promotion, _promotionStep) = Path(EconomyLevers.TradePromotion);
        (_tradeAgreements, _tradeAgreementsStep) = Path(EconomyLevers.NewTradeAgreements);
    }

    /// <summary>Trade of the last recorded year before the run, in billions of US dollars.</summary>
    public RecordedYear Recorded { get; }

    /// <summary>All trade in the figures of <c>partners.csv</c>.</summary>
    public double TradeFigures { get; }

    /// <summary>The part of it with countries that are no partners.</summary>
    public double RestOfTrade { get; }

    /// <summary>The stock of investment from sources that are no partners.</summary>
    public double RestOfInvestment { get; }

    /// <summary>What a unit of stock registers in a month, in the mean.</summary>
    public float Investment { get; }

    public Column WorldShock { get; }

    public Column WorldDrift { get; }

    /// <summary>What multiplies a uniform number less its mean of a half: a month's shock, with the spread of a twelfth of a year.</summary>
    /// <remarks>The variance of a uniform number is a twelfth; twelve of them make a year that is as good as normal, at no cost.</remarks>
    public Column PartnerShock { get; }

    public Column PartnerDrift { get; }

    /// <summary>A month of trade over the figure of <c>partners.csv</c>, in the month before the first one of the run plus one of growth.</summary>
    public Column Level { get; }

    /// <summary>The trade of the months of the first year that lie before the run, over the figure.</summary>
    public Column YearSoFar { get; }

    /// <summary>The trade of the year before the run's first one, over the figure.</summary>
    public Column LastYear { get; }

    public Column Adjustment { get; }

    public Column PerTier { get; }

    /// <summary>What implemented agreements add, per natural logarithm.</summary>
    public Column PerLogOfAgreements { get; }

    public Column PerTradeAgreement { get; }

    public Column PerVisit { get; }

    public Column VisitDecay { get; }

    public Column PerTension { get; }

    /// <summary>The tension that there is with a partner in the mean, which trade at the start is used to.</summary>
    public float UsualTension { get; }

    public Column PerUpgrade { get; }

    public Column Disbursement { get; }

    public Column BacklogKept { get; }

    /// <summary>The backlog that stays as it is where one unit is registered a month.</summary>
    public Column BacklogOfFlow { get; }

    /// <summary>One: the share of trade that an agreement with a partner itself covers.</summary>
    public Column Whole { get; }

    /// <summary>The first month of the run.</summary>
    public Month From => _inputs.From;

    /// <summary>The multiple of what a visit adds, in a month of the run.</summary>
    public Column Promotion(int offset) => At(_promotion, offset * _promotionStep);

    /// <summary>The share of trade under new trade agreements, in a month of the run.</summary>
    public Column TradeAgreements(int offset) => At(_tradeAgreements, offset * _tradeAgreementsStep);

    public void Dispose() => _buffer.Dispose();

    /// <summary>Whether a partner's trade counts among the home's: that of a bloc is its members'.</summary>
    public static bool Counts(Partner partner) => partner.Kind != PartnerKind.Bloc;

    private static float Tension(ParameterSet parameters)
    {
        var inflow = (parameters[Parameter.MinorTensionRate] * parameters[Parameter.MinorTensionSize]) + (parameters[Parameter.SevereEventRate] / 12);
        return (float)(inflow / Math.Max(1 - ShardParameters.HalfLifeDecay(parameters[Parameter.TensionHalfLife]), 1e-6));
    }

    private static Column At(Column path, int floats) => path.IsUniform ? path.Moved(floats) : path;

    private static double Square(double value) => value * value;

    private double OfFigures(double trade) => TradeFigures > 0 ? trade / TradeFigures : 0;

    private double Fact(ModuleItem item) => _inputs.World.ModuleValue(item, _inputs.From);

    private double Listed(Func<Partner, double> figure) => _inputs.World.Partners.Where(Counts).OrderBy(p => p.Id).Sum(figure);

    private Column Of(Func<Func<ModuleItem, double>, double> formula, params ModuleItem[] items)
    {
        var perLane = items.Any(_lanes.ModuleColumns.ContainsKey);
        var count = perLane ? _padded : LaneLayout.Width;
        var pointer = _buffer.Take<float>(count);
        var uniform = perLane ? 0f : (float)formula(item => Value(item, 0));
        for (var lane = 0; lane < count; lane++)
        {
            pointer[lane] = perLane ? (float)formula(item => Value(item, lane)) : uniform;
        }

        return new Column(pointer, perLane);
    }

    private double Value(ModuleItem item, int lane) =>
        _lanes.ModuleColumns.TryGetValue(item, out var column) ? column[Math.Min(lane, _lanes.Lanes - 1)]
        : _lanes.ModuleValues.TryGetValue(item, out var value) ? value
        : _inputs.World.ModuleValues[item];

    /// <summary>A lever: a value a lane where it is drawn, else one value a month.</summary>
    private (Column Column, int Step) Path(ModuleItem lever)
    {
        if (_lanes.ModuleColumns.ContainsKey(lever))
        {
            return (Of(v => v(lever), lever), 0);
        }

        var path = _inputs.ModuleLevers.GetValueOrDefault(lever, [lever.Default]);
        var pointer = _buffer.Take<float>(path.Length * LaneLayout.Width);
        for (var month = 0; month < path.Length; month++)
        {
            new Span<float>(pointer + (month * LaneLayout.Width), LaneLayout.Width).Fill((float)path[month]);
        }

        return (new Column(pointer, perLane: false), path.Length > 1 ? LaneLayout.Width : 0);
    }
}
