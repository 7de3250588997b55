using DiplomacySim.Reports.Languages;

namespace DiplomacySim.Web.Frame;

/// <summary>The texts of pages in one language, and how it writes numbers and months.</summary>
/// <param name="Language">The language.</param>
internal sealed record PageWords(Language Language)
{
    /// <summary>A text without placeholders, such as <c>start.heading</c>.</summary>
    public string this[string text] => PageTexts.Say(Language, text, []);

    /// <summary>A text with its placeholders filled, see <see cref="Texts.Say"/>.</summary>
    public string Say(string text, params ReadOnlySpan<(string Name, object Value)> values) => PageTexts.Say(Language, text, values);

    /// <summary>The texts that pages share with charts and reports.</summary>
    public Texts OfReports => TextCatalog.Reports.In(Language);

    /// <summary>A whole number, thousands apart.</summary>
    public string Whole(long value) => Language.Whole(value);

    /// <summary>From one month to another, as the store writes them: <c>2026-01</c>.</summary>
    public string Months(string from, string to) => Language.Range(Month(from), Month(to));

    /// <summary>A month as the store writes it; what is none stays as it is.</summary>
    public string Month(string month) => Model.Month.TryParse(month, out var parsed) ? Language.Month(parsed) : month;

    /// <summary>A time of some seconds in words.</summary>
    public string Duration(double seconds) => seconds switch
    {
        < 0.95 => Say("frame.seconds", ("count", Language.Number(seconds, 1))),
        < 99.5 => Say("frame.seconds", ("count", Language.Number(seconds, 0))),
        < 5940 => Say("frame.minutes", ("count", Language.Number(seconds / 60, 0))),
        _ => Say("frame.hours", ("count", Language.Number(seconds / 3600, 1))),
    };
}
