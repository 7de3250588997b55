using DiplomacySim.Experiments.Exporting;
using DiplomacySim.Exploration.Statistics;

namespace DiplomacySim.Client.Scripting;

/// <summary>The result as other programs for experiments read it.</summary>
public sealed partial class ExperimentResult
{
    /// <summary>Writes the cases of a policy as SALib reads them, into a folder, made where it is missing: <c>problem.json</c>, <c>X.csv</c>, <c>Y.csv</c>.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="policy">The policy; null for the first.</param>
    /// <param name="outcomes">The outcomes and targets, each of which a case must have; none for all but months.</param>
    /// <exception cref="AnalysisException">Nothing varies, or the policy sets an input of an arranged design.</exception>
    public ExportSummary SaveSalib(string folder, string? policy = null, params string[] outcomes)
    {
        ArgumentNullException.ThrowIfNull(outcomes);
        return SalibExporter.Write(Store, Id, PolicyOf(policy), [.. outcomes.Select(OutcomeOf)], folder);
    }

    /// <summary>Writes all policies and cases as the file that <c>load_results</c> of the EMA Workbench reads.</summary>
    /// <param name="file">The file, such as <c>results.tar.gz</c>.</param>
    /// <param name="withSeries">Whether the countries on each tier or above are added month by month, for which all futures are played again.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public ExportSummary SaveEma(string file, bool withSeries = false)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(file);
        using var archive = File.Create(file);
        return EmaExporter.Write(Store, Id, archive, withSeries ? new TierSeries(Plan, Environment.ProcessorCount) : null);
    }
}
