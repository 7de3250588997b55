using DiplomacySim.Web.Markup;

namespace DiplomacySim.Web.Events;

/// <summary>A part of a page that is renewed while the page is looked at.</summary>
/// <param name="Id">The id of the element whose content it is.</param>
/// <param name="Content">Its content.</param>
internal sealed record PagePart(string Id, Html Content)
{
    /// <summary>The part with this content: the one before where it says the same, so that it is not sent again.</summary>
    public static PagePart Renew(PagePart? before, string id, Html content) =>
        before is not null && before.Content.ToString() == content.ToString() ? before : new PagePart(id, content);
}
