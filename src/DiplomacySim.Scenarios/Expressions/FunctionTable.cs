using System.Collections.Immutable;
using DiplomacySim.Scenarios.Problems;

namespace DiplomacySim.Scenarios.Expressions;

/// <summary>The words that are followed by parentheses.</summary>
internal static class FunctionTable
{
    public const string Bloc = "bloc";
    public const string Partner = "partner";
    public const string Fired = "fired";
    public const string Struck = "struck";

    private static readonly ImmutableArray<string> Aggregates = ["count", "share", "sum", "max", "min", "any", "all"];

    private static readonly ImmutableArray<string> OverTimes = ["ever", "never", "first_month"];

    /// <summary>All function names, sorted by kind.</summary>
    public static ImmutableArray<string> Names { get; } = [.. Aggregates, .. OverTimes, Bloc, Partner, Fired, Struck];

    public static string NameOf(AggregateKind kind) => Aggregates[(int)kind];

    public static string NameOf(OverTimeKind kind) => OverTimes[(int)kind];

    public static string NameOf(DirectiveKind kind) => kind == DirectiveKind.Rule ? Fired : Struck;

    public static bool TryAggregate(string name, out AggregateKind kind)
    {
        kind = (AggregateKind)Aggregates.IndexOf(name, StringComparer.Ordinal);
        return kind >= 0;
    }

    public static bool TryOverTime(string name, out OverTimeKind kind)
    {
        kind = (OverTimeKind)OverTimes.IndexOf(name, StringComparer.Ordinal);
        return kind >= 0;
    }

    /// <summary>How a function is called, for messages.</summary>
    public static ProblemText UsageOf(string name) => name switch
    {
        "sum" or "max" or "min" => $"{name}(number) or {name}(filter, number)",
        "ever" or "never" or "first_month" => $"{name}(condition) or {name}(filter, condition)",
        Bloc => $"bloc(EU), with a bloc or group of the world",
        Fired => $"fired('ripe first'), with the name of a rule",
        Struck => $"struck('regional war'), with the name of a shock",
        Partner => $"partner(FRA), with a partner's code or name",
        _ => $"{name}(condition) or {name}(filter, condition)",
    };
}
