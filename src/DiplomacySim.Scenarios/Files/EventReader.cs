using System.Collections.Immutable;
using System.Globalization;
using DiplomacySim.Model.Worlds;
using DiplomacySim.Scenarios.Problems;
using DiplomacySim.Scenarios.Yaml;

namespace DiplomacySim.Scenarios.Files;

/// <summary>Reads events; each is read once, however many policies share it.</summary>
internal sealed class EventReader(ReadingContext context)
{
    private const string Example = "{date: 2026-04-10, visit: FRA}";
    private readonly NodeReader _reader = context.Reader;
    private readonly Dictionary<YamlNode, WrittenEvent?> _known = new(ReferenceEqualityComparer.Instance);

    /// <summary>The events of a section, in the order of the file; those with errors are left out.</summary>
    public ImmutableArray<WrittenEvent> Read(YamlNode? section)
    {
        if (section is null || _reader.List(section, $"- {Example}") is not { } list)
        {
            return [];
        }

        if (list.Items.Length > ScenarioLimits.MaxEvents)
        {
            _reader.Error(list, $"{Shown.Count(list.Items.Length)} events; at most {Shown.Count(ScenarioLimits.MaxEvents)} are allowed");
            return [];
        }

        return [.. list.Items.Select(Known).OfType<WrittenEvent>()];
    }

    private WrittenEvent? Known(YamlNode item)
    {
        if (!_known.TryGetValue(item, out var written))
        {
            written = Event(item);
            _known[item] = written;
        }

        return written;
    }

    private WrittenEvent? Event(YamlNode item)
    {
        if (item is not YamlMapping mapping)
        {
            _reader.Error(item, $"found {item.Noun}; an event is a mapping such as {Example}");
            return null;
        }

        if (SectionMerge.Removal(item) is { } removal)
        {
            SectionMerge.ReportNothingToRemove(removal, [], _reader);
            return null;
        }

        var later = mapping.Entries.Where(entry => EventWords.Later.Contains(entry.Name)).ToList();
        later.ForEach(entry => KeyTable.ReportLater(entry, _reader));
        return later.Count == 0 && Kind(mapping) is { } kind ? Event(mapping, kind) : null;
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
            _reader.Problems.Error(second.Key.Start, second.Value.Where, $"an event is one of {Shown.List(EventWords.Kinds, "and")}, and this one is '{kinds[0].Name}' already; write two events");
            return null;
        }

        string[] all = [.. EventWords.Kinds.SelectMany(kind => ScenarioKeys.Event(kind).Names).Distinct(StringComparer.Ordinal)];
        var unknown = mapping.Entries.Where(entry => !all.Contains(entry.Name)).ToList();
        unknown.ForEach(entry => _reader.UnknownKey(entry, all));
        if (!unknown.Any(entry => DidYouMean.Nearest(entry.Name, all) is { } nearest && EventWords.Kinds.Contains(nearest)))
        {
            _reader.Error(mapping, $"what happens is missing; give one of {Shown.List(EventWords.Kinds, "and")}");
        }

