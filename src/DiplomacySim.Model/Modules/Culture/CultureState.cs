using System.Numerics;
using DiplomacySim.Model.Calendars;
using DiplomacySim.Model.Columns;
using DiplomacySim.Model.Randomness;

namespace DiplomacySim.Model.Modules.Culture;

/// <summary>Titles in all futures of a shard: a Poisson number of new ones each month.</summary>
/// <remarks>
/// At the usual effort the titles differ from the usual growth by chance alone; they act from the first month with another effort on,
/// so that a branch that sets it is until its date the policy that it comes from.
/// </remarks>
internal sealed unsafe class CultureState : HomeModule
{
    private readonly float* _titles;
    private readonly float* _year;
    private readonly float* _softPower;
    private readonly LaneNumbers _rate;
    private readonly LaneNumbers _perTitle;
    private readonly LaneNumbers _inVisits;
    private readonly float _start;
    private readonly float _goal;
    private readonly int _actsFrom;

    public CultureState(ModuleContext context)
        : base(context, columns: 3)
    {
        _titles = Take();
        _year = Take();
        _softPower = Take();
        _rate = context.Values(CultureModule.TitleRate);
        _perTitle = context.Values(CultureModule.PeoplePerTitle);
        _inVisits = context.Values(CultureModule.PeopleInVisits);
        _start = (float)context.Value(CultureModule.TitlesAtReference);
        _goal = (float)context.Value(CultureModule.Goal);
        while (_actsFrom < context.Inputs.Months && context.Levers(CultureModule.Effort, _actsFrom).Is(CultureModule.Effort.Default))
        {
            _actsFrom++;
        }

        new Span<float>(_titles, context.Padded).Fill(_start);
    }

    public override void Begin(Month month, int offset, MonthPlan plan)
    {
        var effort = Context.Levers(CultureModule.Effort, offset);
        for (var lane = 0; lane < Context.Lanes; lane++)
        {
            var mean = _rate[lane] / 12 * effort[lane];
            var draw = Context.Draw(lane, month, Draws.Home, Purpose.NewTitles);

            // 1 - m is below e^-m: most months need no exponential.
            var found = draw < 1 - mean ? 0 : ModuleDraws.Poisson(draw, mean);
            _titles[lane] += found;
            _year[lane] = (month.Number == 1 ? 0f : _year[lane]) + found;
            _softPower[lane] = (float)(_perTitle[lane] * (_titles[lane] - _start - (_rate[lane] / 12 * (offset + 1))));
        }
    }

    public override void End(Month month, int offset)
    {
        for (var partner = 0; offset >= _actsFrom && partner < Context.Partners; partner++)
        {
            var visited = Context.Visited(partner);
            for (var word = 0; word < visited.Length; word++)
            {
                for (uint bits = visited[word]; bits != 0; bits &= bits - 1)
                {
                    var lane = (word * LaneLayout.Width) + BitOperations.TrailingZeroCount(bits);
                    if (lane < Context.Lanes)
                    {
                        Context.Signals.Capital(partner)[lane] += Context.Parameters.CapitalPerVisit[lane] * (float)_inVisits[lane] * _softPower[lane];
                    }
                }
            }
        }
    }

    public override void Read(ModuleQuantity quantity, int partner, Span<float> into)
    {
        for (var lane = 0; lane < Context.Lanes; lane++)
        {
            into[lane] = quantity == CultureModule.Titles ? _titles[lane]
                : quantity == CultureModule.TitlesThisYear ? _year[lane]
                : quantity == CultureModule.AboveGoal ? _titles[lane] - _goal
                : _softPower[lane];
        }
    }
}
