using DiplomacySim.Model.Worlds;

namespace DiplomacySim.Model.Start;

/// <summary>The partners' tiers along the recorded past, month by month.</summary>
internal sealed class PastTiers(World world)
{
    private readonly int[] _before = new int[world.Partners.Length];
    private readonly int[] _after = new int[world.Partners.Length];
    private readonly Month[] _since = new Month[world.Partners.Length];
    private readonly Month[] _sinceBefore = new Month[world.Partners.Length];
    private Month _month;
    private int _next;

    /// <summary>Reads the steps up to and including a month.</summary>
    public void AdvanceTo(Month month)
    {
        _month = month;
        _after.CopyTo(_before, 0);
        _since.CopyTo(_sinceBefore, 0);
        while (_next < world.TierSteps.Length && world.TierSteps[_next].Month <= month)
        {
            var step = world.TierSteps[_next++];
            _after[step.Partner] = step.Tier;
            _since[step.Partner] = step.Month;
        }
    }

    public int Before(int partner) => _before[partner];

    public int After(int partner) => _after[partner];

    /// <summary>Months from the partner's last step before this month to this month.</summary>
    public double MonthsBefore(int partner) => _month - _sinceBefore[partner];

    public double MonthsAt(int partner, Month month) => month - _since[partner];

    /// <summary>The share of the other countries of the partner's region that stood above the lowest rung.</summary>
    public double PeerShare(int partner)
    {
        int others = 0, partners = 0;
        for (var j = 0; j < _before.Length; j++)
        {
            if (j != partner && world.Partners[j].Kind == PartnerKind.Country && world.Partners[j].Region == world.Partners[partner].Region)
            {
                others++;
                partners += _before[j] > 0 ? 1 : 0;
            }
        }

        return others == 0 ? 0 : (double)partners / others;
    }

    public int RivalAhead(int partner)
    {
        var ahead = 0;
        foreach (var rival in world.Partners[partner].Rivals)
        {
            ahead = Math.Max(ahead, _before[rival] - _before[partner]);
        }

        return ahead;
    }
}
