using DiplomacySim.Reports.Languages;

namespace DiplomacySim.Cli.Reports;

/// <summary>The texts of reports in the language of the screens.</summary>
internal static class ReportWords
{
    public static Texts English { get; } = TextCatalog.Reports.In(Language.English);
}
