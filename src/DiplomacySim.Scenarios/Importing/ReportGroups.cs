namespace DiplomacySim.Scenarios.Importing;

/// <summary>Joins reports of one event: those of one kind with one partner within some days of the first.</summary>
internal static class ReportGroups
{
    /// <summary>The groups, by kind, partner and day of the first report.</summary>
    public static IEnumerable<IReadOnlyList<EventReport>> Of(IEnumerable<EventReport> reports, int windowDays)
    {
        foreach (var pair in reports.GroupBy(report => (report.Mapped.Becomes, report.Partner)).OrderBy(pair => pair.Key))
        {
            var group = new List<EventReport>();
            foreach (var report in pair.OrderBy(report => report.Date))
            {
                if (group.Count > 0 && report.Date.DayNumber - group[0].Date.DayNumber > windowDays)
                {
                    yield return group;
                    group = [];
                }

                group.Add(report);
            }

            yield return group;
        }
    }

    /// <summary>The event of a group: the day, direction and level that most reports tell, of equals the earliest.</summary>
    public static ImportedEvent Join(IReadOnlyList<EventReport> group) => new(
        group[0].Mapped.Becomes,
        Most(group, report => (DateOnly?)report.Date)!.Value,
        group[0].Partner,
        Most(group, report => report.IsOutbound),
        Most(group, report => report.Level),
        Count(group),
        [.. group.Select(report => report.Row)]);

    public static long Count(IEnumerable<EventReport> group) => group.Sum(report => (long)report.Reports);

    private static T? Most<T>(IEnumerable<EventReport> group, Func<EventReport, T?> value) =>
        group.Where(report => value(report) is not null).GroupBy(value).MaxBy(Count) is { } most ? most.Key : default;
}
