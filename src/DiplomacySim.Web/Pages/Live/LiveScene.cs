using System.Collections.Immutable;
using DiplomacySim.Web.Events;

namespace DiplomacySim.Web.Pages.Live;

/// <summary>The parts of a live world's page that change with every month, drawn once for all who watch it in one language.</summary>
/// <param name="Head">The month and what comes next.</param>
/// <param name="Tiers">The countries on each tier.</param>
/// <param name="Map">The map.</param>
/// <param name="Partners">Every partner.</param>
/// <param name="Events">What happened.</param>
/// <param name="News">What is told to those who do not see it.</param>
internal sealed record LiveScene(PagePart Head, PagePart Tiers, PagePart Map, PagePart Partners, PagePart Events, PagePart News)
{
    /// <summary>All parts.</summary>
    public ImmutableArray<PagePart> All => [Head, Tiers, Map, Partners, Events, News];
}
