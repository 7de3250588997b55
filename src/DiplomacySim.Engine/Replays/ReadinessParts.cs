using DiplomacySim.Model.Relationship;

namespace DiplomacySim.Engine.Replays;

/// <summary>The parts of a readiness by the names that people read.</summary>
public static class ReadinessParts
{
    private const float LeastShown = 0.005f;

    /// <summary>The parts in the order of the model; those that are nothing (below 0.005 log-odds) are left out.</summary>
    public static IEnumerable<(string Name, float Value)> Named(ScoreParts parts) =>
        new (string Name, float Value)[]
        {
            ("activism", parts.Activism), ("interest", parts.Interest), ("willingness", parts.Willingness), ("capital", parts.Capital),
            ("region", parts.Region), ("rivalry", parts.Rivalry), ("tension", parts.Tension), ("credibility", parts.Credibility),
            ("occasion", parts.Occasion), ("chance", parts.Chance),
        }.Where(p => Math.Abs(p.Value) >= LeastShown);
}
