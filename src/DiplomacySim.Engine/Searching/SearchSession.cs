using System.Collections.Immutable;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Experiments.Searching;
using DiplomacySim.Exploration.Search;
using DiplomacySim.Scenarios;
using DiplomacySim.Scenarios.Searching;

namespace DiplomacySim.Engine.Searching;

/// <summary>A search that is under way: the optimizers side by side, and what was played.</summary>
internal sealed class SearchSession : IDisposable
{
    /// <summary>The name that candidates have while they are played.</summary>
    private const string CandidateName = "candidate";

    private readonly PolicySearch _search;
    private readonly SearchBinding _binding;
    private readonly PolicyVariants _variants;
    private readonly SearchJournal _journal;
    private readonly ICandidatePlayer _player;
    private readonly int _workers;
    private readonly ExperimentPlan _plan;
    private readonly BestOfFutures? _best;
    private readonly SearchMeter _meter;
    private readonly Evolution[] _evolutions;
    private readonly ulong[] _seeds;
    private readonly Dictionary<string, PlayedCandidate> _played = new(StringComparer.Ordinal);
    private int _known;

    public SearchSession(Scenario scenario, SearchRunOptions options, ICandidatePlayer player, TimeProvider clock, Action<SearchProgress>? progress)
    {
        _binding = new SearchBinding(scenario);
        _search = scenario.Search!;
        _variants = new PolicyVariants(scenario);
        (_player, _workers) = (player, options.Workers);
        _best = _binding.NeedsFutures ? _binding.NewBest(_search.Futures) : null;
        _plan = ExperimentPlan.Of(_variants.Make([_binding.ChangeOf(_binding.Start, CandidateName)], _search.Futures));
        _meter = new SearchMeter(clock, _search.Evaluations, progress);
        _seeds = [.. Enumerable.Range(0, _search.Seeds).Select(i => unchecked(scenario.Seed + ((ulong)i * 0x9E3779B97F4A7C15)))];
        _evolutions = [.. _seeds.Select((seed, i) => new Evolution(_binding.Space, OptionsOf(seed, i), [_binding.Start]))];
        _journal = new SearchJournal(options.JournalPath, Subject(scenario));
    }

    /// <summary>Whether a generation was judged, so that there is something to report.</summary>
    public bool HasResults => _evolutions.Any(evolution => evolution.Course.Count > 0);

    /// <summary>Plays and judges the next generation of every optimizer that goes on.</summary>
    /// <returns>Whether one goes on still.</returns>
    public bool Advance(int batch, CancellationToken cancellationToken)
    {
        var going = _evolutions.Where(evolution => !evolution.Ask().IsEmpty).ToList();
        Play([.. going.SelectMany(evolution => evolution.Ask()).Distinct().Where(candidate => !_played.ContainsKey(candidate.Key))], batch, cancellationToken);
        foreach (var evolution in going)
        {
            evolution.Tell([.. evolution.Ask().Select(Judge)], _best is null ? null : Judge);
        }

        var courses = _evolutions.Where(evolution => evolution.Course.Count > 0).Select(evolution => evolution.Course[^1]).ToList();
        _meter.Stand(
            courses.Sum(mark => mark.Evaluations), courses.Max(mark => mark.Generation) + 1, Merged().Members.Count, courses.Max(mark => mark.Volume));
        return _evolutions.Any(evolution => evolution.End is null);
    }

    public SearchReport Report(bool isInterrupted)
    {
        var archive = Merged();
        var chosen = _binding.SeeksBar
            ? [.. archive.Members.OrderBy(member => member.Evaluation.Objectives[^1]).Take(_search.Keep)]
            : archive.Spread(_search.Keep);
        return new SearchReport
        {
            Found =
            [
                .. chosen
                    .OrderBy(member => member.Evaluation.Objectives[0])
                    .ThenBy(member => member.Candidate.Key, StringComparer.Ordinal)
                    .Select((member, i) => Found(member.Candidate, FormattableString.Invariant($"found {i + 1}"))),
            ],
            FoundInAll = archive.Members.Count,
            Present = Found(_binding.Start, _search.Policy),
            Courses = [.. _evolutions.Select((evolution, i) => new SearchCourse(_seeds[i], [.. evolution.Course], evolution.End))],
            Evaluations = _evolutions.Sum(evolution => evolution.Course.Count == 0 ? 0 : evolution.Course[^1].Evaluations),
            Known = _known,
            WithFailures = _played.Values.Count(played => played.Failures > 0),
            Seconds = _meter.Seconds,
            IsInterrupted = isInterrupted,
        };
    }

