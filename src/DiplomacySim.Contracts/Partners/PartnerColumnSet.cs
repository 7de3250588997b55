namespace DiplomacySim.Contracts.Partners;

/// <summary>Which columns a home on another silo needs of a partner's answer.</summary>
internal enum PartnerColumnSet
{
    /// <summary>None: the home makes them itself.</summary>
    None,

    /// <summary>The bids of a month, and what the reasons of steps are made of.</summary>
    Bids,

    /// <summary>All columns, after an exchange that only told what was decided.</summary>
    All,
}
