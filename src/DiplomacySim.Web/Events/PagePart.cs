using DiplomacySim.Web.Markup;

namespace DiplomacySim.Web.Events;

/// <summary>A part of a page that is renewed while the page is looked at.</summary>
/// <param name="Id">The id of the element whose content it is.</param>
/// <param name="Content">Its content.</param>
internal sealed record PagePart(string Id, Html Content);
