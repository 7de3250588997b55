namespace DiplomacySim.Model.Relationship;

/// <summary>What a readiness was made of, in log-odds: the parts add up to the latent readiness, up to rounding.</summary>
/// <param name="Activism">Readiness level, leader effect and activism of the home.</param>
/// <param name="Interest">Size, shared blocs, status: what does not change about the partner.</param>
/// <param name="Willingness">The partner's unobserved willingness.</param>
/// <param name="Capital">Relationship capital.</param>
/// <param name="Region">The share of the region's other countries that are partners.</param>
/// <param name="Rivalry">Rivals that stand higher.</param>
/// <param name="Tension">Tension; at most 0 with a positive weight.</param>
/// <param name="Credibility">Agreements carried out, against the usual share.</param>
/// <param name="Occasion">Bloc spill-over, anniversaries, and what rules and shocks add.</param>
/// <param name="Chance">The month's draw.</param>
public readonly record struct ScoreParts(
    float Activism,
    float Interest,
    float Willingness,
    float Capital,
    float Region,
    float Rivalry,
    float Tension,
    float Credibility,
    float Occasion,
    float Chance)
{
    /// <summary>The number of parts.</summary>
    public const int Count = 10;

    /// <summary>The latent readiness.</summary>
    public float Latent => Activism + Interest + Willingness + Capital + Region + Rivalry + Tension + Credibility + Occasion + Chance;

    /// <summary>Writes the parts in the order of the constructor.</summary>
    public void CopyTo(Span<float> parts)
    {
        parts[0] = Activism;
        parts[1] = Interest;
        parts[2] = Willingness;
        parts[3] = Capital;
        parts[4] = Region;
        parts[5] = Rivalry;
        parts[6] = Tension;
        parts[7] = Credibility;
        parts[8] = Occasion;
        parts[9] = Chance;
    }
}
