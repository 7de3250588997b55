using System.Collections.Immutable;
using System.Globalization;
using DiplomacySim.Model.Modules.Economy;
using DiplomacySim.Model.Modules.Protection;
using DiplomacySim.Model.Worlds;
using DiplomacySim.Scenarios.Problems;
using DiplomacySim.Scenarios.Yaml;

namespace DiplomacySim.Scenarios.Files;

/// <summary>What each kind of event says.</summary>
internal sealed partial class EventReader
{
    private PlannedEvent? Visit(YamlMapping mapping, YamlNode what)
    {
        var partner = context.Names?.Partner(what, _reader);
        var outbound = mapping.Find(EventWords.Outbound);
        var inbound = mapping.Find(EventWords.Inbound);
        if (outbound is not null && inbound is not null)
        {
            var second = outbound.Key.Start.Line > inbound.Key.Start.Line
                || (outbound.Key.Start.Line == inbound.Key.Start.Line && outbound.Key.Start.Column > inbound.Key.Start.Column) ? outbound : inbound;
            _reader.Problems.Error(second.Key.Start, second.Value.Where, $"a visit is outbound or inbound, not both; write two events");
        }

        string[] details =
        [
            .. Word(mapping.Find(EventWords.Kind), $"a kind of visit", context.World?.Kinds ?? [], "{0}"),
            .. Word(outbound, $"a level of this world", context.World?.Levels ?? [], "{0} travels"),
            .. Word(inbound, $"a level of this world", context.World?.Levels ?? [], "{0} receives"),
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
            Fields = [.. fields],
            Label = Label(string.Create(CultureInfo.InvariantCulture, $"sign {count} {noun} with {NameOf(index)}"), fields),
        };
    }

