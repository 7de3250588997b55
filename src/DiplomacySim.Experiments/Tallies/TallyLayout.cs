using DiplomacySim.Model;
using DiplomacySim.Model.Relationship;
using DiplomacySim.Model.Worlds;

namespace DiplomacySim.Experiments.Tallies;

/// <summary>How the whole numbers that are added up over futures are laid out.</summary>
/// <remarks>
/// All futures that were played are counted, those too whose outcomes were taken back because one of them was no number.
/// </remarks>
/// <param name="From">The first month.</param>
/// <param name="Months">The number of months.</param>
/// <param name="Partners">The number of partners.</param>
/// <param name="Tiers">The number of rungs.</param>
/// <param name="Countries">The number of countries of the ladder.</param>
public sealed record TallyLayout(Month From, int Months, int Partners, int Tiers, int Countries)
{
    /// <summary>Futures by month, partner and rung: element (month x partners + partner) x tiers + rung.</summary>
    public const string TierCounts = "tier counts";

    /// <summary>Futures by month, rung and number of countries on it: element (month x tiers + rung) x (countries + 1) + number.</summary>
    public const string CountriesOn = "countries on tier";

    /// <summary>Futures by month, rung from 1 and number of countries on it or above, laid out in the same way (rung 0 stays empty).</summary>
    public const string CountriesFrom = "countries at or above tier";

    /// <summary>Futures by calendar year and number of upgrades in it: element year x (countries + 1) + number, which stops at the countries.</summary>
    public const string Upgrades = "upgrades in year";

    /// <summary>Top-level activities of all futures by partner.</summary>
    public const string Visits = "visits by partner";

    /// <summary>Upgrades of all futures by partner.</summary>
    public const string UpgradesOf = "upgrades by partner";

    /// <summary>Sums of the parts of readiness behind upgrades, in units of 1/65,536: element partner x parts + part.</summary>
    public const string Reasons = "reasons by partner";

    /// <summary>Months in the tier left, summed over upgrades from above the lowest rung, by partner.</summary>
    public const string Waiting = "months in tier by partner";

    /// <summary>The unit of <see cref="Reasons"/>: one over it is the resolution.</summary>
    public const int ReasonScale = 65536;

    /// <summary>The number of parts of readiness.</summary>
    public const int Parts = ScoreParts.Count;

    /// <summary>The calendar years that the months are in.</summary>
    public int Years => Months == 0 ? 0 : YearOf(Months - 1) + 1;

    /// <summary>The layout for a run.</summary>
    public static TallyLayout Of(World world, Month from, int months)
    {
        ArgumentNullException.ThrowIfNull(world);
        return new TallyLayout(from, months, world.Partners.Length, world.Ladder.Count, world.Partners.Count(p => p.Kind == PartnerKind.Country));
    }

    /// <summary>The year of a month, counted from the first.</summary>
    public int YearOf(int month) => (From + month).Year - From.Year;

    /// <summary>The place of a month, partner and rung in <see cref="TierCounts"/>.</summary>
    public int TierIndex(int month, int partner, int tier) => (((month * Partners) + partner) * Tiers) + tier;

    /// <summary>The place of a month, rung and number of countries in <see cref="CountriesOn"/> and <see cref="CountriesFrom"/>.</summary>
    public int CountIndex(int month, int tier, int count) => (((month * Tiers) + tier) * (Countries + 1)) + count;
}
