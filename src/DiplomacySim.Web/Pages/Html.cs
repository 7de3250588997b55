using System.Text.Encodings.Web;

namespace DiplomacySim.Web.Pages;

/// <summary>Makes text safe inside a page.</summary>
internal static class Html
{
    /// <summary>The text with everything that means something in HTML written out; also inside quoted attributes.</summary>
    public static string Encode(string text) => HtmlEncoder.Default.Encode(text);
}
