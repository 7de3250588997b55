using DiplomacySim.Model;
using DiplomacySim.Scenarios.Expressions;

namespace DiplomacySim.Scenarios.Shocks;

/// <summary>A chance event that nobody decides; each future draws its own.</summary>
/// <remarks>
/// Its draws are keyed by its name: the same name strikes the same futures in the same months in every policy, and adding or removing
/// another shock changes none of them.
/// </remarks>
public sealed record Shock
{
    /// <summary>Its name, which keys its draws.</summary>
    public required string Name { get; init; }

    /// <summary>How often it strikes, in times a year, 0 to 120; in a month it strikes with probability 1 - exp(-rate / 12).</summary>
    public required double RatePerYear { get; init; }

    /// <summary>Which partners it can hit: a condition of a partner or of the home; null for all.</summary>
    public Expression? Where { get; init; }

    /// <summary>Whether it hits one of those partners, drawn, or else all of them.</summary>
    public bool HitsOne { get; init; }

    /// <summary>What it does.</summary>
    public required ShockEffect Then { get; init; }

    /// <summary>How many months its lasting effects last, 1 to 1,200.</summary>
    public int Months { get; init; } = 1;

    /// <summary>The first month in which it can strike; null for the run's first.</summary>
    public Month? From { get; init; }

    /// <summary>The last month in which it can strike and last; null for the run's last.</summary>
    public Month? To { get; init; }

    /// <summary>The shock in one line: <c>0.1 per year, where region == 'Asia': no visits, for 6 months</c>.</summary>
    public override string ToString()
    {
        var whom = Where is null ? "" : HitsOne ? $", one of those with {Where}" : $", where {Where}";
        string[] terms = [.. Then.Lasts ? [DirectiveText.Duration(Months)] : Array.Empty<string>(), .. DirectiveText.Window(From, To)];
        return FormattableString.Invariant($"{RatePerYear:0.####} per year{whom}: {string.Join(", ", Then.Words())}{(terms.Length > 0 ? "; " : "")}{string.Join(", ", terms)}");
    }
}
