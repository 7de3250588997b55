using System.Numerics;
using DiplomacySim.Model.Calendars;
using DiplomacySim.Model.Columns;

namespace DiplomacySim.Model.Modules.Pillars;

/// <summary>The pillars in all futures of a shard: activities by pillar, and what the mix adds to the capital of visits.</summary>
internal sealed unsafe class PillarsState : HomeModule
{
    private readonly float* _party;
    private readonly float* _state;
    private readonly float* _people;
    private readonly float* _parliament;
    private readonly float* _joint;
    private readonly float* _visits;
    private readonly AlignedBuffer _aside;
    private readonly float* _base;
    private readonly float* _toParty;
    private readonly float* _toPeople;
    private readonly PillarMix _usual;
    private readonly double _usualCoordination;
    private readonly double _parliamentShare;
    private readonly LaneNumbers _partyChannel;
    private readonly LaneNumbers _stateChannel;
    private readonly LaneNumbers _peopleChannel;
    private readonly LaneNumbers _complementarity;
    private readonly LaneNumbers _elasticity;
    private readonly LaneNumbers _coordinationEffect;
    private readonly LaneNumbers _diasporaForHalf;
    private readonly float[] _partyTies;

    public PillarsState(ModuleContext context)
        : base(context, columns: 6)
    {
        _party = Take();
        _state = Take();
        _people = Take();
        _parliament = Take();
        _joint = Take();
        _visits = Take();
        _aside = new AlignedBuffer(3 * AlignedBuffer.BytesFor(context.Padded, sizeof(float)));
        _base = _aside.Take<float>(context.Padded);
        _toParty = _aside.Take<float>(context.Padded);
        _toPeople = _aside.Take<float>(context.Padded);
        _usual = new PillarMix(context.Value(PillarsModule.UsualParty), context.Value(PillarsModule.UsualState), context.Value(PillarsModule.UsualPeople));
        _usualCoordination = context.Value(PillarsModule.UsualCoordination);
        _parliamentShare = context.Value(PillarsModule.ParliamentShare);
        _partyChannel = context.Values(PillarsModule.PartyChannel);
        _stateChannel = context.Values(PillarsModule.StateChannel);
        _peopleChannel = context.Values(PillarsModule.PeopleChannel);
        _complementarity = context.Values(PillarsModule.Complementarity);
        _elasticity = context.Values(PillarsModule.Elasticity);
        _coordinationEffect = context.Values(PillarsModule.CoordinationEffect);
        _diasporaForHalf = context.Values(PillarsModule.DiasporaForHalf);
        _partyTies = [.. context.World.Partners.Select(partner => partner.Roles.Contains(PillarsModule.PartyTies) ? 1f : 0f)];
    }

    private bool Moves =>
        Context.IsMoved(PillarsModule.Party) || Context.IsMoved(PillarsModule.State) || Context.IsMoved(PillarsModule.People)
        || Context.IsMoved(PillarsModule.Coordination);

    public override void Begin(Month month, int offset, MonthPlan plan)
    {
    }

    public override void End(Month month, int offset)
    {
        var party = Context.Levers(PillarsModule.Party, offset);
        var state = Context.Levers(PillarsModule.State, offset);
        var people = Context.Levers(PillarsModule.People, offset);
        var coordination = Context.Levers(PillarsModule.Coordination, offset);
        var isOne = !(party.IsDrawn || state.IsDrawn || people.IsDrawn);
        var mix = PillarMix.Of(party[0], state[0], people[0], _usual);
        for (var lane = 0; lane < Context.Lanes; lane++)
        {
            mix = isOne ? mix : PillarMix.Of(party[lane], state[lane], people[lane], _usual);
            var visits = Context.Home.Visits[lane] - _visits[lane];
            _visits[lane] = Context.Home.Visits[lane];
            _party[lane] += visits * (float)(_usual.Party * mix.Party);
            _state[lane] += visits * (float)(_usual.State * mix.State);
            _people[lane] += visits * (float)(_usual.People * mix.People);
            _parliament[lane] += visits * (float)Math.Min(_parliamentShare * mix.State, 1);
            _joint[lane] += visits * (float)coordination[lane];
        }

        if (Moves)
        {
            Weigh(party, state, people, coordination);
            for (var partner = 0; partner < Context.Partners; partner++)
            {
                Add(partner);
            }
        }
    }

    public override void Read(ModuleQuantity quantity, int partner, Span<float> into)
    {
        for (var lane = 0; lane < Context.Lanes; lane++)
        {
            into[lane] = quantity == PillarsModule.PartyActivities ? _party[lane]
                : quantity == PillarsModule.StateActivities ? _state[lane]
                : quantity == PillarsModule.PeopleActivities ? _people[lane]
                : quantity == PillarsModule.ParliamentActivities ? _parliament[lane]
                : quantity == PillarsModule.JointActivities ? _joint[lane]
                : quantity == PillarsModule.PeopleTies ? PeopleTies(partner, lane)
                : _visits[lane] > 0f ? _joint[lane] / _visits[lane] : (float)_usualCoordination;
        }
    }

    public override void Dispose()
    {
        base.Dispose();
        _aside.Dispose();
    }

    /// <summary>What a visit brings beyond the usual: to any partner, to one with party ties, to one with the closest people ties.</summary>
    private void Weigh(LaneNumbers party, LaneNumbers state, LaneNumbers people, LaneNumbers coordination)
    {
        for (var lane = 0; lane < Context.Lanes; lane++)
        {
            var mix = PillarMix.Of(party[lane], state[lane], people[lane], _usual);
            var together = _complementarity[lane] > 0 ? _complementarity[lane] * (mix.Together(_usual, _elasticity[lane]) - 1) : 0;
            var joint = _coordinationEffect[lane] * (coordination[lane] - _usualCoordination);
            var visit = Context.Parameters.CapitalPerVisit[lane];
            _base[lane] = visit * (float)((_stateChannel[lane] * (mix.State - 1)) + together + joint);
            _toParty[lane] = visit * (float)(_partyChannel[lane] * (mix.Party - 1));
            _toPeople[lane] = visit * (float)(_peopleChannel[lane] * (mix.People - 1));
        }
    }

    /// <summary>Adds it to the capital of a partner that was visited this month, from the next month on.</summary>
    private void Add(int partner)
    {
        var visited = Context.Visited(partner);
        var capital = default(Span<float>);
        for (var word = 0; word < visited.Length; word++)
        {
            for (uint bits = visited[word]; bits != 0; bits &= bits - 1)
            {
                var lane = (word * LaneLayout.Width) + BitOperations.TrailingZeroCount(bits);
                if (lane >= Context.Lanes)
                {
                    break;
                }

                var more = _base[lane] + (_toParty[lane] * _partyTies[partner]) + (_toPeople[lane] * PeopleTies(partner, lane));
                if (more != 0f)
                {
                    capital = capital.IsEmpty ? Context.Signals.Capital(partner) : capital;
                    capital[lane] += more;
                }
            }
        }
    }

    private float PeopleTies(int partner, int lane)
    {
        var diaspora = Context.World.Partners[partner].DiasporaThousands;
        return (float)(diaspora / (diaspora + _diasporaForHalf[lane]));
    }
}
