using System.Globalization;
using DiplomacySim.Cli.Terminals;
using DiplomacySim.Engine.Live;
using DiplomacySim.Engine.Replays;

namespace DiplomacySim.Cli.Live;

/// <summary>What months of a live world brought, as <c>rerun</c> shows it.</summary>
internal static class LiveMonthPage
{
    /// <summary>Writes events of one future; a month in which nothing happened is left out.</summary>
    public static void Write(ReportPage page, IEnumerable<LiveEvent> events, LivePartners partners)
    {
        foreach (var month in events.GroupBy(e => e.Month))
        {
            WriteMonth(page, [.. month], partners);
        }
    }

    private static void WriteMonth(ReportPage page, LiveEvent[] events, LivePartners partners)
    {
        var label = events[0].Month.ToString();
        Write(TraceKind.Visit, "visits", e => partners.NameOf(e.Partner));
        Write(TraceKind.Agreements, "signed", e => string.Create(CultureInfo.InvariantCulture, $"{partners.NameOf(e.Partner)} {e.Agreements}"));
        foreach (var upgrade in events.Where(e => e.Kind == TraceKind.Upgrade))
        {
            page.Entry(Prefix(label, "raised"), $"{partners.NameOf(upgrade.Partner)}: {upgrade.From} -> {upgrade.To}");
            page.Entry(Prefix("", ""), Reason(upgrade));
            label = "";
        }

        Write(TraceKind.Label, "label", e => partners.NameOf(e.Partner));
        Write(TraceKind.Suspension, "suspended", e => partners.NameOf(e.Partner));
        Write(TraceKind.Resumption, "resumed", e => partners.NameOf(e.Partner));

        void Write(TraceKind kind, string verb, Func<LiveEvent, string> text)
        {
            var all = events.Where(e => e.Kind == kind).Select(text).ToArray();
            if (all.Length > 0)
            {
                page.Entry(Prefix(label, verb), string.Join(", ", all));
                label = "";
            }
        }
    }

    private static string Reason(LiveEvent upgrade)
    {
        var planned = !upgrade.IsPlanned ? "" : upgrade.Readiness < upgrade.Needed ? " (planned: not needed)" : " (planned)";
        var reasons = string.Join(", ", upgrade.Reasons.Select(r => $"{r.Name} {Signed(r.Value)}"));
        return $"readiness {Signed(upgrade.Readiness ?? 0)}, needed {Signed(upgrade.Needed ?? 0)}{planned}: {reasons}";
    }

    private static string Prefix(string label, string verb) => $"{label,-7}  {verb,-9}  ";

    private static string Signed(double value) => value.ToString("+0.00;-0.00;0.00", CultureInfo.InvariantCulture);
}
