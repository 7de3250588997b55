using DiplomacySim.Model.Columns;

namespace DiplomacySim.Model.Shards;

/// <summary>A look at one partner in the middle of a month, where it is decided whether it is raised.</summary>
public sealed unsafe partial class Shard
{
    private PartnerObservation? _observation;
    private int _watched;

    /// <summary>Has told how a partner stands in the middle of every month, lane by lane. It changes no result.</summary>
    /// <param name="partner">The partner: an index into the world's partners.</param>
    /// <param name="observation">Told in every month from now on.</param>
    public void Watch(int partner, PartnerObservation observation)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(partner);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(partner, _partners.Length);
        ArgumentNullException.ThrowIfNull(observation);
        (_watched, _observation) = (partner, observation);
    }

    /// <summary>Between the decision and its taking effect.</summary>
    private void TellObservation()
    {
        if (_observation is null)
        {
            return;
        }

        var partner = _partners[_watched];
        var brief = _exchange.Brief(partner);
        var visited = _resolution.Visited(_watched);
        var raised = _resolution.Upgraded(_watched);
        for (var lane = 0; lane < Lanes; lane++)
        {
            var (word, bit) = (lane / LaneLayout.Width, 1 << (lane % LaneLayout.Width));
            _observation(new PartnerMoment(
                lane,
                partner.State.Tier[lane],
                partner.State.Readiness[lane],
                partner.State.Target[lane],
                (visited[word] & bit) != 0,
                (raised[word] & bit) != 0,
                partner.Explain(brief, lane)));
        }
    }
}
