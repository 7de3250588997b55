using System.Collections.Immutable;

namespace DiplomacySim.Exploration.Search;

/// <summary>Makes children of a population: parents by tournaments of two, crossed and mutated.</summary>
internal sealed class Mating
{
    private readonly SearchSpace _space;
    private readonly ImmutableArray<Individual> _population;
    private readonly int[] _rank;
    private readonly double[] _crowding;

    public Mating(SearchSpace space, ImmutableArray<Individual> population)
    {
        (_space, _population) = (space, population);
        (_rank, _crowding) = (new int[population.Length], new double[population.Length]);
        var fronts = NonDominatedSorting.Fronts(population);
        for (var rank = 0; rank < fronts.Count; rank++)
        {
            var distances = NonDominatedSorting.Crowding(population, fronts[rank]);
            for (var i = 0; i < distances.Length; i++)
            {
                (_rank[fronts[rank][i]], _crowding[fronts[rank][i]]) = (rank, distances[i]);
            }
        }
    }

    /// <summary>Two children of two parents.</summary>
    public (Candidate First, Candidate Second) Children(double crossoverProbability, ref SearchDraws draws)
    {
        var (mother, father) = (Winner(ref draws), Winner(ref draws));
        if (draws.Chance(crossoverProbability))
        {
            (mother, father) = Cross(mother, father, ref draws);
        }

        return (Mutate(mother, ref draws), Mutate(father, ref draws));
    }

    /// <summary>The candidate with one thing changed, chosen by chance: what makes it another one where it is known.</summary>
    public Candidate Mutant(Candidate candidate, ref SearchDraws draws)
    {
        var at = draws.Below(_space.Numbers.Length + _space.Calendars.Length);
        if (at < _space.Numbers.Length)
        {
            return new Candidate(
                candidate.Numbers.SetItem(at, NumberVariation.Mutate(_space.Numbers[at], candidate.Numbers[at], ref draws)), candidate.Calendars);
        }

        at -= _space.Numbers.Length;
        return new Candidate(
            candidate.Numbers,
            candidate.Calendars.SetItem(at, CalendarVariation.Mutate(_space.Calendars[at], candidate.Calendars[at], ref draws)));
    }

    private Candidate Winner(ref SearchDraws draws)
    {
        var (first, second) = (draws.Below(_population.Length), draws.Below(_population.Length));
        var isFirst = _rank[first] != _rank[second] ? _rank[first] < _rank[second]
            : _crowding[first] != _crowding[second] ? _crowding[first] > _crowding[second]
            : first <= second;
        return _population[isFirst ? first : second].Candidate;
    }

    private (Candidate First, Candidate Second) Cross(Candidate mother, Candidate father, ref SearchDraws draws)
    {
        var (first, second) = (mother.Numbers.ToBuilder(), father.Numbers.ToBuilder());
        for (var i = 0; i < first.Count; i++)
        {
            if (draws.Chance(0.5))
            {
                (first[i], second[i]) = NumberVariation.Cross(_space.Numbers[i], first[i], second[i], ref draws);
            }
        }

        var (firstCalendars, secondCalendars) = (mother.Calendars.ToBuilder(), father.Calendars.ToBuilder());
        for (var i = 0; i < firstCalendars.Count; i++)
        {
            (firstCalendars[i], secondCalendars[i]) =
                CalendarVariation.Cross(_space.Calendars[i], firstCalendars[i], secondCalendars[i], ref draws);
        }

        return (new Candidate(first.ToImmutable(), firstCalendars.ToImmutable()), new Candidate(second.ToImmutable(), secondCalendars.ToImmutable()));
    }

    private Candidate Mutate(Candidate candidate, ref SearchDraws draws)
    {
        // One number in the mean, and each calendar in most cases: a calendar is many decisions.
        var numbers = candidate.Numbers.ToBuilder();
        for (var i = 0; i < numbers.Count; i++)
        {
            if (draws.Chance(1.0 / numbers.Count))
            {
                numbers[i] = NumberVariation.Mutate(_space.Numbers[i], numbers[i], ref draws);
            }
        }

        var calendars = candidate.Calendars.ToBuilder();
        for (var i = 0; i < calendars.Count; i++)
        {
            if (draws.Chance(0.8))
            {
                calendars[i] = CalendarVariation.Mutate(_space.Calendars[i], calendars[i], ref draws);
            }
        }

        return new Candidate(numbers.ToImmutable(), calendars.ToImmutable());
    }
}
