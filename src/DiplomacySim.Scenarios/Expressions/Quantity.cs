namespace DiplomacySim.Scenarios.Expressions;

/// <summary>What an expression can read off a partner or the home; <see cref="QuantityTable"/> gives name, unit and meaning.</summary>
public enum Quantity
{
    /// <summary>The partner's code.</summary>
    Code,

    /// <summary>The partner's English name.</summary>
    Name,

    /// <summary>The partner's region.</summary>
    Region,

    /// <summary>The partner's gross domestic product.</summary>
    Gdp,

    /// <summary>The partner's two-way trade with the home.</summary>
    Trade,

    /// <summary>The partner's distance from the home.</summary>
    Distance,

    /// <summary>The partner's rung.</summary>
    Tier,

    /// <summary>The partner's rung when the run began.</summary>
    TierAtStart,

    /// <summary>The relationship capital with the partner.</summary>
    Capital,

    /// <summary>The tension with the partner.</summary>
    Tension,

    /// <summary>The time that the partner has stood on its rung.</summary>
    YearsInTier,

    /// <summary>The agreements signed with the partner in the run.</summary>
    Agreements,

    /// <summary>The top-level activities with the partner in the last twelve months.</summary>
    VisitsLastYear,

    /// <summary>The home's budget of top-level activities.</summary>
    Attention,

    /// <summary>The home's diplomatic activism.</summary>
    Activism,

    /// <summary>The top-level activities in the run.</summary>
    Visits,

    /// <summary>The upgrades in the run.</summary>
    Upgrades,

    /// <summary>The month that has just ended.</summary>
    Month,

    /// <summary>Its calendar year.</summary>
    Year,

    /// <summary>Its number in the year.</summary>
    MonthOfYear,
}
