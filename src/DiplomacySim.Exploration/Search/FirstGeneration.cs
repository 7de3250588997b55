using System.Collections.Immutable;
using DiplomacySim.Exploration.Designs;

namespace DiplomacySim.Exploration.Search;

/// <summary>Draws the first generation as a Latin hypercube: of numbers the value, of calendars the share of the budget that they use.</summary>
internal static class FirstGeneration
{
    public static IEnumerable<Candidate> Draw(SearchSpace space, int count, ulong seed)
    {
        var design = new LatinHypercube(space.Numbers.Length + space.Calendars.Length, count, seed);
        var point = new double[design.Dimensions];
        for (var i = 0; i < count; i++)
        {
            design.Point(i, point);
            var draws = new SearchDraws(seed, 0, i);
            var numbers = space.Numbers.Select((variable, n) => variable.At(point[n]));
            var calendars = ImmutableArray.CreateBuilder<ImmutableArray<Appointment>>();
            for (var c = 0; c < space.Calendars.Length; c++)
            {
                calendars.Add(CalendarVariation.Random(space.Calendars[c], point[space.Numbers.Length + c], ref draws));
            }

            yield return new Candidate([.. numbers], calendars.ToImmutable());
        }
    }
}
