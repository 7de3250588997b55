using DiplomacySim.Model.Home;
using DiplomacySim.Model.Modules;
using DiplomacySim.Model.Relationship;

namespace DiplomacySim.Model.Shards;

/// <summary>How things stand at the end of the month last played: a value a lane.</summary>
public sealed unsafe partial class Shard
{
    /// <summary>The rung of a partner.</summary>
    public ReadOnlySpan<byte> Tier(int partner) => new(_tiers + (partner * _home.Padded), Lanes);

    /// <summary>The rung of a partner at the start.</summary>
    public ReadOnlySpan<byte> TierAtStart(int partner) => new(_partners[partner].State.TierAtStart, Lanes);

    /// <summary>Relationship capital, in points.</summary>
    public ReadOnlySpan<float> Capital(int partner) => new(Settled(partner).Capital, Lanes);

    /// <summary>Tension; 1 is top-level official displeasure.</summary>
    public ReadOnlySpan<float> Tension(int partner) => new(Settled(partner).Tension, Lanes);

    /// <summary>Months since the last step; infinite on the lowest rung.</summary>
    public ReadOnlySpan<float> MonthsInTier(int partner) => new(Settled(partner).MonthsInTier, Lanes);

    /// <summary>Agreements signed since the start.</summary>
    public ReadOnlySpan<float> Signed(int partner) => new(Settled(partner).Signed, Lanes);

    /// <summary>Agreements under way.</summary>
    public ReadOnlySpan<float> Pipeline(int partner) => new(Settled(partner).Pipeline, Lanes);

    /// <summary>Agreements implemented since the start.</summary>
    public ReadOnlySpan<float> Implemented(int partner) => new(Settled(partner).Implemented, Lanes);

    /// <summary>Agreements lapsed since the start.</summary>
    public ReadOnlySpan<float> Lapsed(int partner) => new(Settled(partner).Lapsed, Lanes);

    /// <summary>Top-level activities since the start.</summary>
    public ReadOnlySpan<ushort> VisitsWith(int partner) => new(Settled(partner).Visits, Lanes);

    /// <summary>One bit a month of the last twelve, the month last played lowest: whether there was a top-level activity.</summary>
    public ReadOnlySpan<ushort> VisitHistory(int partner) => new(Settled(partner).VisitHistory, Lanes);

    /// <summary>Suspensions since the start.</summary>
    public ReadOnlySpan<ushort> Suspensions(int partner) => new(Settled(partner).Suspensions, Lanes);

    /// <summary>Whether the partnership is suspended: 1 or 0.</summary>
    public ReadOnlySpan<byte> Suspended(int partner) => new(Settled(partner).Suspended, Lanes);

    /// <summary>Sectoral labels given since the start.</summary>
    public ReadOnlySpan<byte> Labels(int partner) => new(Settled(partner).Labels, Lanes);

    /// <summary>Readiness level, leader effect and activism of the home together, in log-odds.</summary>
    public ReadOnlySpan<float> Activism => new(_home.Activism, Lanes);

    /// <summary>The top-level activities that the month held.</summary>
    public ReadOnlySpan<float> Occasions => new(_home.Occasions, Lanes);

    /// <summary>Top-level activities since the start.</summary>
    public ReadOnlySpan<float> Visits => new(_home.Visits, Lanes);

    /// <summary>Upgrades since the start.</summary>
    public ReadOnlySpan<float> UpgradesSoFar => new(_home.Upgrades, Lanes);

    /// <summary>Writes what a quantity of a module is at the end of the month last played.</summary>
    /// <param name="quantity">The quantity.</param>
    /// <param name="partner">The partner's index; -1 for a quantity of the home.</param>
    /// <param name="into">At least as long as the shard has lanes.</param>
    /// <exception cref="InvalidOperationException">The quantity's module is not on.</exception>
    public void Read(ModuleQuantity quantity, int partner, Span<float> into)
    {
        if (_exchange.HasOutcome)
        {
            Settle();
        }

        (_modules ?? throw new InvalidOperationException($"The module of '{quantity}' is not on in this run.")).Read(quantity, partner, into[..Lanes]);
    }

    /// <summary>The home's columns.</summary>
    internal HomeColumns Home => _home;

    /// <summary>Whether the partner had a top-level activity in the month last played.</summary>
    public bool WasVisited(int partner, int lane) => (Settled(partner).VisitHistory[lane] & 1) != 0;

    /// <summary>The columns of a partner.</summary>
    internal PartnerColumns ColumnsOf(int partner) => Settled(partner);

    /// <summary>The columns of a partner, with what was decided in the month last played.</summary>
    private PartnerColumns Settled(int partner)
    {
        if (_exchange.HasOutcome)
        {
            Settle();
        }

        return _partners[partner].State;
    }
}
