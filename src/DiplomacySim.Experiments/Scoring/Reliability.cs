using System.Collections.Immutable;

namespace DiplomacySim.Experiments.Scoring;

/// <summary>Whether probabilities mean what they say: the reliability diagram and the split of the Brier score that goes with it.</summary>
/// <remarks>
/// Dimitriadis, Gneiting and Jordan (2021), "CORP": the diagram is the isotonic fit, so that no bins are chosen. The score is
/// miscalibration - discrimination + uncertainty, each at least 0.
/// </remarks>
public sealed record Reliability
{
    private Reliability()
    {
    }

    /// <summary>The steps of the diagram, by rising forecast.</summary>
    public required ImmutableArray<ReliabilityStep> Steps { get; init; }

    /// <summary>The mean Brier score of the forecasts.</summary>
    public required double Score { get; init; }

    /// <summary>How much better the forecasts would be if each said the frequency of its step; 0 where they mean what they say.</summary>
    public required double Miscalibration { get; init; }

    /// <summary>How much better the steps' frequencies are than the one frequency of all; 0 where the forecasts tell nothing apart.</summary>
    public required double Discrimination { get; init; }

    /// <summary>The score of the one frequency of all: how hard the events were.</summary>
    public required double Uncertainty { get; init; }

    /// <summary>Judges the probabilities of events.</summary>
    /// <param name="forecasts">The probabilities.</param>
    /// <param name="came">Whether each event came; as many.</param>
    /// <exception cref="ArgumentException">There is none, or not as many of the one as of the other.</exception>
    public static Reliability Of(IReadOnlyList<double> forecasts, IReadOnlyList<bool> came)
    {
        var fit = IsotonicFit.Of(forecasts, came);
        var n = (double)forecasts.Count;
        var score = 0.0;
        for (var i = 0; i < forecasts.Count; i++)
        {
            score += BinaryScore.Brier(forecasts[i], came[i]);
        }

        var recalibrated = fit.Steps.Sum(step => step.Count * step.Frequency * (1 - step.Frequency)) / n;
        var share = fit.Steps.Sum(step => step.Events) / n;
        var uncertainty = share * (1 - share);
        score /= n;
        return new Reliability
        {
            Steps = fit.Steps,
            Score = score,
            Miscalibration = score - recalibrated,
            Discrimination = uncertainty - recalibrated,
            Uncertainty = uncertainty,
        };
    }
}
