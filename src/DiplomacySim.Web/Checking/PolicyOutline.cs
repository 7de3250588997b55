using System.Collections.Immutable;
using DiplomacySim.Scenarios;

namespace DiplomacySim.Web.Checking;

/// <summary>What a policy is, in short.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Events">The number of its events.</param>
/// <param name="Draws">What is drawn in each future, with its distribution.</param>
/// <param name="SetInsteadOfDrawn">What others draw and it sets.</param>
/// <param name="Rules">Its rules.</param>
/// <param name="Shocks">Its shocks.</param>
/// <param name="Branch">Where it branches off another policy; null for none.</param>
/// <param name="DrawnFromPosterior">The parameters that are drawn together from the world's posterior; 0 for none.</param>
internal sealed record PolicyOutline(
    string Name,
    int Events,
    ImmutableArray<NamedText> Draws,
    ImmutableArray<string> SetInsteadOfDrawn,
    ImmutableArray<NamedText> Rules,
    ImmutableArray<NamedText> Shocks,
    string? Branch,
    int DrawnFromPosterior)
{
    public static PolicyOutline Of(Policy policy) => new(
        policy.Name,
        policy.Events.Length,
        [.. policy.Uncertainties.Select(u => new NamedText(u.Name, u.Distribution.ToString()!))],
        policy.SetInsteadOfDrawn,
        [.. policy.Rules.Select(r => new NamedText(r.Name, r.ToString()!))],
        [.. policy.Shocks.Select(s => new NamedText(s.Name, s.ToString()!))],
        policy.Branch?.ToString(),
        policy.Posterior?.DrawnNames.Count() ?? 0);
}
