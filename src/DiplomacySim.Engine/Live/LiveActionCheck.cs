using System.Globalization;
using DiplomacySim.Model;
using DiplomacySim.Model.Calendars;
using DiplomacySim.Model.Worlds;
using DiplomacySim.Scenarios.Problems;

namespace DiplomacySim.Engine.Live;

/// <summary>Says why a world does not take an action.</summary>
/// <param name="world">The world.</param>
/// <param name="month">The month in which the action would take effect.</param>
/// <param name="plan">What is planned for that month, earlier actions included.</param>
/// <param name="lowestRung">The lowest rung of a partner over the futures.</param>
internal sealed class LiveActionCheck(World world, Month month, MonthPlan plan, Func<int, int> lowestRung)
{
    /// <summary>Throws where the action cannot be taken.</summary>
    /// <exception cref="LiveWorldException">The action is not allowed.</exception>
    public void Check(LiveAction action)
    {
        var partner = world.IndexOf(action.Partner);
        if (partner < 0)
        {
            throw Fault(Unknown(action.Partner));
        }

        var planned = plan.Partners.FirstOrDefault(p => p.Partner == partner);
        CheckForeign(action);
        switch (action.Kind)
        {
            case LiveActionKind.Visit:
                CheckVisit(partner, planned);
                break;
            case LiveActionKind.Sign:
                CheckSign(partner, action.Agreements, planned);
                break;
            case LiveActionKind.Upgrade:
                CheckUpgrade(partner, action.Tier ?? "", planned);
                break;
            case LiveActionKind.Crisis:
                CheckCrisis(partner, action.Tension, planned);
                break;
            default:
                throw Fault($"{(int)action.Kind} is no kind of action; allowed are visit, sign, upgrade and crisis.");
        }
    }

    /// <summary>What belongs to another kind would be passed over silently.</summary>
    private static void CheckForeign(LiveAction action)
    {
        var word = action switch
        {
            { Kind: not LiveActionKind.Sign, Agreements: not 0 } => "a number of agreements belongs to 'sign'",
            { Kind: not LiveActionKind.Upgrade, Tier: not null } => "a tier belongs to 'upgrade'",
            { Kind: not LiveActionKind.Crisis, Tension: not 0 } => "tension belongs to 'crisis'",
            { Kind: not LiveActionKind.Crisis, Suspends: true } => "a suspension belongs to 'crisis'",
            _ => null,
        };
        if (word is not null)
        {
            throw Fault($"{word}; leave it out.");
        }
    }

    private void CheckVisit(int partner, PartnerPlan? planned)
    {
        if (planned is { Visit: true })
        {
            var why = planned.Tier > 0 ? "an upgrade, which brings a visit," : "a visit";
            throw Fault($"{why} is on the plan with {Name(partner)} for {month} already; a partner has at most one visit a month. Play a month, then visit again.");
        }
    }

    private void CheckSign(int partner, int agreements, PartnerPlan? planned)
    {
        if (agreements is < 1 or > LiveAction.MaxAgreements)
        {
            throw Fault($"agreements: {Text(agreements)} is not between 1 and {Text(LiveAction.MaxAgreements)}.");
        }

        var all = agreements + (planned?.Agreements ?? 0);
        if (all > LiveAction.MaxAgreements)
        {
            throw Fault($"agreements with {Name(partner)} in {month} would be {Text(all)}; at most {Text(LiveAction.MaxAgreements)} are signed in a month.");
        }
    }

    private void CheckUpgrade(int partner, string tier, PartnerPlan? planned)
    {
        if (world.Partners[partner].Kind != PartnerKind.Country)
        {
            throw Fault($"{Name(partner)} stands outside the ladder and cannot be raised; visit it or sign agreements instead.");
        }

        var rung = world.Ladder.IndexOf(tier);
        if (rung < 0)
        {
            var near = DidYouMean.Nearest(tier, world.Ladder.Names);
            throw Fault($"'{tier}' is not a tier of this world{(near is null ? "" : $"; did you mean '{near}'?")} {Allowed(1)}");
        }

        var lowest = lowestRung(partner);
        if (rung <= lowest)
        {
            throw Fault(lowest == world.Ladder.Top
                ? $"{Name(partner)} stands on the highest rung, '{world.Ladder.Names[lowest]}', already."
                : $"{Name(partner)} stands on '{world.Ladder.Names[lowest]}' already, and partners are only raised. {Allowed(lowest + 1)}");
        }

        if (planned is { Tier: > 0 } && planned.Tier >= rung)
        {
            throw Fault($"an upgrade of {Name(partner)} to '{world.Ladder.Names[planned.Tier]}' is on the plan for {month} already.");
        }
    }

    private void CheckCrisis(int partner, double tension, PartnerPlan? planned)
    {
        // Written so that NaN fails too, and what single precision would make 0.
        if (!((float)tension > 0 && tension <= LiveAction.MaxTension))
        {
            throw Fault($"tension: {tension.ToString(CultureInfo.InvariantCulture)} is not above 0 and at most {LiveAction.MaxTension.ToString(CultureInfo.InvariantCulture)}; a severe event of the model has 1.");
        }

        if (planned?.Crisis is not null)
        {
            throw Fault($"a crisis with {Name(partner)} comes in {month} already; a partner has at most one a month.");
        }
    }

    private string Unknown(PartnerId id)
    {
        var near = DidYouMean.Nearest(id.Code, world.Partners.Select(p => p.Id.Code));
        return $"'{id}' is not a partner of the world '{world.Name}'{(near is null ? "." : $"; did you mean '{near}'?")}";
    }

    private string Allowed(int from) => $"Allowed: {string.Join(", ", world.Ladder.Names.Skip(from).Select(n => $"'{n}'"))}.";

    private string Name(int partner) => world.Partners[partner].Name;

    private static string Text(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static LiveWorldException Fault(string message) => new(LiveFault.BadRequest, message);
}
