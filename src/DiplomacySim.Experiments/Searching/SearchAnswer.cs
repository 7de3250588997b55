using System.Globalization;
using DiplomacySim.Scenarios.Searching;

namespace DiplomacySim.Experiments.Searching;

/// <summary>What a search has found, in a sentence, by fresh futures.</summary>
public static class SearchAnswer
{
    /// <summary>The policy that answers a search under constraints: the best of the objective that keeps to them in fresh futures; else the one that misses them by least.</summary>
    /// <param name="search">The search.</param>
    /// <param name="confirmation">What was found.</param>
    public static ConfirmedPolicy? Of(PolicySearch search, SearchConfirmation confirmation)
    {
        ArgumentNullException.ThrowIfNull(search);
        ArgumentNullException.ThrowIfNull(confirmation);
        var all = confirmation.Found.Append(confirmation.Present).ToArray();
        var first = search.Objectives[0];
        return all.Where(policy => policy.Meets).OrderBy(policy => first.MoreIsBetter ? -policy.Fresh[0].Value : policy.Fresh[0].Value).FirstOrDefault()
            ?? (search.Constraints.IsEmpty ? null : all.OrderBy(policy => Missed(search, policy)).FirstOrDefault());
    }

    /// <summary>The sentence.</summary>
    /// <param name="search">The search.</param>
    /// <param name="confirmation">What was found.</param>
    public static string Sentence(PolicySearch search, SearchConfirmation confirmation)
    {
        var futures = string.Create(CultureInfo.InvariantCulture, $"{confirmation.Futures:N0} fresh futures");
        if (Of(search, confirmation) is not { } policy)
        {
            return "Nothing was found.";
        }

        var what = $"'{policy.Found.Change.Name}'{(ReferenceEquals(policy, confirmation.Present) ? ", as it is," : "")}";
        if (search.Constraints.IsEmpty)
        {
            var best = $"The best {search.Objectives[0].Measure} in {futures} is {Text(search.Objectives[0].Measure, policy.Fresh[0])}, of {what}";
            return search.Objectives.Length == 1 ? best + "." : $"{best}; {confirmation.Found.Length} policies are shown, none better than another in everything.";
        }

        var bars = string.Join(" and ", search.Constraints);
        var held = string.Join(", ", search.Constraints.Select((constraint, i) => $"{constraint.Measure} {Text(constraint.Measure, policy.Fresh[search.Objectives.Length + i])}"));
        if (!policy.Meets)
        {
            return $"Not reachable within these levers, as far as was searched: {bars}. The best found, {what}, has {held} in {futures}.";
        }

        var objective = search.Objectives[0];
        var isSure = search.Constraints.Select((constraint, i) => (constraint, Measured: policy.Fresh[search.Objectives.Length + i]))
            .All(pair => pair.constraint.IsMetBy(pair.constraint.IsAtLeast ? pair.Measured.Low : pair.Measured.High));
        var doubt = isSure ? "" : " The interval reaches beyond the bar: more fresh futures (confirm) would settle it.";
        return $"The {(objective.MoreIsBetter ? "highest" : "lowest")} {objective.Measure} found with {bars} is {Text(objective.Measure, policy.Fresh[0])}: {what} has {held} in {futures}.{doubt}";
    }

    /// <summary>A measure as people read it: shares as percent, with the interval.</summary>
    public static string Text(SearchMeasure measure, MeasuredValue measured)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return measured.Low == measured.High ? Text(measure, measured.Value)
            : $"{Text(measure, measured.Value)} ({Text(measure, measured.Low)} to {Text(measure, measured.High)})";
    }

    /// <summary>A measure as people read it: shares as percent.</summary>
    public static string Text(SearchMeasure measure, double value)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return measure is { IsOfTarget: true, By: SearchMeasureKind.Mean }
            ? Plain(100 * value, 1).ToString("0.0", CultureInfo.InvariantCulture) + "%"
            : Plain(value, 2).ToString(Math.Abs(value) >= 1000 ? "N0" : "0.##", CultureInfo.InvariantCulture);
    }

    // What rounds to nothing has no sign.
    private static double Plain(double value, int digits) => Math.Round(value, digits) + 0.0;

    private static double Missed(PolicySearch search, ConfirmedPolicy policy) => search.Constraints
        .Select((constraint, i) => (constraint, policy.Fresh[search.Objectives.Length + i].Value))
        .Sum(pair => Math.Max(pair.constraint.IsAtLeast ? pair.constraint.Bar - pair.Value : pair.Value - pair.constraint.Bar, 0)
            / (pair.constraint.Bar == 0 ? 1 : Math.Abs(pair.constraint.Bar)));
}
