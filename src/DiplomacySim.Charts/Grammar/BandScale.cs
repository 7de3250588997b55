namespace DiplomacySim.Charts.Grammar;

/// <summary>A scale of categories: value <c>i</c> is the middle of the <c>i</c>-th of equal bands, <c>i - 0.5</c> and <c>i + 0.5</c> its edges.</summary>
public sealed class BandScale : Scale
{
    private readonly int _count;
    private readonly bool _isReversed;

    /// <summary>Creates a scale of categories.</summary>
    /// <param name="labels">Their names, in order.</param>
    /// <param name="isReversed">Whether the first lies at the axis's end: of a vertical axis, on top.</param>
    public BandScale(IReadOnlyList<string> labels, bool isReversed = false)
        : base([.. (labels ?? throw new ArgumentNullException(nameof(labels))).Select((label, i) => new Tick(i, label))])
    {
        _count = Math.Max(1, labels.Count);
        _isReversed = isReversed;
    }

    /// <inheritdoc/>
    public override double Place(double value)
    {
        var place = (value + 0.5) / _count;
        return _isReversed ? 1 - place : place;
    }
}
