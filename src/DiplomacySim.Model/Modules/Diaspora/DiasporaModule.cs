namespace DiplomacySim.Model.Modules.Diaspora;

/// <summary>People of the home's origin who live abroad, and what they send home.</summary>
public static class DiasporaModule
{
    /// <summary>The module.</summary>
    public static ModuleDescription Description { get; } = new()
    {
        Name = "diaspora",
        Summary = "People abroad send money home: the more the richer their hosts are, less in a crisis; outreach ties them and their hosts to the home.",
        Parameters =
        [
            DiasporaItems.DiasporaGrowth,
            DiasporaItems.HostIncomeGrowth,
            DiasporaItems.IncomeElasticity,
            DiasporaItems.RemittanceSpread,
            DiasporaItems.CrisisCut,
            DiasporaItems.CrisisReach,
            DiasporaItems.RemittancesPerOutreach,
            DiasporaItems.CapitalPerOutreach,
        ],
        Facts = [DiasporaItems.RemittancesTotal],
        Levers = [DiasporaItems.Outreach],
        Quantities =
        [
            DiasporaQuantities.RemittancesOfYear,
            DiasporaQuantities.RemittancesOfLastYear,
            DiasporaQuantities.RemittancesLost,
            DiasporaQuantities.DiasporaTotal,
            DiasporaQuantities.RemittancesOfPartner,
            DiasporaQuantities.DiasporaOfPartner,
        ],
        Home = context => new DiasporaState(context),
    };
}
