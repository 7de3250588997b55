namespace DiplomacySim.Model.Signals;

/// <summary>What is put on top of a partner's month, a value a lane; null where nothing is.</summary>
internal unsafe struct PartnerSignals
{
    /// <summary>Added to the visit key.</summary>
    public float* Attention;

    /// <summary>Added to the latent readiness, in log-odds.</summary>
    public float* Readiness;

    /// <summary>Capital gained or lost, in points; capital does not fall below 0.</summary>
    public float* Capital;

    /// <summary>Tension added; at least 0.</summary>
    public float* Tension;

    /// <summary>Agreements signed beside those of visits; whole numbers.</summary>
    public float* Agreements;

    /// <summary>Above 0 where the partner is not visited this month, whatever is planned.</summary>
    public float* Barred;

    /// <summary>The number of columns.</summary>
    public const int Count = 6;

    /// <summary>Whether anything is put on top.</summary>
    public readonly bool Any =>
        Attention is not null || Readiness is not null || Capital is not null || Tension is not null || Agreements is not null || Barred is not null;
}
