namespace DiplomacySim.Model.Modules.Protection;

/// <summary>One place for a crisis in each lane.</summary>
/// <param name="partner">Where it is.</param>
/// <param name="months">The months that it still lasts; 0 where there is none.</param>
/// <param name="citizens">The citizens in danger.</param>
/// <param name="size">The logarithm of that number over the median.</param>
/// <param name="unusual">1 where it is none of the usual crises that history already holds.</param>
internal sealed unsafe class CrisisColumns(float* partner, float* months, float* citizens, float* size, float* unusual)
{
    public float* Partner { get; } = partner;

    public float* Months { get; } = months;

    public float* Citizens { get; } = citizens;

    public float* Size { get; } = size;

    public float* Unusual { get; } = unusual;
}
