using DiplomacySim.Charts;
using DiplomacySim.Reports.Languages;

namespace DiplomacySim.Reports.Charts;

/// <summary>What charts need of a language.</summary>
public static class ChartLanguage
{
    /// <summary>How charts write numbers and months in this language.</summary>
    public static ChartWords ToChartWords(this Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return new ChartWords { Number = language.Number, Percent = language.Percent, Month = language.Month, Range = language.Range };
    }
}
