using DiplomacySim.Model.Calendars;
using DiplomacySim.Model.Mathematics;
using DiplomacySim.Model.Randomness;

namespace DiplomacySim.Model.Modules.Multilateral;

/// <summary>Prestige and where it comes from, in all futures of a shard.</summary>
/// <remarks>The usual events and the usual candidacies keep prestige at its usual level on average; what counts is the difference.</remarks>
internal sealed unsafe class MultilateralState : HomeModule
{
    /// <summary>Months from the last ratification needed to the entry into force: ninety days.</summary>
    private const float MonthsToForce = 3f;

    private const double LeastCapacity = 0.1;

    private readonly Convention _convention;
    private readonly float* _prestige;
    private readonly float* _usual;
    private readonly float* _decay;
    private readonly float* _won;
    private readonly float* _lost;
    private readonly float* _complete;
    private readonly float* _initiatives;
    private readonly float* _sponsors;
    private readonly double _usualCandidacies;
    private readonly double _usualEvents;
    private readonly double _possible;
    private readonly float _needed;
    private readonly LaneNumbers _weight;
    private readonly LaneNumbers _perEvent;
    private readonly LaneNumbers _perElection;
    private readonly LaneNumbers _perRatification;
    private readonly LaneNumbers _chance;
    private readonly LaneNumbers _initiativeRate;
    private readonly LaneNumbers _load;

    public MultilateralState(ModuleContext context)
        : base(context, columns: 8 + Convention.ColumnCount)
    {
        _prestige = Take();
        _usual = Take();
        _decay = Take();
        _won = Take();
        _lost = Take();
        _complete = Take();
        _initiatives = Take();
        _sponsors = Take();
        _convention = new Convention(context, Take(), Take(), Take());
        _usualCandidacies = context.Value(MultilateralModule.UsualCandidacies);
        _usualEvents = context.Value(MultilateralModule.UsualEvents);
        _possible = context.Value(MultilateralModule.PossibleSponsors);
        _needed = (float)context.Value(MultilateralModule.RatificationsNeeded);
        _weight = context.Values(MultilateralModule.PrestigeWeight);
        _perEvent = context.Values(MultilateralModule.PrestigePerEvent);
        _perElection = context.Values(MultilateralModule.PrestigePerElection);
        _perRatification = context.Values(MultilateralModule.PrestigePerRatification);
        _chance = context.Values(MultilateralModule.ElectionChance);
        _initiativeRate = context.Values(MultilateralModule.InitiativeRate);
        _load = context.Values(MultilateralModule.Load);
        var halfLife = context.Values(MultilateralModule.PrestigeHalfLife);
        for (var lane = 0; lane < context.Padded; lane++)
        {
            var at = Math.Min(lane, context.Lanes - 1);
            var decay = Precise.Exp(-Precise.Log(2) / halfLife[at]);
            var inflow = ((_perEvent[at] * _usualEvents) + (_perElection[at] * _usualCandidacies * _chance[at])) / 12;
            _decay[lane] = (float)decay;
            _usual[lane] = (float)(inflow / (1 - decay));
            _prestige[lane] = _usual[lane];
        }
    }

    public override void Begin(Month month, int offset, MonthPlan plan)
    {
        var effort = Context.Levers(MultilateralModule.Effort, offset);
        var candidacies = Context.Levers(MultilateralModule.Candidacies, offset);
        var readiness = Context.Signals.HomeReadiness;
        _convention.Begin(month, effort);
        for (var lane = 0; lane < Context.Lanes; lane++)
        {
            var (standing, electing, ratifying, starting) = Context.Block(lane, month, Draws.Home, Purpose.Candidacies);
            var gain = _perEvent[lane] * ((_usualEvents / 12 * effort[lane]) + plan.Hosted.Length);
            gain += _perElection[lane] * Elect(lane, standing, electing, candidacies[lane]);
            gain += _perRatification[lane] * _convention.Pass(lane, month, ratifying, effort[lane]);
            _prestige[lane] = Math.Max((_decay[lane] * _prestige[lane]) + (float)gain, 0f);
            readiness[lane] += (float)_weight[lane] * (_prestige[lane] - _usual[lane]);
            _complete[lane] = _convention.Ratified[lane] >= _needed && _needed > 0f ? _complete[lane] + 1f : 0f;
            Start(lane, month, starting, effort[lane]);
        }

        if (!effort.Is(1))
        {
            Load(effort);
        }
    }

    public override void Read(ModuleQuantity quantity, int partner, Span<float> into)
    {
        if (quantity == MultilateralModule.InForce)
        {
            for (var lane = 0; lane < Context.Lanes; lane++)
            {
                into[lane] = _complete[lane] > MonthsToForce ? 1f : 0f;
            }

            return;
        }

        var column = quantity == MultilateralModule.Prestige ? _prestige
            : quantity == MultilateralModule.ElectionsWon ? _won
            : quantity == MultilateralModule.ElectionsLost ? _lost
            : quantity == MultilateralModule.Signatories ? _convention.Signed
            : quantity == MultilateralModule.Ratifications ? _convention.Ratified
            : quantity == MultilateralModule.Initiatives ? _initiatives
            : _sponsors;
        new ReadOnlySpan<float>(column, Context.Lanes).CopyTo(into);
    }

    /// <summary>The elections of the month that are won.</summary>
    private int Elect(int lane, float standing, float electing, double candidacies)
    {
        var mean = candidacies / 12;

        // 1 - m is below e^-m: most months need no exponential.
        if (standing < 1 - mean)
        {
            return 0;
        }

        var count = ModuleDraws.Poisson(standing, mean);
        if (count == 0)
        {
            return 0;
        }

        var chance = _chance[lane];
        if (candidacies != _usualCandidacies)
        {
            var crowding = Context.Value(MultilateralModule.Crowding, lane) * (candidacies - _usualCandidacies);
            chance /= chance + ((1 - chance) * Precise.Exp(crowding));
        }

        var won = ModuleDraws.Binomial(electing, count, chance);
        _won[lane] += won;
        _lost[lane] += count - won;
        return won;
    }

    /// <summary>The initiatives of the month, and how many states join the last of them.</summary>
    private void Start(int lane, Month month, float starting, double effort)
    {
        var mean = _initiativeRate[lane] / 12 * effort;
        if (starting < 1 - mean)
        {
            return;
        }

        var count = ModuleDraws.Poisson(starting, mean);
        if (count == 0)
        {
            return;
        }

        _initiatives[lane] += count;
        var share = Context.Value(MultilateralModule.SponsorShare, lane);
        var draw = Context.Draw(lane, month, Draws.Home, Purpose.CoSponsors);
        var odds = share / (1 - share) * Precise.Exp(Context.Value(MultilateralModule.SponsorSpread, lane) * Precise.NormalQuantile(draw));
        _sponsors[lane] = (float)Math.Floor((_possible * odds / (1 + odds)) + 0.5);
    }

    /// <summary>More effort brings guests and takes capacity; less does the reverse.</summary>
    private void Load(LaneNumbers effort)
    {
        var slots = Context.Signals.Slots;
        var capacity = Context.Signals.Capacity;
        for (var lane = 0; lane < Context.Lanes; lane++)
        {
            slots[lane] += (float)((effort[lane] - 1) * _usualEvents / 12 * Context.World.HostingOccasions);
            capacity[lane] *= (float)Math.Max(1 - (_load[lane] * (effort[lane] - 1)), LeastCapacity);
        }
    }
}
