namespace DiplomacySim.Reports.Analyses;

/// <summary>What an analysis has found, before it is put into the words of a language. Immutable; safe for several threads.</summary>
public sealed class AnalysisFinding
{
    private readonly Func<AnalysisWords, AnalysisReport> _write;

    internal AnalysisFinding(Func<AnalysisWords, AnalysisReport> write) => _write = write;

    /// <summary>The finding in a language.</summary>
    public AnalysisReport In(AnalysisWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return _write(words);
    }
}
