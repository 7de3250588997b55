using System.Globalization;
using DiplomacySim.Cli.Terminals;
using DiplomacySim.Engine.Replays;
using DiplomacySim.Model.Worlds;
using DiplomacySim.Results;

namespace DiplomacySim.Cli.Reports;

/// <summary>The report of <c>rerun</c>: a future month by month.</summary>
internal static class StoryPage
{
    public static void Write(Terminal terminal, ExperimentId id, FutureStory story, int only)
    {
        var page = new ReportPage(terminal);
        var world = story.Plan.Scenario.World.World;
        page.Heading($"Future {story.Future} of experiment {id}, '{story.Plan.Policies[story.Policy].Name}'{(only >= 0 ? $": {world.Partners[only].Name}" : "")}");
        if (story.Draws.Count > 0)
        {
            page.Entry("Drawn: ", string.Join(", ", story.Draws.Select(d => $"{d.Name} {Number(d.Value)}")));
        }

        if (story.DrawnTogether.Count > 0)
        {
            page.Entry("Drawn: ", $"{Numbers.Count(story.DrawnTogether.Count, "parameter")} from the world's posterior, which '--format json' lists.", isQuiet: true);
        }

        page.Gap();
        foreach (var month in story.Events.Where(e => only < 0 || e.Partner == only).GroupBy(e => e.Month))
        {
            WriteMonth(page, story, [.. month]);
        }

        page.Gap();
        WriteEnd(page, story, only);
    }

    private static void WriteMonth(ReportPage page, FutureStory story, TraceEvent[] events)
    {
        var partners = story.Plan.Scenario.World.World.Partners;
        var label = events[0].Month.ToString();
        Write(TraceKind.Visit, "visits", e => partners[e.Partner].Name);
        Write(TraceKind.Agreements, "signed", e => $"{partners[e.Partner].Name} {e.Count}");
        foreach (var upgrade in events.Where(e => e.Kind == TraceKind.Upgrade))
        {
            WriteUpgrade(page, story, upgrade, label);
            label = "";
        }

        Write(TraceKind.Label, "label", e => partners[e.Partner].Name);
        Write(TraceKind.Suspension, "suspended", e => partners[e.Partner].Name);
        Write(TraceKind.Resumption, "resumed", e => partners[e.Partner].Name);

        void Write(TraceKind kind, string verb, Func<TraceEvent, string> text)
        {
            var all = events.Where(e => e.Kind == kind).Select(text).ToArray();
            if (all.Length > 0)
            {
                page.Entry(Prefix(label, verb), string.Join(", ", all));
                label = "";
            }
        }
    }

    private static void WriteUpgrade(ReportPage page, FutureStory story, TraceEvent upgrade, string label)
    {
        var world = story.Plan.Scenario.World.World;
        var names = world.Ladder.Names;
        page.Entry(Prefix(label, "raised"), $"{world.Partners[upgrade.Partner].Name}: {names[upgrade.From]} -> {names[upgrade.To]}");
        if (upgrade.Parts is not { } parts)
        {
            return;
        }

        var planned = !upgrade.IsPlanned ? "" : parts.Latent < upgrade.Threshold ? " (planned: not needed)" : " (planned)";
        page.Entry(
            Prefix("", ""),
            $"readiness {Signed(parts.Latent)}, needed {Signed(upgrade.Threshold)}{planned}: {string.Join(", ", ReadinessParts.Named(parts).Select(p => $"{p.Name} {Signed(p.Value)}"))}");
    }

    private static string Prefix(string label, string verb) => $"{label,-7}  {verb,-9}  ";

    private static void WriteEnd(ReportPage page, FutureStory story, int only)
    {
        var world = story.Plan.Scenario.World.World;
        var names = world.Ladder.Names;
        var mine = story.Events.Where(e => only < 0 || e.Partner == only).ToArray();
        var visits = Numbers.Count(mine.Count(e => e.Kind == TraceKind.Visit), "visit");
        var agreements = Numbers.Count(mine.Sum(e => e.Kind == TraceKind.Agreements ? e.Count : 0), "agreement");
        if (only >= 0)
        {
            page.Paragraph($"At the end: {names[story.TierAtEnd(only)]}; {visits}, {agreements}.");
            return;
        }

        var counts = Enumerable.Range(0, names.Length).Reverse()
            .Select(t => string.Create(CultureInfo.InvariantCulture, $"{names[t]} {Enumerable.Range(0, world.Partners.Length).Count(p => world.Partners[p].Kind == PartnerKind.Country && story.TierAtEnd(p) == t)}"));
        page.Paragraph($"At the end: {string.Join(", ", counts)}. {visits}, {agreements}, {Numbers.Count(mine.Count(e => e.Kind == TraceKind.Upgrade), "upgrade")}.");
    }

    private static string Signed(double value) => value.ToString("+0.00;-0.00;0.00", CultureInfo.InvariantCulture);

    private static string Number(double value) => double.IsPositiveInfinity(value) ? "none" : value.ToString("G4", CultureInfo.InvariantCulture);
}
