using System.Collections.Immutable;
using DiplomacySim.Exploration.Search;
using DiplomacySim.Scenarios;
using DiplomacySim.Scenarios.Searching;

namespace DiplomacySim.Experiments.Searching;

/// <summary>What ties the search of a scenario to the optimizer: candidates to policies, and outcomes to objectives.</summary>
/// <remarks>Immutable; safe for several threads.</remarks>
public sealed class SearchBinding
{
    private readonly Scenario _scenario;
    private readonly PolicySearch _search;

    /// <summary>Binds the search of a scenario.</summary>
    /// <exception cref="ArgumentException">The scenario has no section <c>search</c>.</exception>
    public SearchBinding(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        _scenario = scenario;
        _search = scenario.Search ?? throw new ArgumentException("The scenario has no section 'search'.", nameof(scenario));
        Space = new SearchSpace([.. _search.Levers.Select(Variable)], _search.Visits is { } visits ? [Calendar(visits)] : []);
        Measures = [.. SoughtMeasure.Of(_search)];
        Outcomes = [.. Measures.Where(sought => !sought.Measure.IsCost).Select(sought => sought.Measure.Of).Distinct(StringComparer.Ordinal)];
        NeedsFutures = Measures.Any(sought => sought.Measure.By == SearchMeasureKind.Regret);
    }

    /// <summary>What may be set.</summary>
    public SearchSpace Space { get; }

    /// <summary>The measures of the objectives, then of the constraints.</summary>
    public ImmutableArray<SoughtMeasure> Measures { get; }

    /// <summary>The outcomes and targets that the measures are of.</summary>
    public ImmutableArray<string> Outcomes { get; }

    /// <summary>Whether what a policy is worth changes with the others that are played, so that its futures are kept.</summary>
    public bool NeedsFutures { get; }

    /// <summary>Whether it seeks the best of one thing under constraints, so that it goes along the bar: see <see cref="Judge"/>.</summary>
    public bool SeeksBar => _search.Objectives.Length == 1 && _search.Constraints.Any(constraint => !constraint.Measure.IsCost);

    /// <summary>The varied policy as it is, as far as the space has room for it.</summary>
    public Candidate Start
    {
        get
        {
            var policy = _scenario.Policies.First(known => known.Name == _search.Policy);
            return Space.Nearest(new Candidate([.. _search.Levers.Select(lever => PresentLever.Of(lever, policy, _scenario))], [.. Space.Calendars.Select(_ => ImmutableArray<Appointment>.Empty)]));
        }
    }

