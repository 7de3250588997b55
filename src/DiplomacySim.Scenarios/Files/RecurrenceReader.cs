using System.Collections.Immutable;
using DiplomacySim.Model;
using DiplomacySim.Scenarios.Problems;
using DiplomacySim.Scenarios.Yaml;

namespace DiplomacySim.Scenarios.Files;

/// <summary>Reads when an event recurs, and lists its months inside the run.</summary>
internal sealed class RecurrenceReader(ReadingContext context)
{
    private const int Year = 12;
    private readonly NodeReader _reader = context.Reader;

    /// <summary>The months, ascending; empty, and problems, where there are none.</summary>
    /// <param name="mapping">The event.</param>
    /// <param name="every">Its key <c>every</c>.</param>
    public ImmutableArray<PlannedDate> Read(YamlMapping mapping, YamlEntry every)
    {
        var before = _reader.Problems.ErrorCount;
        if (mapping.Find(EventWords.Date) is { } date)
        {
            _reader.Problems.Error(date.Key.Start, date.Value.Where, $"an event that recurs has no date; say with 'from' when it is first");
        }

        var step = Step(every.Value);
        var from = MonthOf(mapping.Find(EventWords.From));
        var to = MonthOf(mapping.Find(EventWords.To));
        var month = mapping.Find(EventWords.Month) is { } entry ? Number(entry, step, every) : null;
        if (step == Year && mapping.Find(EventWords.Month) is null && mapping.Find(EventWords.From) is null)
        {
            _reader.Error(every.Value, $"in which month of the year is missing; give month: 9, or from: 2026-09");
        }

        if (_reader.Problems.ErrorCount > before || step is not { } apart || context.From is not { } begin || context.To is not { } end)
        {
            return [];
        }

        var last = to is { } stop && stop < end ? stop : end;
        var next = from ?? begin;
        while (month is { } wanted && next.Number != wanted)
        {
            next += 1;
        }

        // From a month before the run on, its months keep their distance.
        if (next < begin)
        {
            next += (begin - next + apart - 1) / apart * apart;
        }

        var dates = ImmutableArray.CreateBuilder<PlannedDate>();
        for (; next <= last; next += apart)
        {
            dates.Add(new PlannedDate(next, null));
        }

        if (dates.Count == 0)
        {
            _reader.Error(mapping, $"none of its months lies in the run, {begin} to {end}");
        }

        return dates.ToImmutable();
    }

    private int? Step(YamlNode node)
    {
        var text = node is YamlScalar scalar ? scalar.Text : "";
        switch (text)
        {
            case "year":
                return Year;
            case "quarter":
                return 3;
            case "month":
                return 1;
        }

        if (ValueText.TryDurationMonths(text, out var months) && months is >= 1 and <= ScenarioLimits.MaxMonths)
        {
            return months;
        }

        var nearest = DidYouMean.Nearest(text, ["year", "quarter", "month"]);
        _reader.Error(node, $"found {node.Noun}; give year, quarter, month or a duration such as '6 months'", nearest);
        return null;
    }

    private int? Number(YamlEntry entry, int? step, YamlEntry every)
    {
        if (step is { } apart && apart % Year != 0)
        {
            _reader.Problems.Error(
                entry.Key.Start, entry.Value.Where, $"goes with 'every: year', and this is {every.Value.Noun}; say with 'from' in which month it is first");
            return null;
        }

        return (int?)_reader.Integer(entry.Value, 1, 12);
    }

    private Month? MonthOf(YamlEntry? entry) => entry is null ? null : _reader.Month(entry.Value);
}
