using DiplomacySim.Experiments.Scoring;

namespace DiplomacySim.Experiments.BackTesting;

/// <summary>The scores of one forecast, means over countries; smaller is better.</summary>
/// <param name="Forecaster">Who forecast.</param>
/// <param name="Origin">The year at whose end.</param>
/// <param name="Target">The year whose end was forecast.</param>
/// <param name="Countries">The countries scored.</param>
/// <param name="Log">The logarithmic score of the rungs.</param>
/// <param name="Ranked">The ranked probability score of the rungs.</param>
/// <param name="Brier">The Brier score of standing higher, countries at the top left out; NaN where all stand there.</param>
/// <param name="BinaryLog">The logarithmic score of standing higher, countries at the top left out; NaN where all stand there.</param>
public sealed record YearScore(string Forecaster, int Origin, int Target, int Countries, double Log, double Ranked, double Brier, double BinaryLog)
{
    /// <summary>Years from the origin to the target.</summary>
    public int YearsAhead => Target - Origin;

    /// <summary>The scores of one forecaster's forecasts of one year.</summary>
    /// <param name="rows">The forecasts, a country each; at least one.</param>
    internal static YearScore Of(IReadOnlyList<ForecastRow> rows)
    {
        double log = 0, ranked = 0, brier = 0, binary = 0;
        var atRisk = 0;
        foreach (var row in rows)
        {
            log += TierScore.Log(row.Probabilities.AsSpan(), row.Outcome);
            ranked += TierScore.Ranked(row.Probabilities.AsSpan(), row.Outcome);
            if (row.CouldRise)
            {
                atRisk++;
                brier += BinaryScore.Brier(row.Higher, row.Rose);
                binary += BinaryScore.Log(row.Higher, row.Rose);
            }
        }

        return new YearScore(rows[0].Forecaster, rows[0].Origin, rows[0].Target, rows.Count, log / rows.Count, ranked / rows.Count, brier / atRisk, binary / atRisk);
    }
}
