using System.Globalization;
using DiplomacySim.Cli.Terminals;
using DiplomacySim.Engine.Live;
using DiplomacySim.Model.Worlds;

namespace DiplomacySim.Cli.Live;

/// <summary>How a live world stands: its home, its partners, one of them.</summary>
internal static class LiveStatePage
{
    /// <summary>The world in a few lines.</summary>
    public static void WriteStatus(ReportPage page, LiveWorldStatus status, LiveWorldView view)
    {
        var futures = view.Futures.Length == 1
            ? string.Create(CultureInfo.InvariantCulture, $"future {view.Future}")
            : string.Create(CultureInfo.InvariantCulture, $"future {view.Future} (of {string.Join(", ", view.Futures)})");
        page.Paragraph($"{status.Id}: {status.Title}, policy '{status.Policy}', {futures}");
        var left = view.Months - view.MonthsPlayed;
        var pace = status.Pace is { } speed ? string.Create(CultureInfo.InvariantCulture, $"; plays {speed} months a second") : "";
        page.Entry("  ", $"{status.Month}, {(left == 0 ? "the scenario's end" : $"{Numbers.Count(left, "month")} left to {status.To}")}{pace}");
        page.Entry("  ", $"{Numbers.Count(view.Home.Visits, "visit")}, {Numbers.Count(view.Home.Upgrades, "upgrade")}, {Tiers(view)}");
        if (view.Pending.Length > 0)
        {
            var partners = new LivePartners(view);
            page.Entry("  next month: ", string.Join(", ", view.Pending.Select(a => Words(a, partners))));
        }

        if (status.Fault is { } fault)
        {
            page.Entry("  stopped: ", fault);
        }
    }

    /// <summary>The countries on each rung, the highest first.</summary>
    public static void WriteMap(ReportPage page, LiveWorldView view)
    {
        var width = view.Tiers.Max(t => t.Length);
        for (var rung = view.Tiers.Length - 1; rung >= 0; rung--)
        {
            var names = view.Partners.Where(p => p.Kind == PartnerKind.Country && p.Rung == rung).Select(Marked).ToArray();
            page.Entry(string.Create(CultureInfo.InvariantCulture, $"  {view.Tiers[rung].PadRight(width)}  {names.Length,3}  "), names.Length == 0 ? "-" : string.Join(", ", names));
        }

        var others = view.Partners.Where(p => p.Kind != PartnerKind.Country).Select(Marked).ToArray();
        if (others.Length > 0)
        {
            page.Entry(string.Create(CultureInfo.InvariantCulture, $"  {"outside".PadRight(width)}  {others.Length,3}  "), string.Join(", ", others));
        }
    }

    /// <summary>Every partner, the highest rung first.</summary>
    public static void WritePartners(ReportPage page, LiveWorldView view)
    {
        var table = new TextTable(
            new TextColumn("code"),
            new TextColumn("partner", Shrinks: true),
            new TextColumn("tier"),
            new TextColumn("months", IsRight: true),
            new TextColumn("capital", IsRight: true),
            new TextColumn("tension", IsRight: true),
            new TextColumn("visits", IsRight: true));
        foreach (var partner in view.Partners.OrderByDescending(p => p.Rung).ThenBy(p => p.Id))
        {
            table.Add(
                partner.Id.Code,
                partner.Name,
                TierOf(partner),
                partner.MonthsInTier is { } months ? Numbers.Whole(months) : "-",
                Numbers.Measure(partner.Capital),
                Numbers.Measure(partner.Tension),
                Numbers.Whole(partner.Visits));
        }

        page.Table(table);
    }

    /// <summary>One partner in full.</summary>
    public static void WritePartner(ReportPage page, LivePartner partner, LiveWorldView view)
    {
        page.Paragraph($"{partner.Name} ({partner.Id}), {partner.Region}");
        var since = partner.MonthsInTier is { } months ? $" for {Numbers.Count((long)months, "month")}" : "";
        var start = partner.Tier == partner.TierAtStart ? "" : $" ({partner.TierAtStart} at the start)";
        var tier = partner.Kind == PartnerKind.Country ? partner.Tier + since + start : "outside the ladder";
        page.Entry("  tier        ", partner.IsSuspended ? tier + "; suspended" : tier);
        page.Entry("  capital     ", Numbers.Measure(partner.Capital));
        page.Entry("  tension     ", Numbers.Measure(partner.Tension) + (partner.Suspensions > 0 ? $", suspended {(partner.Suspensions == 1 ? "once" : $"{Numbers.Whole(partner.Suspensions)} times")} since the start" : ""));
        page.Entry("  visits      ", Numbers.Whole(partner.Visits) + (partner.WasVisited ? ", one of them in the month last played" : ""));
        page.Entry("  agreements  ", $"{Numbers.Whole(partner.Signed)} signed; {Numbers.Whole(partner.UnderWay)} under way, {Numbers.Whole(partner.Implemented)} implemented, {Numbers.Whole(partner.Lapsed)} lapsed");
        if (partner.Labels > 0)
        {
            page.Entry("  labels      ", Numbers.Whole(partner.Labels));
        }

        if (view.Futures.Length > 1)
        {
            var rungs = partner.FuturesByRung.Select((count, rung) => (count, rung)).Where(x => x.count > 0).Reverse();
            page.Entry("  futures     ", string.Join(", ", rungs.Select(x => $"{Numbers.Whole(x.count)} with {view.Tiers[x.rung]}")));
        }
    }

    /// <summary>An action as it is typed.</summary>
    public static string Words(LiveAction action, LivePartners partners)
    {
        var name = partners.NameOf(action.Partner);
        return action.Kind switch
        {
            LiveActionKind.Visit => $"visit {name}",
            LiveActionKind.Sign => string.Create(CultureInfo.InvariantCulture, $"sign {name} {action.Agreements}"),
            LiveActionKind.Upgrade => $"upgrade {name} {action.Tier}",
            _ => string.Create(CultureInfo.InvariantCulture, $"crisis {name} {action.Tension}{(action.Suspends ? " suspend" : "")}"),
        };
    }

    private static string Tiers(LiveWorldView view) => string.Join(
        ", ", Enumerable.Range(0, view.Tiers.Length).Reverse().Select(r => string.Create(CultureInfo.InvariantCulture, $"{view.Tiers[r]} {view.Home.CountriesByRung[r]}")));

    private static string Marked(LivePartner partner) => partner.IsSuspended ? partner.Name + " (suspended)" : partner.Name;

    private static string TierOf(LivePartner partner)
    {
        var tier = partner.Kind == PartnerKind.Country ? partner.Tier : "outside";
        return partner.IsSuspended ? tier + ", suspended" : tier;
    }
}
