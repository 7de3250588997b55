using System.Collections.Immutable;
using DiplomacySim.Model.Modules.Protection;
using DiplomacySim.Scenarios.Expressions;
using DiplomacySim.Scenarios.Shocks;
using DiplomacySim.Scenarios.Yaml;

namespace DiplomacySim.Scenarios.Files;

/// <summary>Reads the section <c>shocks</c>.</summary>
internal sealed class ShockReader(ReadingContext context)
{
    private const string Example = "{name: regional war, rate: 0.1 per year, where: region == 'Asia', then: {visits: none, for: 6 months}}";
    private readonly NodeReader _reader = context.Reader;

    /// <summary>The shocks, in the order of the file.</summary>
    public ImmutableArray<Shock> Read(YamlNode? section) =>
        NamedList.Read(section, ItemNoun.Shock, Example, ScenarioLimits.MaxShocks, (mapping, _) => Shock(mapping), _reader);

    private Shock? Shock(YamlMapping mapping)
    {
        NamedList.CheckKeys(mapping, ShockKeys.Shock, ShockKeys.Then, ShockKeys.Effects, _reader);
        var name = _reader.Required(mapping, ShockKeys.Name, $"give the shock a name, which keys its draws");
        var rate = _reader.Required(mapping, ShockKeys.Rate, $"say how often it strikes, such as 0.1 per year") is { } often
            ? _reader.RatePerYear(often, ScenarioLimits.MaxRate)
            : null;
        var where = mapping.Find(ShockKeys.Where);
        var oneOf = mapping.Find(ShockKeys.OneOf);
        if (where is not null && oneOf is not null)
        {
            _reader.Problems.Error(oneOf.Key.Start, oneOf.Value.Where, $"'where' says already whom it hits: all of these partners; keep one of the two");
        }

        var hit = where ?? oneOf;
        var condition = hit is null ? null : NamedList.AskedNow(hit.Value, ExpressionType.Truth, context);
        var read = _reader.Required(mapping, ShockKeys.Then, $"say what it does, such as {"{visits: none, for: 6 months}"}") is { } then ? Then(then) : null;
        var window = DirectiveWindow.Read(mapping, context);
        if (name is not YamlScalar { Text: var text } || rate is not { } perYear || read is not { } effect)
        {
            return null;
        }

        if (condition is not null)
        {
            WarnIfNever(hit!.Value, condition);
        }

        return new Shock
        {
            Name = text,
            RatePerYear = perYear,
            Where = condition,
            HitsOne = oneOf is not null,
            Then = effect.Effect,
            Months = effect.Months,
            From = window.From,
            To = window.To,
        };
    }

    private (ShockEffect Effect, int Months)? Then(YamlNode node)
    {
        if (_reader.Mapping(node, "{visits: none, for: 6 months}") is not { } mapping)
        {
            return null;
        }

        ShockKeys.Effects.Check(mapping, _reader);
        var hasEffect = mapping.Entries.Any(entry => entry.Name != ShockKeys.For);
        if (!hasEffect)
        {
            _reader.Error(node, $"it does nothing; give {ShockKeys.Deeds}");
        }

        var visits = mapping.Find(ShockKeys.Visits);
        if (visits is not null)
        {
            _reader.Word(visits.Value, $"what visits can be here", [ShockKeys.None]);
        }

        var slots = mapping.Find(ShockKeys.Slots) is { } occasions ? _reader.Integer(occasions.Value, -ScenarioLimits.MaxSlots, ScenarioLimits.MaxSlots) : 0;
        var duration = mapping.Find(ShockKeys.For);
        if (duration is not null && hasEffect && !mapping.Entries.Any(entry => ShockKeys.Lasting.Contains(entry.Name)))
        {
            _reader.Warning(duration.Value, $"changes nothing: what this shock does is done at once");
        }

        if (mapping.Find(ShockKeys.Citizens) is { } citizens)
        {
            context.WarnWhereOff(ProtectionModule.Description, citizens.Value);
        }

        var effect = new ShockEffect
        {
            BarsVisits = visits is not null,
            Capacity = Number(mapping, ShockKeys.Capacity, 0, ScenarioLimits.MaxFactor, 1),
            Execution = Number(mapping, ShockKeys.Execution, 0, ScenarioLimits.MaxFactor, 1),
            Attention = Number(mapping, ShockKeys.Attention, ScenarioLimits.MinPriority, ScenarioLimits.MaxPriority, 1),
            Readiness = Number(mapping, ShockKeys.Readiness, -ScenarioLimits.MaxReadiness, ScenarioLimits.MaxReadiness, 0),
            Slots = (int)(slots ?? 0),
            Tension = Size(mapping, ShockKeys.Tension, 0, ScenarioLimits.MaxTension),
            Capital = Size(mapping, ShockKeys.Capital, -ScenarioLimits.MaxCapital, ScenarioLimits.MaxCapital),
            Citizens = Size(mapping, ShockKeys.Citizens, 0, ScenarioLimits.MaxCitizens),
        };
        var months = duration is null ? 1 : _reader.DurationMonths(duration.Value, ScenarioLimits.MaxMonths);
        return (effect, months ?? 1);
    }

    private double Number(YamlMapping mapping, string key, double minimum, double maximum, double unwritten) =>
        mapping.Find(key) is { } entry && _reader.Number(entry.Value, minimum, maximum) is { } value ? value : unwritten;

    private ShockSize? Size(YamlMapping mapping, string key, double minimum, double maximum) =>
        mapping.Find(key) is { } entry
        && DistributionReader.Read(entry.Value, new ValueBounds(minimum, maximum, AllowsNone: false, minimum, maximum), _reader) is { } believed
            ? new ShockSize(believed.Distribution, believed.Fixed)
            : null;

    private void WarnIfNever(YamlNode node, Expression condition)
    {
        if (context is { World.World: var world, From: { } from, To: { } to } && new Possibility(world, from, to).WhyNever(condition) is { } why)
        {
            _reader.Warning(node, $"can never hit anybody: {why}");
        }
    }
}
