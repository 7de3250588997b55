namespace DiplomacySim.Model.Modules.Diaspora;

/// <summary>What can be read off the diaspora.</summary>
public static class DiasporaQuantities
{
    /// <summary>Remittances of the year so far.</summary>
    public static ModuleQuantity RemittancesOfYear { get; } = new()
    {
        Name = "remittances",
        Unit = "billions of US dollars",
        IsOutcome = true,
        Meaning = "remittances of the calendar year so far",
    };

    /// <summary>Remittances of the year before.</summary>
    public static ModuleQuantity RemittancesOfLastYear { get; } = new()
    {
        Name = "remittances_last_year",
        Unit = "billions of US dollars",
        Meaning = "remittances of the calendar year before",
    };

    /// <summary>Remittances lost to crises.</summary>
    public static ModuleQuantity RemittancesLost { get; } = new()
    {
        Name = "remittances_lost",
        Unit = "billions of US dollars",
        IsOutcome = true,
        Meaning = "remittances of the calendar year so far that crises in host countries have taken",
    };

    /// <summary>The diaspora.</summary>
    public static ModuleQuantity DiasporaTotal { get; } = new()
    {
        Name = "diaspora_total",
        Unit = "thousands",
        Meaning = "people of the home's origin who live with partners",
    };

    /// <summary>Remittances from a partner in the year so far.</summary>
    public static ModuleQuantity RemittancesOfPartner { get; } = new()
    {
        Name = "remittances_this_year",
        Unit = "billions of US dollars",
        IsOfPartner = true,
        Meaning = "remittances from the partner in the calendar year so far; of a bloc those of its members",
    };

    /// <summary>The diaspora with a partner.</summary>
    public static ModuleQuantity DiasporaOfPartner { get; } = new()
    {
        Name = "diaspora",
        Unit = "thousands",
        IsOfPartner = true,
        Meaning = "people of the home's origin who live with the partner; of a bloc those with its members",
    };
}
