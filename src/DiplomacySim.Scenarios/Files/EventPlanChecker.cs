using DiplomacySim.Scenarios.Problems;
using DiplomacySim.Scenarios.Yaml;

namespace DiplomacySim.Scenarios.Files;

/// <summary>Checks the events of a policy against each other.</summary>
internal static class EventPlanChecker
{
    /// <summary>Reports events that stand twice, upgrades in the wrong order, and visits that may be one and the same.</summary>
    /// <param name="ordered">The events by date.</param>
    /// <param name="context">Where problems go, and the words of the world.</param>
    public static void Check(IReadOnlyList<WrittenEvent> ordered, ReadingContext context)
    {
        CheckTwice(ordered, context.Reader);
        CheckUpgrades(ordered, context);
        CheckVisits(ordered, context.Reader);
    }

    private static void CheckTwice(IReadOnlyList<WrittenEvent> ordered, NodeReader reader)
    {
        var seen = new Dictionary<(PlannedEventKind, int, int, int, PlannedDate, string), WrittenEvent>();
        foreach (var written in ordered)
        {
            var planned = written.Event;
            var key = (planned.Kind, planned.Partner, planned.Tier, planned.Agreements, written.Date, planned.Label);
            if (!seen.TryAdd(key, written))
            {
                reader.Error(written.Node, $"stands here twice; the first is {Place(seen[key], written)}");
            }
        }
    }

    private static void CheckUpgrades(IReadOnlyList<WrittenEvent> ordered, ReadingContext context)
    {
        var reached = new Dictionary<int, WrittenEvent>();
        foreach (var written in ordered.Where(written => written.Event.Kind == PlannedEventKind.Upgrade))
        {
            var planned = written.Event;
            if (reached.TryGetValue(planned.Partner, out var earlier)
                && planned.Tier <= earlier.Event.Tier
                && (planned.Tier, written.Date) != (earlier.Event.Tier, earlier.Date))
            {
                var tier = context.World!.World.Ladder.Names[earlier.Event.Tier];
                context.Reader.Error(
                    written.What,
                    $"the partner is raised to '{tier}' in {earlier.Date} already ({Place(earlier, written)}); a later upgrade must go above it");
                continue;
            }

            reached[planned.Partner] = written;
        }
    }

    private static void CheckVisits(IReadOnlyList<WrittenEvent> ordered, NodeReader reader)
    {
        var months = new Dictionary<(int, Model.Month), WrittenEvent>();
        foreach (var written in ordered.Where(written => written.Event.Kind == PlannedEventKind.Visit))
        {
            var key = (written.Event.Partner, written.Event.Month);
            if (months.TryAdd(key, written))
            {
                continue;
            }

            var first = months[key];
            var maySame = first.Date.Day is null || written.Date.Day is null || first.Date == written.Date;
            var isOther = first.Direction != written.Direction && first.Direction.Length > 0 && written.Direction.Length > 0;
            if (maySame && !isOther && first.Event != written.Event)
            {
                reader.Warning(written.Node, $"may be the same visit as the one {Place(first, written)}; if they are two, give each a day of its own");
            }
        }
    }

    private static ProblemText Place(WrittenEvent first, WrittenEvent second) => first.Node.Start.File == second.Node.Start.File
        ? $"on line {first.Node.Start.Line}"
        : (ProblemText)$"on line {first.Node.Start.Line} of {first.Node.Start.File}";
}
