using DiplomacySim.Model;
using DiplomacySim.Scenarios.Yaml;

namespace DiplomacySim.Scenarios.Files;

/// <summary>The months in which a rule or shock counts.</summary>
/// <param name="From">The first; null for the run's first.</param>
/// <param name="To">The last; null for the run's last.</param>
internal readonly record struct DirectiveWindow(Month? From, Month? To)
{
    /// <summary>Reads <c>from</c> and <c>to</c>; they need not lie inside the run, but must leave a month of it.</summary>
    public static DirectiveWindow Read(YamlMapping mapping, ReadingContext context)
    {
        var reader = context.Reader;
        var first = mapping.Find(RuleKeys.From);
        var last = mapping.Find(RuleKeys.To);
        var from = first is null ? null : reader.Month(first.Value);
        var to = last is null ? null : reader.Month(last.Value);
        if (from is { } begin && to is { } end && end < begin)
        {
            reader.Error(last!.Value, $"{end} is before {begin}, in which it begins");
        }
        else if (from > context.To)
        {
            reader.Error(first!.Value, $"{from} is after the end of the run, {context.To}");
        }
        else if (to < context.From)
        {
            reader.Error(last!.Value, $"{to} is before the run, which begins {context.From}");
        }

        return new DirectiveWindow(from, to);
    }
}
