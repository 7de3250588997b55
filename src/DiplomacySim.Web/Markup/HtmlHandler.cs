using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace DiplomacySim.Web.Markup;

/// <summary>Writes an interpolated text as markup. It takes text, whole numbers and markup; whoever shows another value decides how it is written.</summary>
[InterpolatedStringHandler]
internal readonly struct HtmlHandler
{
    private readonly StringBuilder _markup;

    public HtmlHandler(int literalLength, int formattedCount) => _markup = new StringBuilder(literalLength + (formattedCount * 16));

    public void AppendLiteral(string value) => _markup.Append(value);

    // Pages are UTF-8 and attributes stand in quotes: these five characters are all that has a meaning in text and in attributes.
    public void AppendFormatted(string? value)
    {
        foreach (var character in value ?? "")
        {
            _ = character switch
            {
                '&' => _markup.Append("&amp;"),
                '<' => _markup.Append("&lt;"),
                '>' => _markup.Append("&gt;"),
                '"' => _markup.Append("&quot;"),
                '\'' => _markup.Append("&#39;"),
                _ => _markup.Append(character),
            };
        }
    }

    public void AppendFormatted(int value) => _markup.Append(CultureInfo.InvariantCulture, $"{value}");

    public void AppendFormatted(long value) => _markup.Append(CultureInfo.InvariantCulture, $"{value}");

    public void AppendFormatted(Html value) => _markup.Append(value.ToString());

    public void AppendFormatted(IEnumerable<Html> values)
    {
        foreach (var value in values)
        {
            _markup.Append(value.ToString());
        }
    }

    public override string ToString() => _markup.ToString();
}
