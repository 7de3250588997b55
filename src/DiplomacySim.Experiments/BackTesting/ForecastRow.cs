using System.Collections.Immutable;

namespace DiplomacySim.Experiments.BackTesting;

/// <summary>What a forecaster said of one country, and what came.</summary>
/// <param name="Forecaster">Who forecast.</param>
/// <param name="Origin">The year at whose end.</param>
/// <param name="Target">The year whose end was forecast.</param>
/// <param name="Partner">The country: an index into the world's partners.</param>
/// <param name="From">Its rung at the origin.</param>
/// <param name="Outcome">Its rung at the end of the target.</param>
/// <param name="Probabilities">What was given to each rung, lowest first.</param>
public sealed record ForecastRow(string Forecaster, int Origin, int Target, int Partner, int From, int Outcome, ImmutableArray<double> Probabilities)
{
    /// <summary>Years from the origin to the target.</summary>
    public int YearsAhead => Target - Origin;

    /// <summary>The probability that the country would stand higher than at the origin.</summary>
    public double Higher => Math.Min(Probabilities.Skip(From + 1).Sum(), 1);

    /// <summary>Whether it did.</summary>
    public bool Rose => Outcome > From;

    /// <summary>Whether it could: it did not stand at the top.</summary>
    public bool CouldRise => From < Probabilities.Length - 1;
}
