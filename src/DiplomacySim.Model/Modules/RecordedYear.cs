using DiplomacySim.Model.Calendars;
using DiplomacySim.Model.Mathematics;

namespace DiplomacySim.Model.Modules;

/// <summary>A yearly total of the last recorded year before a run, and the level that a run goes on from.</summary>
/// <param name="From">The first month of the run.</param>
/// <param name="Year">The year; before the first recorded one, the year before the run.</param>
/// <param name="Total">Its total.</param>
internal readonly record struct RecordedYear(Month From, int Year, double Total)
{
    /// <summary>What a fact says; before the first recorded year, growth takes the total back.</summary>
    public static RecordedYear Of(RunInputs inputs, ModuleItem fact, double pastGrowth)
    {
        var recorded = inputs.World.HistoryTo.Year;
        if (inputs.World.ModulePaths.TryGetValue(fact, out var path))
        {
            recorded = path.LastOrDefault(step => step.At < inputs.From, path[0]).At.Year;
        }

        var total = inputs.World.ModuleValue(fact, inputs.From);
        var before = inputs.From.Year - 1;
        return before < recorded
            ? new RecordedYear(inputs.From, before, total / Power(1 + pastGrowth, recorded - before))
            : new RecordedYear(inputs.From, recorded, total);
    }

    /// <summary>The month before the run's first one, so that growth at a constant rate gives the recorded year its total.</summary>
    public double Level(double growth)
    {
        var monthly = Precise.Exp(Precise.Log(1 + growth) / 12);
        double sum = 0, month = 1;
        for (var j = 0; j < 12; j++, month *= monthly)
        {
            sum += month;
        }

        return Total * Power(monthly, 11 + (From - new Month(Year + 1, 1))) / sum;
    }

    /// <summary>The months of the run's first year that lie before the run.</summary>
    public double YearSoFar(double growth)
    {
        var monthly = Precise.Exp(Precise.Log(1 + growth) / 12);
        double sum = 0, month = Level(growth);
        for (var j = 1; j < From.Number; j++, month /= monthly)
        {
            sum += month;
        }

        return sum;
    }

    /// <summary>The year before the run's first one.</summary>
    public double YearBefore(double growth) => Total * Power(1 + growth, From.Year - 1 - Year);

    private static double Power(double value, int whole) => Precise.Exp(Precise.Log(value) * whole);
}
