using DiplomacySim.Scenarios.Problems;

namespace DiplomacySim.Scenarios.Files;

/// <summary>What the items of a section are called in problems.</summary>
/// <param name="One">One of them.</param>
/// <param name="Several">Several of them.</param>
internal sealed record ItemNoun(ProblemText One, ProblemText Several)
{
    public static ItemNoun Target { get; } = new($"target", $"targets");

    public static ItemNoun Outcome { get; } = new($"outcome", $"outcomes");

    public static ItemNoun Policy { get; } = new($"policy", $"policies");

    public static ItemNoun Rule { get; } = new($"rule", $"rules");

    public static ItemNoun Shock { get; } = new($"shock", $"shocks");

    public static ItemNoun Branch { get; } = new($"branch", $"branches");
}