        return null;
    }

    private WrittenEvent? Event(YamlMapping mapping, YamlEntry kind)
    {
        var before = _reader.Problems.ErrorCount;
        CheckKeys(mapping, kind.Name);
        if (mapping.Find(EventWords.Name) is { } name)
        {
            _reader.Text(name.Value, "give the event a name", ScenarioLimits.MaxNameLength);
        }

        var date = Date(mapping);
        var read = kind.Name switch
        {
            EventWords.Visit => Visit(mapping, kind.Value),
            EventWords.Sign => Sign(mapping, kind.Value),
            EventWords.Upgrade => Upgrade(mapping, kind.Value),
            _ => Host(mapping, kind.Value),
        };
        if (_reader.Problems.ErrorCount > before || read is null || date is not { } planned)
        {
            return null;
        }

        var direction = mapping.Find(EventWords.Outbound) ?? mapping.Find(EventWords.Inbound);
        return new WrittenEvent(read with { Month = planned.Month, Day = planned.Day }, planned, mapping, kind.Value, direction?.Name ?? "");
    }

    private void CheckKeys(YamlMapping mapping, string kind)
    {
        var own = ScenarioKeys.Event(kind).Names;
        foreach (var entry in mapping.Entries.Where(entry => !own.Contains(entry.Name)))
        {
            if (EventWords.Kinds.FirstOrDefault(other => ScenarioKeys.Event(other).Names.Contains(entry.Name)) is { } other)
            {
                _reader.Problems.Error(entry.Key.Start, entry.Value.Where, $"belongs to '{other}' events; a '{kind}' event takes {Shown.List(own, "and")}");
            }
            else
            {
                _reader.UnknownKey(entry, own);
            }
        }
    }

    private PlannedDate? Date(YamlMapping mapping)
    {
        if (_reader.Required(mapping, EventWords.Date, "give a month such as 2026-04 or a day such as 2026-04-10") is not { } node
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

    private PlannedEvent? Visit(YamlMapping mapping, YamlNode what)
    {
        var partner = context.Names?.Partner(what, _reader);
        var outbound = mapping.Find(EventWords.Outbound);
        var inbound = mapping.Find(EventWords.Inbound);
        if (outbound is not null && inbound is not null)
        {
            var second = outbound.Key.Start.Line > inbound.Key.Start.Line
                || (outbound.Key.Start.Line == inbound.Key.Start.Line && outbound.Key.Start.Column > inbound.Key.Start.Column) ? outbound : inbound;
            _reader.Problems.Error(second.Key.Start, second.Value.Where, "a visit is outbound or inbound, not both; write two events");
        }

        string[] details =
        [
            .. Word(mapping.Find(EventWords.Kind), "a kind of visit", context.World?.Kinds ?? [], "{0}"),
            .. Word(outbound, "a level of this world", context.World?.Levels ?? [], "{0} travels"),
            .. Word(inbound, "a level of this world", context.World?.Levels ?? [], "{0} receives"),
        ];
        return partner is { } index
            ? new PlannedEvent { Month = default, Kind = PlannedEventKind.Visit, Partner = index, Label = Label($"visit {NameOf(index)}", details) }
            : null;
    }

    private PlannedEvent? Sign(YamlMapping mapping, YamlNode what)
    {
        var partner = context.Names?.Partner(what, _reader);
        var agreements = mapping.Find(EventWords.Agreements) is { } entry ? _reader.Integer(entry.Value, 1, ScenarioLimits.MaxAgreements) : 1;
        var fields = Fields(mapping.Find(EventWords.Fields));
        if (partner is not { } index || agreements is not { } count)
        {
            return null;
        }

        var noun = count == 1 ? "agreement" : "agreements";
        return new PlannedEvent
        {
            Month = default,
            Kind = PlannedEventKind.Sign,
            Partner = index,
            Agreements = (int)count,
            Label = Label(string.Create(CultureInfo.InvariantCulture, $"sign {count} {noun} with {NameOf(index)}"), fields),
        };
    }

    private string[] Fields(YamlEntry? entry)
    {
        var list = entry is null ? null : _reader.List(entry.Value, "[technology, trade]");
        var fields = new List<string>();
        foreach (var item in list?.Items ?? [])
        {
            if (_reader.Word(item, "a field of agreements", EventWords.AgreementFields) is not { } field)
            {
                continue;
            }

            if (fields.Contains(field))
            {
                _reader.Error(item, $"the field {Shown.Quoted(field)} stands here twice");
                continue;
            }

            fields.Add(field);
        }

        return [.. fields];
    }

    private PlannedEvent? Upgrade(YamlMapping mapping, YamlNode what)
    {
        var partner = context.Names?.Partner(what, _reader);
        var to = _reader.Required(mapping, EventWords.To, "give the tier that the partner reaches");
        var tier = to is null ? null : context.Names?.RaisedTier(to, _reader);
        if (partner is not { } index || context.World is not { World: var world })
        {
            return null;
        }

        if (world.Partners[index].Kind != PartnerKind.Country)
        {
            var why = world.Partners[index].Kind == PartnerKind.Bloc ? "is a bloc" : "has a special relationship";
            _reader.Error(what, $"{NameOf(index)} {why}, outside the ladder; it cannot be raised");
            return null;
        }

        if (to is null || tier is not { } rung || context.From is not { } from)
        {
            return null;
        }

        var start = context.Names!.TierBefore(index, from);
        if (rung <= start)
        {
            var names = world.Ladder.Names;
            _reader.Error(to, $"{NameOf(index)} is at '{names[start]}' at the start, {from}; an upgrade must go above it");
            return null;
        }

        return new PlannedEvent
        {
            Month = default,
            Kind = PlannedEventKind.Upgrade,
            Partner = index,
            Tier = rung,
            Label = $"upgrade {NameOf(index)} to {world.Ladder.Names[rung]}",
        };
    }

    private PlannedEvent? Host(YamlMapping mapping, YamlNode what)
    {
        var text = _reader.Text(what, "name what is hosted, such as APEC summit", ScenarioLimits.MaxNameLength);
        var bloc = mapping.Find(EventWords.Bloc);
        var members = bloc is null ? [] : context.Names?.Bloc(bloc.Value, _reader);
        if (bloc is not null && members is { IsEmpty: true })
        {
            _reader.Error(bloc.Value, $"{bloc.Value.Noun} has no member among the partners, so that nobody would come");
        }

        return text is null || members is not { } invited
            ? null
            : new PlannedEvent { Month = default, Kind = PlannedEventKind.Host, Members = invited, Label = Label($"host {Shown.Text(text)}", bloc is null ? [] : [((YamlScalar)bloc.Value).Text]) };
    }

    private IEnumerable<string> Word(YamlEntry? entry, string kind, ImmutableArray<string> known, string form) =>
        entry is not null && context.World is not null && _reader.Word(entry.Value, kind, known) is { } word
            ? [string.Format(CultureInfo.InvariantCulture, form, word)]
            : [];

    private string NameOf(int partner) => context.World!.World.Partners[partner].Name;

    private static string Label(string what, string[] details) => details.Length == 0 ? what : $"{what} ({string.Join(", ", details)})";
}