    private string[] Fields(YamlEntry? entry)
    {
        var list = entry is null ? null : _reader.List(entry.Value, "[technology, trade]");
        var fields = new List<string>();
        foreach (var item in list?.Items ?? [])
        {
            if (_reader.Word(item, $"a field of agreements", EventWords.AgreementFields) is not { } field)
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
        var to = _reader.Required(mapping, EventWords.To, $"give the tier that the partner reaches");
        var tier = to is null ? null : context.Names?.RaisedTier(to, _reader);
        if (partner is not { } index || context.World is not { World: var world })
        {
            return null;
        }

        if (world.Partners[index].Kind != PartnerKind.Country)
        {
            var profile = context.World.Profiles[index];
            _reader.Error(what, world.Partners[index].Kind == PartnerKind.Bloc
                ? $"{profile} is a bloc, outside the ladder; it cannot be raised"
                : (ProblemText)$"{profile} has a special relationship, outside the ladder; it cannot be raised");
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
            _reader.Error(to, $"{context.World.Profiles[index]} is at '{names[start]}' at the start, {from}; an upgrade must go above it");
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
        var text = _reader.Text(what, $"name what is hosted, such as APEC summit", ScenarioLimits.MaxNameLength);
        var bloc = mapping.Find(EventWords.Bloc);
        var guests = mapping.Find(EventWords.Guests);
        if (bloc is not null && guests is not null)
        {
            _reader.Problems.Error(guests.Key.Start, guests.Value.Where, $"a bloc is invited already; put it into the list of guests");
        }

        var members = bloc is not null ? context.Names?.Bloc(bloc.Value, _reader) : Guests(guests);
        if (bloc is not null && members is { IsEmpty: true })
        {
            _reader.Error(bloc.Value, $"{bloc.Value.Noun} has no member among the partners, so that nobody would come");
        }

        var occasions = mapping.Find(EventWords.Occasions) is { } entry ? _reader.Integer(entry.Value, 0, ScenarioLimits.MaxOccasions) : null;
        if (text is null || members is not { } invited)
        {
            return null;
        }

        string[] details =
        [
            .. bloc is null ? [] : new[] { ((YamlScalar)bloc.Value).Text },
            .. guests is null ? [] : new[] { string.Create(CultureInfo.InvariantCulture, $"{invited.Length} invited") },
            .. occasions is { } many ? [string.Create(CultureInfo.InvariantCulture, $"{many} occasions")] : Array.Empty<string>(),
        ];
        return new PlannedEvent
        {
            Month = default,
            Kind = PlannedEventKind.Host,
            Members = invited,
            Occasions = (int?)occasions,
            Label = Label($"host {Shown.Text(text)}", details),
        };
    }

    private ImmutableArray<int>? Guests(YamlEntry? entry)
    {
        if (entry is null)
        {
            return [];
        }

        if (_reader.List(entry.Value, "[FRA, ASEAN]") is not { } list)
        {
            return null;
        }

        if (list.Items.IsEmpty)
        {
            _reader.Error(entry.Value, $"nobody is invited; leave 'guests' out where anybody may come");
            return null;
        }

        var invited = new SortedSet<int>();
        foreach (var item in list.Items)
        {
            invited.UnionWith(context.Names?.Several(item, item.Where, _reader) ?? []);
        }

        return [.. invited];
    }

    private PlannedEvent? Crisis(YamlMapping mapping, YamlNode what)
    {
        var before = _reader.Problems.ErrorCount;
        var members = context.Names?.Several(what, what.Where, _reader);
        var suspends = mapping.Find(EventWords.Suspends) is { } ending && _reader.Truth(ending.Value) is true;
        var tension = Size(mapping, EventWords.Tension, ScenarioLimits.MaxTension, suspends ? 1 : 0);
        var citizens = Size(mapping, EventWords.Citizens, ScenarioLimits.MaxCitizens, 0);
        if (mapping.Find(EventWords.Citizens) is { } written)
        {
            context.WarnWhereOff(ProtectionModule.Description, written.Value);
        }

        var months = mapping.Find(EventWords.For) is { } duration ? _reader.DurationMonths(duration.Value, ScenarioLimits.MaxMonths) : 1;
        if (_reader.Problems.ErrorCount == before && !suspends && tension is 0 && citizens is 0)
        {
            _reader.Error(mapping, $"the crisis changes nothing; give citizens who need help, or tension, or suspends: true");
        }
        else if (suspends && tension is 0)
        {
            _reader.Error(mapping.Find(EventWords.Tension)!.Value, $"a suspension comes with tension above 0; leave 'tension' out for 1");
        }

        if (members is not { } concerned || tension is not { } added || citizens is not { } inNeed || months is not { } lasting)
        {
            return null;
        }

        string[] details =
        [
            .. added > 0 ? new[] { $"tension {Shown.Number(added)}" } : [],
            .. suspends ? new[] { "suspends" } : [],
            .. inNeed > 0 ? [string.Create(CultureInfo.InvariantCulture, $"{inNeed:#,0.##} citizens, {lasting} {(lasting == 1 ? "month" : "months")}")] : Array.Empty<string>(),
        ];
        return new PlannedEvent
        {
            Month = default,
            Kind = PlannedEventKind.Crisis,
            Partner = -1,
            Members = [.. concerned.Order()],
            Tension = added,
            Suspends = suspends,
            Citizens = inNeed,
            Months = lasting,
            Label = Label($"crisis {((YamlScalar)what).Text}", details),
        };
    }

    private PlannedEvent? TradeAgreement(YamlNode what)
    {
        if (context.Names?.SeveralCountries(what, _reader) is not { } members)
        {
            return null;
        }

        context.WarnWhereOff(EconomyModule.Description, what);
        return new PlannedEvent
        {
            Month = default,
            Kind = PlannedEventKind.TradeAgreement,
            Members = members,
            Label = $"trade agreement with {((YamlScalar)what).Text}",
        };
    }

    private double? Size(YamlMapping mapping, string key, double maximum, double unwritten) =>
        mapping.Find(key) is { } entry ? _reader.Number(entry.Value, 0, maximum) : unwritten;

    private IEnumerable<string> Word(YamlEntry? entry, ProblemText kind, ImmutableArray<string> known, string form) =>
        entry is not null && context.World is not null && _reader.Word(entry.Value, kind, known) is { } word
            ? [string.Format(CultureInfo.InvariantCulture, form, word)]
            : [];
}
