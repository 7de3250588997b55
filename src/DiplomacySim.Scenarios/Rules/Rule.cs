using DiplomacySim.Model;
using DiplomacySim.Scenarios.Expressions;

namespace DiplomacySim.Scenarios.Rules;

/// <summary>What the ministry does when something becomes true, asked at the beginning of each month in each future.</summary>
/// <remarks>
/// A rule takes up a partner in the first month at whose beginning <see cref="When"/> holds and the limit leaves room, and is at work for
/// it during <see cref="Months"/>. Where <see cref="When"/> is about the home alone, the rule is taken up once, for all partners together.
/// </remarks>
public sealed record Rule
{
    /// <summary>Its name; <c>rule 2</c> and so on, by its place in the list, where none is given.</summary>
    public required string Name { get; init; }

    /// <summary>The condition, of a partner or of the home.</summary>
    public required Expression When { get; init; }

    /// <summary>What is done.</summary>
    public required RuleAction Then { get; init; }

    /// <summary>The months that the rule stays at work for a partner, 1 to 1,200; 0 for as long as the condition holds.</summary>
    public int Months { get; init; }

    /// <summary>How often partners may be taken up; null for no limit.</summary>
    public RuleLimit? AtMost { get; init; }

    /// <summary>A number of a partner: those with more of it come first where the limit leaves room for some only; null for the order of codes.</summary>
    public Expression? Prefer { get; init; }

    /// <summary>The first month in which it is asked; null for the run's first.</summary>
    public Month? From { get; init; }

    /// <summary>The last month in which it is asked and at work; null for the run's last.</summary>
    public Month? To { get; init; }

    /// <summary>The rule in one line: <c>when tier == strategic: attention 2, next tier proposed; for 6 months, at most 3 per year</c>.</summary>
    public override string ToString()
    {
        string[] terms =
        [
            .. Months > 0 ? [DirectiveText.Duration(Months)] : Array.Empty<string>(),
            .. AtMost is { } limit ? [$"at most {limit}"] : Array.Empty<string>(),
            .. Prefer is { } order ? [$"those with more of {order} first"] : Array.Empty<string>(),
            .. DirectiveText.Window(From, To),
        ];
        return $"when {When}: {string.Join(", ", Then.Words())}{(terms.Length > 0 ? "; " : "")}{string.Join(", ", terms)}";
    }
}