    public void Dispose() => _journal.Dispose();

    private EvolutionOptions OptionsOf(ulong seed, int index) => new()
    {
        Seed = seed,
        Population = _search.Population,

        // What does not divide goes to the first.
        Evaluations = (_search.Evaluations / _search.Seeds) + (index < _search.Evaluations % _search.Seeds ? 1 : 0),
        Patience = _search.Patience,
    };

    // The plan's hash covers world, months, seed, targets, outcomes and the policy that is varied.
    private string Subject(Scenario scenario) => string.Join('\n', [
        "search 1",
        _plan.Hash,
        FormattableString.Invariant($"futures {_search.Futures}"),
        .. _binding.Measures.Select(sought => $"{sought.Measure} {sought.HighIsGood}"),
        .. _search.Prices.Select(price => FormattableString.Invariant($"{price.Of} {price.Price:R}")),
        scenario.Search!.Policy,
    ]);

    private void Play(List<Candidate> candidates, int batch, CancellationToken cancellationToken)
    {
        var missing = new List<(Candidate Candidate, PolicyChange Change, string Text)>();
        foreach (var candidate in candidates)
        {
            var change = _binding.ChangeOf(candidate, CandidateName);
            var text = _variants.TextOf(change);
            if (_journal.Find(text) is { } known)
            {
                _known++;
                Keep(candidate, known);
            }
            else
            {
                missing.Add((candidate, change, text));
            }
        }

        foreach (var part in missing.Chunk(batch))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var scenario = _variants.Make(
                [.. part.Select((item, i) => item.Change with { Name = FormattableString.Invariant($"{CandidateName} {i}") })], _search.Futures);
            var results = new CandidateOutcomes?[part.Length];
            try
            {
                Play(_plan.With(scenario), results, cancellationToken);
            }
            finally
            {
                // What was played before a stop is kept too.
                for (var i = 0; i < part.Length; i++)
                {
                    if (results[i] is { } outcomes)
                    {
                        Keep(part[i].Candidate, part[i].Change, part[i].Text, outcomes);
                    }
                }

                _journal.Flush();
            }
        }
    }

    private void Play(ExperimentPlan plan, CandidateOutcomes?[] results, CancellationToken cancellationToken)
    {
        var order = new CandidateOrder(plan, [.. _binding.Outcomes], _workers);
        _player.PlayAsync(
            order,
            outcomes =>
            {
                results[outcomes.Policy] = outcomes;
                _meter.Count();
            },
            cancellationToken).GetAwaiter().GetResult();
    }

    private void Keep(Candidate candidate, PolicyChange change, string text, CandidateOutcomes outcomes)
    {
        _best?.Add(outcomes.Values);
        var played = new PlayedCandidate(_binding.Measure(change, outcomes.Values, _best), _best is null ? [] : outcomes.Values, outcomes.Failures);
        _journal.Add(text, played);
        _played[candidate.Key] = played;
    }

    private void Keep(Candidate candidate, PlayedCandidate known)
    {
        _best?.Add(known.Values);
        _played[candidate.Key] = known;
    }

    private Evaluation Judge(Candidate candidate) => _binding.Judge(MeasuresOf(candidate));

    private ImmutableArray<double> MeasuresOf(Candidate candidate)
    {
        var played = _played[candidate.Key];
        return _best is null ? played.Measures : _binding.Measure(_binding.ChangeOf(candidate, CandidateName), played.Values, _best);
    }

    private FoundPolicy Found(Candidate candidate, string name)
    {
        var measures = MeasuresOf(candidate);
        return new FoundPolicy(_binding.ChangeOf(candidate, name), measures, _binding.Meets(measures));
    }

    /// <summary>The best of all optimizers together.</summary>
    private ParetoArchive Merged()
    {
        var archive = new ParetoArchive();
        foreach (var member in _evolutions.SelectMany(evolution => evolution.Archive.Members))
        {
            archive.Add(member);
        }

        return archive;
    }
}
