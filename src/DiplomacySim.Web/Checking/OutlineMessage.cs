using System.Collections.Immutable;
using DiplomacySim.Model.Worlds;
using DiplomacySim.Scenarios;

namespace DiplomacySim.Web.Checking;

/// <summary>What a scenario is, in short.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Question">Its question; may be empty.</param>
/// <param name="World">The name of its world.</param>
/// <param name="Partners">The partners of the world.</param>
/// <param name="Countries">Those of them that can climb the ladder.</param>
/// <param name="From">The first month.</param>
/// <param name="To">The last month.</param>
/// <param name="Months">The number of months.</param>
/// <param name="Futures">The futures of each policy.</param>
/// <param name="Seed">The seed, as text.</param>
/// <param name="Policies">The policies.</param>
/// <param name="Targets">The targets with their conditions.</param>
/// <param name="Outcomes">The outcomes with their expressions.</param>
/// <param name="Modules">The modules that are on.</param>
internal sealed record OutlineMessage(
    string Title,
    string Question,
    string World,
    int Partners,
    int Countries,
    string From,
    string To,
    int Months,
    long Futures,
    string Seed,
    ImmutableArray<PolicyOutline> Policies,
    ImmutableArray<NamedText> Targets,
    ImmutableArray<NamedText> Outcomes,
    ImmutableArray<string> Modules)
{
    public static OutlineMessage Of(Scenario scenario)
    {
        var world = scenario.World.World;
        return new OutlineMessage(
            scenario.Title,
            scenario.Question,
            world.Name,
            world.Partners.Length,
            world.Partners.Count(p => p.Kind == PartnerKind.Country),
            scenario.From.ToString(),
            scenario.To.ToString(),
            scenario.Months,
            scenario.Futures,
            scenario.Seed.ToString(System.Globalization.CultureInfo.InvariantCulture),
            [.. scenario.Policies.Select(PolicyOutline.Of)],
            [.. scenario.Targets.Select(t => new NamedText(t.Name, t.Expression.ToString()!))],
            [.. scenario.Outcomes.Select(o => new NamedText(o.Name, o.Expression.ToString()!))],
            [.. scenario.Modules.Select(m => m.Name)]);
    }
}
