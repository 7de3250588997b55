using System.Globalization;
using DiplomacySim.Model.Columns;
using DiplomacySim.Model.Home;
using DiplomacySim.Model.Relationship;
using DiplomacySim.Model.Simd;
using DiplomacySim.Model.Start;

namespace DiplomacySim.Benchmarks.Reference;

/// <summary>Writes the numbers of a run as text: a name, then whole numbers in decimal and single precision as eight hexadecimal digits.</summary>
internal sealed class ReferenceWriter
{
    private readonly List<string> _home = [];
    private readonly List<string> _partners = [];
    private readonly List<string> _months = [];
    private string _ranks = "";

    /// <summary>Everything recorded, in the order in which the reference reads it.</summary>
    public IEnumerable<string> Lines(int months, int top) =>
    [
        $"diplomacysim-reference 1 partners {_partners.Count} months {months} top {top}",
        .. _home,
        .. _partners,
        _ranks,
        .. _months,
    ];

    public void Home(ShardParameters parameters, HomeColumns home, ReadOnlySpan<uint> regions, PhiloxKey key)
    {
        _home.Add($"key {key.Low} {key.High}");
        _home.Add($"regions {regions.Length} {string.Join(' ', regions.ToArray())}");
        foreach (var property in typeof(ShardParameters).GetProperties().Where(p => p.PropertyType == typeof(Column)).OrderBy(p => p.Name, StringComparer.Ordinal))
        {
            _home.Add($"{property.Name} {One((Column)property.GetValue(parameters)!)}");
        }

        _home.Add($"thresholds {string.Join(' ', parameters.Thresholds.Select(One))}");
        unsafe
        {
            _home.Add($"leader {Bits(home.LeaderGap[0])} {Bits(home.LeaderUplift[0])}");
        }
    }

    public unsafe void Partner(PartnerTraits traits, PartnerStart start, PartnerColumns state)
    {
        var whole = Math.Floor(start.Pipeline);
        _partners.Add(string.Join(
            ' ',
            "partner",
            traits.Entity,
            traits.Climbs ? 1 : 0,
            traits.Region,
            start.Tier,
            Bits(traits.PeerScale),
            Bits(traits.TradeForAgreements),
            One(traits.Interest),
            One(traits.Attention),
            Bits((float)start.MonthsInTier),
            Bits((float)start.Capital),
            Bits((float)start.Recency),
            Bits((float)whole),
            Bits((float)(start.Pipeline - whole)),
            Bits(state.ImplementedBefore),
            Bits(state.LapsedBefore),
            Bits(state.Credibility[0]),
            Bits((float)start.FrailtyMean),
            Bits((float)start.FrailtyDeviation),
            traits.Rivals.Length,
            string.Join(' ', traits.Rivals)).TrimEnd());
    }

    public void Month(in HomeMonth month, bool drawTours)
    {
        var begins = month.NewEffect is not null && month.NewUplift is not null;
        _months.Add(string.Join(
            ' ',
            "month",
            month.Month,
            One(month.Budget),
            One(month.VisitLog),
            Bits(month.ReferenceEffect),
            begins ? 1 : 0,
            begins ? One(month.NewEffect!.Value) : Bits(0),
            begins ? One(month.NewUplift!.Value) : Bits(0),
            month.ChangesByChance ? 1 : 0,
            month.Fades ? 1 : 0,
            drawTours ? 1 : 0));
    }

    public void Brief(in MonthBrief brief) => _months.Add(string.Join(
        ' ',
        "brief",
        One(brief.ImplementationIntensity),
        One(brief.ImplementationOdds),
        One(brief.LapseOdds),
        brief.BlocTies,
        brief.Anniversary ? 1 : 0));

    public void Ranks(int[] ranks) => _ranks = $"ranks {string.Join(' ', ranks)}";

    private static string One(Column column) => column.IsUniform
        ? Bits(column[0])
        : throw new NotSupportedException("The reference takes parameters and levers that all lanes share.");

    private static string Bits(float value) => BitConverter.SingleToUInt32Bits(value).ToString("x8", CultureInfo.InvariantCulture);
}
