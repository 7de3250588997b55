using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace DiplomacySim.Web.Markup;

/// <summary>Writes an interpolated text as markup. It takes text, whole numbers and markup; whoever shows another value decides how it is written.</summary>
[InterpolatedStringHandler]
internal readonly struct HtmlHandler
{
    // Letters of all languages stay as they are: pages are UTF-8.
    private static readonly HtmlEncoder _encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _markup;

    public HtmlHandler(int literalLength, int formattedCount) => _markup = new StringBuilder(literalLength + (formattedCount * 16));

    public void AppendLiteral(string value) => _markup.Append(value);

    public void AppendFormatted(string? value) => _markup.Append(_encoder.Encode(value ?? ""));

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