    /// <summary>The policy that a candidate stands for.</summary>
    public PolicyChange ChangeOf(Candidate candidate, string name)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        return new PolicyChange(
            name,
            [.. _search.Levers.Select((lever, i) => (lever, Math.Round(candidate.Numbers[i], 10)))],
            [.. candidate.Calendars.SelectMany(entries => entries).Select(entry => (_search.Visits!.From + entry.Slot, _search.Visits.Whom[entry.Choice]))]);
    }

    /// <summary>What a policy costs by the prices of the search.</summary>
    public double CostOf(PolicyChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        var partners = _scenario.World.World.Partners;
        var cost = 0.0;
        foreach (var price in _search.Prices)
        {
            cost += price.Price * price.Of switch
            {
                SearchPrice.Visit => change.Visits.Length,
                SearchPrice.Distance => change.Visits.Sum(visit => partners[visit.Partner].DistanceKm / 1000.0),
                _ => MeanOver(change, price.Of),
            };
        }

        return cost;
    }

    /// <summary>The measures of a policy over its futures.</summary>
    /// <param name="change">The policy.</param>
    /// <param name="values">Each of <see cref="Outcomes"/> in each future.</param>
    /// <param name="best">The best of each future, where a measure is a regret.</param>
    public ImmutableArray<double> Measure(PolicyChange change, IReadOnlyList<double[]> values, BestOfFutures? best) =>
    [
        .. Measures.Select(sought =>
        {
            if (sought.Measure.IsCost)
            {
                return CostOf(change);
            }

            var outcome = Outcomes.IndexOf(sought.Measure.Of, StringComparer.Ordinal);
            return sought.Over(values[outcome], best is null ? default : best.Of(outcome));
        }),
    ];

    /// <summary>A new book of the best of each future.</summary>
    public BestOfFutures NewBest(int futures) =>
        new([.. Outcomes.Select(outcome => Measures.First(sought => sought.Measure.Of == outcome).HighIsGood)], futures);

    /// <summary>What measures are worth to the optimizer, where less is better.</summary>
    /// <remarks>
    /// With several objectives, missed constraints put a candidate behind all that keep to them. A single objective under
    /// constraints on outcomes is another matter: the search then has what is missed as a second objective, and goes along the
    /// bar from both sides. A margin of two standard errors counts as missed too, because what is best in the futures of the
    /// search is a little worse in others.
    /// </remarks>
    public Evaluation Judge(ImmutableArray<double> measures)
    {
        var (missed, shortfall) = (0.0, 0.0);
        for (var i = 0; i < _search.Constraints.Length; i++)
        {
            var constraint = _search.Constraints[i];
            var value = measures[_search.Objectives.Length + i];
            var isSought = SeeksBar && !constraint.Measure.IsCost;
            var lack = Lack(constraint, value, isSought ? Margin(constraint) : 0);
            (missed, shortfall) = isSought ? (missed, shortfall + lack) : (missed + lack, shortfall);
        }

        var objectives = _search.Objectives.Select((objective, i) => objective.MoreIsBetter ? -measures[i] : measures[i]);
        return measures.Any(double.IsNaN)
            ? new Evaluation([.. objectives.Select(_ => double.PositiveInfinity), .. SeeksBar ? [double.PositiveInfinity] : ImmutableArray<double>.Empty], double.MaxValue)
            : new Evaluation([.. objectives, .. SeeksBar ? [shortfall] : ImmutableArray<double>.Empty], missed);
    }

    /// <summary>Whether measures keep to all constraints, without a margin.</summary>
    public bool Meets(ImmutableArray<double> measures) =>
        _search.Constraints.Select((constraint, i) => constraint.IsMetBy(measures[_search.Objectives.Length + i])).All(met => met);

    /// <summary>By how much a bar is missed, as a share of the bar; of a share of futures, in shares.</summary>
    private static double Lack(SearchConstraint constraint, double value, double margin)
    {
        var lack = constraint.IsAtLeast ? constraint.Bar + margin - value : value - constraint.Bar + margin;
        return Math.Max(lack, 0) / (IsShare(constraint) || constraint.Bar == 0 ? 1 : Math.Abs(constraint.Bar));
    }

    private double Margin(SearchConstraint constraint)
    {
        if (!IsShare(constraint))
        {
            return 0.02 * Math.Abs(constraint.Bar);
        }

        var error = Math.Sqrt(constraint.Bar * (1 - constraint.Bar) / _search.Futures);
        return Math.Min(2 * error, constraint.IsAtLeast ? 1 - constraint.Bar : constraint.Bar);
    }

    private static bool IsShare(SearchConstraint constraint) => constraint.Measure is { IsOfTarget: true, By: SearchMeasureKind.Mean };

    private double MeanOver(PolicyChange change, string lever)
    {
        var (sum, months) = (0.0, 0);
        var policy = _scenario.Policies.First(known => known.Name == _search.Policy);
        for (var month = _scenario.From; month <= _scenario.To; month += 1)
        {
            // Before the first step of a path the policy has the world's value.
            var set = change.Levers.LastOrDefault(value => value.Lever.Lever == lever && !(value.Lever.From > month));
            sum += set.Lever is null ? PresentLever.At(lever, policy, _scenario, month) : set.Value;
            months++;
        }

        return sum / months;
    }

    private NumberVariable Variable(SearchedLever lever) =>
        new(lever.Name, lever.Low, lever.High, lever.Step > 0 ? lever.Step : FineStep(lever.High - lever.Low));

    // A thousandth of the range, or a little more, on a round decimal: what is written into files is what was played.
    private static double FineStep(double range)
    {
        var step = 1e-9;
        while (step * 1000 < range)
        {
            step *= 10;
        }

        step /= 10;
        return range / step > 5000 ? 5 * step : range / step > 2000 ? 2 * step : step;
    }

    private CalendarVariable Calendar(SearchedVisits visits) => new("visits", visits.Whom.Length, visits.Months, visits.AtMost)
    {
        AtMostPerSlot = visits.AtMostPerMonth,
        AtMostPerPeriod = visits.AtMostPerYear,
        AtMostPerChoice = visits.AtMostPerPartner,
        SlotsApart = visits.MonthsApart,
        PeriodSlots = 12,
        PeriodOffset = visits.From.Number - 1,
    };
}
