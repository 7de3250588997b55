using System.Collections.Immutable;
using DiplomacySim.Scenarios.Problems;
using DiplomacySim.Scenarios.Yaml;

namespace DiplomacySim.Scenarios.Files;

/// <summary>Reads events; each is read once, however many policies share it.</summary>
internal sealed partial class EventReader(ReadingContext context)
{
    private const string Example = "{date: 2026-04-10, visit: FRA}";
    private readonly NodeReader _reader = context.Reader;
    private readonly Dictionary<YamlNode, ImmutableArray<WrittenEvent>> _known = new(ReferenceEqualityComparer.Instance);

    /// <summary>The events of a section, in the order of the file, each recurring one as often as it recurs; those with errors are left out.</summary>
    public ImmutableArray<WrittenEvent> Read(YamlNode? section)
    {
        if (section is null || _reader.List(section, $"- {Example}") is not { } list)
        {
            return [];
        }

        if (list.Items.Length > ScenarioLimits.MaxEvents || Count(list) > ScenarioLimits.MaxEvents)
        {
            var count = list.Items.Length > ScenarioLimits.MaxEvents ? list.Items.Length : Count(list);
            _reader.Error(list, $"{count:N0} events; at most {ScenarioLimits.MaxEvents:N0} are allowed");
            return [];
        }

        return [.. list.Items.SelectMany(item => Known(item))];
    }

    private long Count(YamlSequence list) => list.Items.Sum(item => (long)Known(item).Length);

    private ImmutableArray<WrittenEvent> Known(YamlNode item)
    {
        if (!_known.TryGetValue(item, out var written))
        {
            written = Event(item);
            _known[item] = written;
        }

        return written;
    }

    private ImmutableArray<WrittenEvent> Event(YamlNode item)
    {
        if (item is not YamlMapping mapping)
        {
            _reader.Error(item, $"found {item.Noun}; an event is a mapping such as {Example}");
            return [];
        }

        if (SectionMerge.Removal(item) is { } removal)
        {
            SectionMerge.ReportNothingToRemove(removal, [], _reader);
            return [];
        }

        return Kind(mapping) is { } kind ? Event(mapping, kind) : [];
    }

    // The one key that says what happens.
    private YamlEntry? Kind(YamlMapping mapping)
    {
        var kinds = mapping.Entries.Where(entry => EventWords.Kinds.Contains(entry.Name)).ToList();
        if (kinds.Count == 1)
        {
            return kinds[0];
        }

        if (kinds.Count > 1)
        {
            var second = kinds[1];
            _reader.Problems.Error(second.Key.Start, second.Value.Where, $"an event is one of {Shown.And(EventWords.Kinds)}, and this one is '{kinds[0].Name}' already; write two events");
            return null;
        }

        string[] all = [.. EventWords.Kinds.SelectMany(kind => ScenarioKeys.Event(kind).Names).Distinct(StringComparer.Ordinal)];
        var unknown = mapping.Entries.Where(entry => !all.Contains(entry.Name)).ToList();
        unknown.ForEach(entry => _reader.UnknownKey(entry, all));
        if (!unknown.Any(entry => DidYouMean.Nearest(entry.Name, all) is { } nearest && EventWords.Kinds.Contains(nearest)))
        {
            _reader.Error(mapping, $"what happens is missing; give one of {Shown.And(EventWords.Kinds)}");
        }

        return null;
    }

    private ImmutableArray<WrittenEvent> Event(YamlMapping mapping, YamlEntry kind)
    {
        var before = _reader.Problems.ErrorCount;
        CheckKeys(mapping, kind.Name);
        if (mapping.Find(EventWords.Name) is { } name)
        {
            _reader.Text(name.Value, $"give the event a name", ScenarioLimits.MaxNameLength);
        }

        var dates = Dates(mapping, kind.Name);
        var read = kind.Name switch
        {
            EventWords.Visit => Visit(mapping, kind.Value),
            EventWords.Sign => Sign(mapping, kind.Value),
            EventWords.Upgrade => Upgrade(mapping, kind.Value),
            EventWords.Host => Host(mapping, kind.Value),
            EventWords.Crisis => Crisis(mapping, kind.Value),
            _ => TradeAgreement(kind.Value),
        };
        if (_reader.Problems.ErrorCount > before || read is null)
        {
            return [];
        }

        var direction = mapping.Find(EventWords.Outbound) ?? mapping.Find(EventWords.Inbound);
        return [.. dates.Select(date =>
            new WrittenEvent(read with { Month = date.Month, Day = date.Day }, date, mapping, kind.Value, direction?.Name ?? ""))];
    }

    // One date, or those of an event that recurs.
    private ImmutableArray<PlannedDate> Dates(YamlMapping mapping, string kind)
    {
        if (mapping.Find(EventWords.Every) is { } every)
        {
            return HappensOnce(kind) ? [] : new RecurrenceReader(context).Read(mapping, every);
        }

        return Date(mapping) is { } date ? [date] : [];
    }

    private void CheckKeys(YamlMapping mapping, string kind)
    {
        var own = ScenarioKeys.Event(kind).Names;
        var recurs = mapping.Find(EventWords.Every) is not null;
        foreach (var entry in mapping.Entries)
        {
            if (entry.Name == EventWords.Every && HappensOnce(kind))
            {
                _reader.Problems.Error(entry.Key.Start, entry.Value.Where, kind == EventWords.Upgrade
                    ? $"an upgrade cannot recur; give each step its date"
                    : (ProblemText)$"a trade agreement cannot recur: it stays in force; give its date");
                continue;
            }

            if (!recurs && !HappensOnce(kind) && EventWords.Recurring.Contains(entry.Name))
            {
                _reader.Problems.Error(entry.Key.Start, entry.Value.Where, $"goes with 'every', such as every: year; give an event that happens once a date");
                continue;
            }

            if (own.Contains(entry.Name) || (recurs && EventWords.Recurring.Contains(entry.Name)))
            {
                continue;
            }

            if (EventWords.Kinds.FirstOrDefault(other => ScenarioKeys.Event(other).Names.Contains(entry.Name)) is { } other)
            {
                _reader.Problems.Error(entry.Key.Start, entry.Value.Where, $"belongs to '{other}' events; a '{kind}' event takes {Shown.And(own)}");
            }
            else
            {
                _reader.UnknownKey(entry, own);
            }
        }
    }

    // The table of the kind says whether it may recur.
    private static bool HappensOnce(string kind) => !ScenarioKeys.Event(kind).Names.Contains(EventWords.Every);

    private PlannedDate? Date(YamlMapping mapping)
    {
        if (_reader.Required(mapping, EventWords.Date, $"give a month such as 2026-04 or a day such as 2026-04-10") is not { } node
            || _reader.Date(node) is not { } date)
        {
            return null;
        }

        if (date.Month < context.From || date.Month > context.To)
        {
            _reader.Error(node, $"{date} is outside the run, {context.From} to {context.To}");
            return null;
        }

        return date;
    }

    private string NameOf(int partner) => context.World!.World.Partners[partner].Name;

    private static string Label(string what, string[] details) => details.Length == 0 ? what : $"{what} ({string.Join(", ", details)})";
}
