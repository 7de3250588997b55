using System.Text;

namespace DiplomacySim.Web.Markup;

/// <summary>Markup that may be sent as it is: all text in it is encoded. Made by <see cref="Of"/>; the default is empty.</summary>
internal readonly struct Html
{
    private readonly string? _markup;

    private Html(string markup) => _markup = markup;

    /// <summary>Nothing.</summary>
    public static Html Empty => default;

    /// <summary>Whether there is nothing.</summary>
    public bool IsEmpty => string.IsNullOrEmpty(_markup);

    /// <summary>Markup from an interpolated text: its literal parts are taken as they are, its holes are encoded.</summary>
    /// <remarks>A hole stands between tags or inside a quoted attribute, nowhere else.</remarks>
    public static Html Of(HtmlHandler markup) => new(markup.ToString());

    /// <summary>Text, encoded.</summary>
    public static Html Text(string? text) => Of($"{text}");

    /// <summary>Markup that was made safe elsewhere, such as a chart.</summary>
    public static Html Trusted(string markup) => new(markup);

    /// <summary>The markup where a condition holds, else nothing.</summary>
    public static Html If(bool condition, HtmlHandler markup) => condition ? Of(markup) : Empty;

    /// <summary>One after the other.</summary>
    public static Html Join(IEnumerable<Html> parts) => Of($"{parts}");

    /// <summary>One after the other, with markup between them.</summary>
    public static Html Join(Html between, IEnumerable<Html> parts)
    {
        var text = new StringBuilder();
        foreach (var part in parts)
        {
            text.Append(text.Length > 0 ? between.ToString() : "").Append(part.ToString());
        }

        return new Html(text.ToString());
    }

    /// <summary>The markup.</summary>
    public override string ToString() => _markup ?? "";
}
