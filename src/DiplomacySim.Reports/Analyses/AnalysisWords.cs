using DiplomacySim.Charts;
using DiplomacySim.Reports.Charts;
using DiplomacySim.Reports.Languages;
using DiplomacySim.Reports.Wording;

namespace DiplomacySim.Reports.Analyses;

/// <summary>The language of an analysis, and what it calls inputs and outcomes. Immutable.</summary>
public sealed class AnalysisWords
{
    private readonly Texts _texts;

    /// <summary>Takes a language.</summary>
    /// <param name="language">The language.</param>
    /// <param name="names">The world's names in it; null to call inputs and outcomes as files write them.</param>
    public AnalysisWords(Language language, WorldNames? names = null)
    {
        _texts = TextCatalog.Analyses.In(language);
        OfReports = TextCatalog.Reports.In(language);
        Names = names;
        Charts = language.ToChartWords();
    }

    /// <summary>English, with the names that files have: what programs get.</summary>
    public static AnalysisWords English { get; } = new(Language.English);

    /// <summary>The language.</summary>
    public Language Language => _texts.Language;

    /// <summary>The world's names; null where things are called as files write them.</summary>
    public WorldNames? Names { get; }

    /// <summary>The texts that analyses share with charts and reports.</summary>
    internal Texts OfReports { get; }

    internal ChartWords Charts { get; }

    internal string this[string key] => _texts[key];

    internal string Say(string key, params ReadOnlySpan<(string Name, object Value)> values) => _texts.Say(key, values);

    /// <summary>What an input is called.</summary>
    internal string Input(string input) => Names is null ? input : InputText.Name(input, OfReports, Names);

    /// <summary>A cell in words.</summary>
    public string Cell(object? cell, CellKind kind) => CellText.Of(cell, kind, OfReports);

    /// <summary>A number with three digits that count.</summary>
    internal string Three(double value) => CellText.Of(value, CellKind.Number, OfReports);
}
