using DiplomacySim.Experiments.Observing;
using DiplomacySim.Model;
using DiplomacySim.Model.Modules;
using DiplomacySim.Model.Worlds;
using DiplomacySim.Scenarios.Expressions;
using DiplomacySim.Scenarios.Tests.Expressions;

namespace DiplomacySim.Experiments.Tests.Observing;

/// <summary>A shard whose columns are filled from a small keyed generator, so that a seed tells everything.</summary>
internal sealed class FakeShard : IShardState
{
    private readonly byte[][] _tier;
    private readonly byte[][] _tierAtStart;
    private readonly float[][] _capital;
    private readonly float[][] _tension;
    private readonly float[][] _monthsInTier;
    private readonly float[][] _agreements;
    private readonly float[][] _visitsLastYear;
    private readonly float[] _attention;
    private readonly float[] _activism;
    private readonly float[] _visits;
    private readonly float[] _upgrades;
    private readonly int _rungs;

    public FakeShard(World world, int lanes)
    {
        Lanes = lanes;
        var partners = world.Partners.Length;
        _rungs = world.Ladder.Count;
        _tier = Columns<byte>(partners);
        _tierAtStart = Columns<byte>(partners);
        _capital = Columns<float>(partners);
        _tension = Columns<float>(partners);
        _monthsInTier = Columns<float>(partners);
        _agreements = Columns<float>(partners);
        _visitsLastYear = Columns<float>(partners);
        _attention = new float[lanes];
        _activism = new float[lanes];
        _visits = new float[lanes];
        _upgrades = new float[lanes];
    }

    public int Lanes { get; }

    public Month Month { get; set; }

    public ReadOnlySpan<float> Attention => _attention;

    public ReadOnlySpan<float> Activism => _activism;

    public ReadOnlySpan<float> Visits => _visits;

    public ReadOnlySpan<float> Upgrades => _upgrades;

    public void Read(ModuleQuantity quantity, int partner, Span<float> into)
    {
        for (var lane = 0; lane < Lanes; lane++)
        {
            into[lane] = (quantity.Name.Length * 100) + (partner * 10) + lane;
        }
    }

    public void Times(DirectiveKind kind, string name, Span<float> into)
    {
        for (var lane = 0; lane < Lanes; lane++)
        {
            into[lane] = ((int)kind * 1000) + (name.Length * 10) + lane;
        }
    }

    public ReadOnlySpan<byte> Tier(int partner) => _tier[partner];

    public ReadOnlySpan<byte> TierAtStart(int partner) => _tierAtStart[partner];

    public ReadOnlySpan<float> Capital(int partner) => _capital[partner];

    public ReadOnlySpan<float> Tension(int partner) => _tension[partner];

    public ReadOnlySpan<float> MonthsInTier(int partner) => _monthsInTier[partner];

    public ReadOnlySpan<float> Agreements(int partner) => _agreements[partner];

    public void VisitsLastYear(int partner, Span<float> into) => _visitsLastYear[partner].CopyTo(into);

    public float VisitsLastYear(int partner, int lane) => _visitsLastYear[partner][lane];

    public void SetTier(int partner, int lane, int tier) => _tier[partner][lane] = (byte)tier;

    public void SetTierAtStart(int partner, int lane, int tier) => _tierAtStart[partner][lane] = (byte)tier;

    public void SetCapital(int partner, int lane, float capital) => _capital[partner][lane] = capital;

    public void SetMonthsInTier(int partner, int lane, float months) => _monthsInTier[partner][lane] = months;

    public void SetVisits(int lane, float visits) => _visits[lane] = visits;

    /// <summary>Fills every column for one month of a seed; the tiers at the start do not depend on the month.</summary>
    public void Fill(uint seed, Month month)
    {
        Month = month;
        var draws = new Draws(seed);
        foreach (var column in _tierAtStart)
        {
            FillTiers(column, ref draws);
        }

        draws = new Draws((seed * 1000003) + (uint)month.Index);
        for (var partner = 0; partner < _tier.Length; partner++)
        {
            FillTiers(_tier[partner], ref draws);
            FillNumbers(_capital[partner], 8, ref draws);
            FillNumbers(_tension[partner], 2, ref draws);
            FillNumbers(_agreements[partner], 20, ref draws);
            FillNumbers(_visitsLastYear[partner], 6, ref draws);
            FillNumbers(_monthsInTier[partner], 240, ref draws);
            for (var lane = 0; lane < Lanes; lane++)
            {
                if (_tier[partner][lane] == 0)
                {
                    _monthsInTier[partner][lane] = float.PositiveInfinity;
                }
            }
        }

        FillNumbers(_attention, 90, ref draws);
        FillNumbers(_activism, 4, ref draws);
        FillNumbers(_visits, 400, ref draws);
        FillNumbers(_upgrades, 30, ref draws);
    }

    private T[][] Columns<T>(int partners) => [.. Enumerable.Range(0, partners).Select(_ => new T[Lanes])];

    private void FillTiers(byte[] column, ref Draws draws)
    {
        for (var i = 0; i < column.Length; i++)
        {
            column[i] = (byte)(draws.Next() % (uint)_rungs);
        }
    }

    private static void FillNumbers(float[] column, int largest, ref Draws draws)
    {
        // Half of the numbers are whole, so that equality is met too.
        for (var i = 0; i < column.Length; i++)
        {
            var draw = draws.Next();
            var whole = draw % (uint)(largest + 1);
            column[i] = (draw & 0x10000) != 0 ? whole : whole + ((draw >> 20) / 4096f);
        }
    }
}
