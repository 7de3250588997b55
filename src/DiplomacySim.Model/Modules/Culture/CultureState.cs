using DiplomacySim.Model.Calendars;
using DiplomacySim.Model.Randomness;

namespace DiplomacySim.Model.Modules.Culture;

/// <summary>Titles in all futures of a shard: a Poisson number of new ones each month.</summary>
internal sealed unsafe class CultureState : HomeModule
{
    private readonly float* _titles;
    private readonly float* _year;

    public CultureState(ModuleContext context)
        : base(context, columns: 2)
    {
        _titles = Take();
        _year = Take();
        var start = (float)context.Value(CultureModule.TitlesAtReference);
        for (var lane = 0; lane < context.Padded; lane++)
        {
            _titles[lane] = start;
        }
    }

    public override void Begin(Month month, int offset, MonthPlan plan)
    {
        for (var lane = 0; lane < Context.Lanes; lane++)
        {
            var mean = Context.Value(CultureModule.TitleRate, lane) / 12 * Context.Lever(CultureModule.Effort, offset, lane);
            var found = ModuleDraws.Poisson(Context.Draw(lane, month, Draws.Home, Purpose.NewTitles), mean);
            _titles[lane] += found;
            _year[lane] = (month.Number == 1 ? 0f : _year[lane]) + found;
        }
    }

    public override void Read(ModuleQuantity quantity, int partner, Span<float> into) =>
        new ReadOnlySpan<float>(quantity == CultureModule.Titles ? _titles : _year, Context.Lanes).CopyTo(into);
}
