using System.Collections.Immutable;

namespace DiplomacySim.Exploration.Search;

/// <summary>A search by NSGA-II, driven from outside: it says which candidates it wants to know, and is told what they are worth.</summary>
/// <remarks>
/// Everything is a pure function of space, options, start and what it is told: a search that is told the same takes the same course
/// on any machine, so that an interrupted one is taken up by telling it again what is known. No candidate is asked for twice.
/// Not for several threads at once.
/// </remarks>
public sealed class Evolution
{
    /// <summary>How often a child that is known already is changed again before it is given up.</summary>
    private const int Attempts = 30;

    private const double CrossoverProbability = 0.9;

    private readonly SearchSpace _space;
    private readonly EvolutionOptions _options;
    private readonly ImmutableArray<Candidate> _start;
    private readonly HashSet<string> _known = [];
    private readonly List<GenerationMark> _course = [];
    private ImmutableArray<Candidate> _asked = [];
    private double[] _reference = [];
    private double _unit = 1;
    private int _generation = -1;
    private int _evaluations;

    /// <summary>Creates a search.</summary>
    /// <param name="space">What may be set.</param>
    /// <param name="options">How to go on.</param>
    /// <param name="start">Candidates that the first generation holds beside drawn ones; those beyond the population are left out.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of range.</exception>
    /// <exception cref="ArgumentException">The space has nothing that may be set.</exception>
    public Evolution(SearchSpace space, EvolutionOptions options, ImmutableArray<Candidate> start = default)
    {
        ArgumentNullException.ThrowIfNull(space);
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        if (space.Numbers.IsEmpty && space.Calendars.IsEmpty)
        {
            throw new ArgumentException("A search needs a number or a calendar that may be set.", nameof(space));
        }

        (_space, _options, _start) = (space, options, start.IsDefault ? [] : start);
    }

    /// <summary>The candidates of the present generation.</summary>
    public ImmutableArray<Individual> Population { get; private set; } = [];

    /// <summary>The best of all that was evaluated.</summary>
    public ParetoArchive Archive { get; private set; } = new();

    /// <summary>How far it was after each generation.</summary>
    public IReadOnlyList<GenerationMark> Course => _course;

    /// <summary>Whether it asks for nothing more, and why; null while it goes on.</summary>
    public EvolutionEnd? End { get; private set; }

    /// <summary>The candidates that it wants to know next; none at its end. The same until it is told.</summary>
    public ImmutableArray<Candidate> Ask()
    {
        if (_asked.IsEmpty && End is null)
        {
            _asked = _generation < 0 ? First() : Next();
            End = _asked.IsEmpty ? EvolutionEnd.Exhausted : null;
        }

        return _asked;
    }

    /// <summary>Tells what the candidates asked for are worth.</summary>
    /// <param name="evaluations">The evaluations, in the order of <see cref="Ask"/>.</param>
    /// <param name="reassess">Gives what known candidates are worth now, where that changes with what else is known; null where it does not.</param>
    /// <exception cref="ArgumentException">There are not as many as were asked for.</exception>
    public void Tell(IReadOnlyList<Evaluation> evaluations, Func<Candidate, Evaluation>? reassess = null)
    {
        ArgumentNullException.ThrowIfNull(evaluations);
        if (evaluations.Count != _asked.Length)
        {
            throw new ArgumentException($"{_asked.Length} candidates were asked for, and {evaluations.Count} are told.", nameof(evaluations));
        }

        if (reassess is not null)
        {
            Reassess(reassess);
        }

        List<Individual> all = [.. Population, .. _asked.Select((candidate, i) => new Individual(candidate, evaluations[i]))];
        foreach (var individual in all.Skip(Population.Length))
        {
            Archive.Add(individual);
        }

        _generation++;
        _evaluations += _asked.Length;
        _asked = [];
        if (_generation == 0)
        {
            SetReference(all);
        }

        Population = Survivors(all);
        _course.Add(new GenerationMark(_generation, _evaluations, Archive.Volume(_reference) / _unit, Archive.Members.Count));
        End = _evaluations >= _options.Evaluations ? EvolutionEnd.Spent : IsStill() ? EvolutionEnd.Converged : null;
    }

    private void Reassess(Func<Candidate, Evaluation> reassess)
    {
        Population = [.. Population.Select(member => member with { Evaluation = reassess(member.Candidate) })];
        var archive = new ParetoArchive();
        foreach (var member in Archive.Members.Concat(Population))
        {
            archive.Add(member with { Evaluation = reassess(member.Candidate) });
        }

        Archive = archive;
    }

    private bool IsStill()
    {
        if (_options.Patience == 0 || _course.Count <= _options.Patience || _course[^1].Volume <= 0)
        {
            return false;
        }

        var before = _course[^(_options.Patience + 1)].Volume;
        return _course[^1].Volume - before <= _options.Progress * _course[^1].Volume;
    }

    private ImmutableArray<Candidate> First()
    {
        var candidates = ImmutableArray.CreateBuilder<Candidate>();
        foreach (var candidate in _start.Select(_space.Nearest).Concat(FirstGeneration.Draw(_space, _options.Population, _options.Seed)))
        {
            if (candidates.Count < _options.Population && _known.Add(candidate.Key))
            {
                candidates.Add(candidate);
            }
        }

        return candidates.ToImmutable();
    }

    private ImmutableArray<Candidate> Next()
    {
        var mating = new Mating(_space, Population);
        var wanted = Math.Min(_options.Population, _options.Evaluations - _evaluations);
        var children = ImmutableArray.CreateBuilder<Candidate>();
        for (var pair = 0; pair < _options.Population / 2; pair++)
        {
            var draws = new SearchDraws(_options.Seed, _generation + 1, pair);
            var (first, second) = mating.Children(CrossoverProbability, ref draws);
            foreach (var child in (ReadOnlySpan<Candidate>)[first, second])
            {
                if (Unknown(mating, child, ref draws) is { } candidate && children.Count < wanted)
                {
                    children.Add(candidate);
                }
            }
        }

        return children.ToImmutable();
    }

    private Candidate? Unknown(Mating mating, Candidate child, ref SearchDraws draws)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (_known.Add(child.Key))
            {
                return child;
            }

            child = mating.Mutant(child, ref draws);
        }

        return null;
    }

    private ImmutableArray<Individual> Survivors(List<Individual> all)
    {
        var kept = ImmutableArray.CreateBuilder<Individual>();
        foreach (var front in NonDominatedSorting.Fronts(all))
        {
            var room = _options.Population - kept.Count;
            kept.AddRange((front.Count <= room ? front : Thinning.Thin(all, front, room)).Select(i => all[i]));
            if (kept.Count == _options.Population)
            {
                break;
            }
        }

        return kept.ToImmutable();
    }

    private void SetReference(List<Individual> first)
    {
        var objectives = first[0].Evaluation.Objectives.Length;
        _reference = new double[objectives];
        for (var i = 0; i < objectives; i++)
        {
            double[] finite = [.. first.Select(member => member.Evaluation.Objectives[i]).Where(double.IsFinite)];
            var (low, high) = finite.Length == 0 ? (0, 0) : (finite.Min(), finite.Max());
            var range = high > low ? high - low : 1;
            _reference[i] = high + (0.1 * range);
            _unit *= 1.1 * range;
        }
    }
}
