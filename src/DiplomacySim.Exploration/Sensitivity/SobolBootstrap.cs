using DiplomacySim.Exploration.Statistics;

namespace DiplomacySim.Exploration.Sensitivity;

/// <summary>The indices from the first so many base samples, with what resampling makes of them.</summary>
internal sealed class SobolBootstrap
{
    private readonly int _samples;
    private readonly SobolSample _estimate;
    private readonly SobolSample[] _resamples;

    public SobolBootstrap(SobolTerms terms, int samples, SobolOptions options)
    {
        _samples = samples;
        _estimate = terms.Indices(samples);
        var draws = new Resampling(options.Seed, ResamplingPurpose.Blocks, options.CancellationToken);
        var counts = new int[samples];
        _resamples = new SobolSample[options.Resamples];
        for (var sample = 0; sample < _resamples.Length; sample++)
        {
            draws.Counts((uint)sample, counts);
            _resamples[sample] = terms.Indices(samples, counts);
        }
    }

    public Estimate First(int input) => Interval(_estimate.First[input], s => s.First[input]);

    public Estimate Total(int input) => Interval(_estimate.Total[input], s => s.Total[input]);

    public Estimate Second(int pair) => Interval(_estimate.Second[pair], s => s.Second[pair]);

    public SobolStep Step()
    {
        var widths = Enumerable.Range(0, _estimate.First.Length).SelectMany(i => new[] { First(i).Width, Total(i).Width });
        var taus = _resamples.Select(s => KendallTau.Of(s.Total, _estimate.Total)).Where(tau => !double.IsNaN(tau)).DefaultIfEmpty(1);
        return new SobolStep(_samples, [.. _estimate.First], [.. _estimate.Total], widths.Max(), taus.Average());
    }

    private Estimate Interval(double value, Func<SobolSample, double> part) => Estimate.Of(value, Array.ConvertAll(_resamples, s => part(s)));
}
