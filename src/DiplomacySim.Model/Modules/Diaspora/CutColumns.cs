namespace DiplomacySim.Model.Modules.Diaspora;

/// <summary>One place in each lane for a crisis that keeps people from sending money.</summary>
/// <param name="partner">Where it is.</param>
/// <param name="months">The months that it still does; 0 where there is none.</param>
/// <param name="share">The share of the partner's remittances that it takes.</param>
internal sealed unsafe class CutColumns(float* partner, float* months, float* share)
{
    public float* Partner { get; } = partner;

    public float* Months { get; } = months;

    public float* Share { get; } = share;
}
