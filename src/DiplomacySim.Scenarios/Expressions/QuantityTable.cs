using System.Collections.Immutable;

namespace DiplomacySim.Scenarios.Expressions;

/// <summary>The quantities that expressions can name, with unit and meaning.</summary>
public static class QuantityTable
{
    /// <summary>The quantities, in the order of <see cref="Quantity"/>.</summary>
    public static ImmutableArray<QuantityDescription> All { get; } =
    [
        Fixed(Quantity.Code, "code", ExpressionType.Text, "", "the partner's three letters, such as 'FRA'"),
        Fixed(Quantity.Name, "name", ExpressionType.Text, "", "the partner's English name"),
        Fixed(Quantity.Region, "region", ExpressionType.Text, "", "the partner's region, as the world names it"),
        Fixed(Quantity.Gdp, "gdp", ExpressionType.Number, "US$ bn", "gross domestic product in the world's data"),
        Fixed(Quantity.Trade, "trade", ExpressionType.Number, "US$ bn a year", "two-way trade in goods with the home in the world's data"),
        Fixed(Quantity.Distance, "distance", ExpressionType.Number, "km", "great-circle distance from the home's capital"),
        Partner(Quantity.Tier, "tier", ExpressionType.Tier, "rung", "the rung at the end of the month"),
        Partner(Quantity.TierAtStart, "tier_at_start", ExpressionType.Tier, "rung", "the rung when the run began"),
        Partner(Quantity.Capital, "capital", ExpressionType.Number, "points", "relationship capital; one top-level activity brings about 1 point"),
        Partner(Quantity.Tension, "tension", ExpressionType.Number, "points", "tension; 1 is official displeasure at the top"),
        Partner(Quantity.YearsInTier, "years_in_tier", ExpressionType.Number, "years", "time since the last step on the ladder; 0 on the lowest rung"),
        Partner(Quantity.Agreements, "agreements", ExpressionType.Number, "count", "agreements signed in the run so far"),
        Partner(Quantity.VisitsLastYear, "visits_last_year", ExpressionType.Number, "count", "months of the run with a top-level activity, among the last twelve"),
        Home(Quantity.Attention, "attention", ExpressionType.Number, "activities a year", "the lever in this month: top-level activities a year, before season and leader effect"),
        Home(Quantity.Activism, "activism", ExpressionType.Number, "log-odds", "readiness level, leader effect and activism of the home together, as they enter every readiness"),
        Home(Quantity.Visits, "visits", ExpressionType.Number, "count", "top-level activities with all partners in the run so far"),
        Home(Quantity.Upgrades, "upgrades", ExpressionType.Number, "count", "upgrades in the run so far"),
        Home(Quantity.Month, "month", ExpressionType.Month, "month", "the month"),
        Home(Quantity.Year, "year", ExpressionType.Number, "year", "the month's calendar year"),
        Home(Quantity.MonthOfYear, "month_of_year", ExpressionType.Number, "1 to 12", "the month's number in the year, January 1"),
    ];

    /// <summary>What is known of one quantity.</summary>
    public static QuantityDescription Describe(Quantity quantity) => All[(int)quantity];

    /// <summary>What is known of the quantity with this name, or null.</summary>
    internal static QuantityDescription? Find(string name)
    {
        foreach (var description in All)
        {
            if (description.Name == name)
            {
                return description;
            }
        }

        return null;
    }

    private static QuantityDescription Fixed(Quantity quantity, string name, ExpressionType type, string unit, string meaning) =>
        new(quantity, name, type, ExpressionLevel.Partner, IsFixed: true, unit, meaning);

    private static QuantityDescription Partner(Quantity quantity, string name, ExpressionType type, string unit, string meaning) =>
        new(quantity, name, type, ExpressionLevel.Partner, IsFixed: false, unit, meaning);

    private static QuantityDescription Home(Quantity quantity, string name, ExpressionType type, string unit, string meaning) =>
        new(quantity, name, type, ExpressionLevel.Home, IsFixed: false, unit, meaning);
}
