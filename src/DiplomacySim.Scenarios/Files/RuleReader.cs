using System.Collections.Immutable;
using System.Globalization;
using DiplomacySim.Scenarios.Expressions;
using DiplomacySim.Scenarios.Problems;
using DiplomacySim.Scenarios.Rules;
using DiplomacySim.Scenarios.Yaml;

namespace DiplomacySim.Scenarios.Files;

/// <summary>Reads the section <c>rules</c>.</summary>
internal sealed class RuleReader(ReadingContext context)
{
    private const string Example = "{when: tier == strategic and years_in_tier >= 8, then: {attention: 2}}";
    private const int MostPerPeriod = 1_000_000;
    private readonly NodeReader _reader = context.Reader;

    /// <summary>The rules, in the order of the file.</summary>
    public ImmutableArray<Rule> Read(YamlNode? section) =>
        NamedList.Read(section, ItemNoun.Rule, Example, ScenarioLimits.MaxRules, Rule, _reader);

    private Rule? Rule(YamlMapping mapping, int place)
    {
        NamedList.CheckKeys(mapping, RuleKeys.Rule, RuleKeys.Then, RuleKeys.Actions, _reader);
        var name = mapping.Find(RuleKeys.Name)?.Value is YamlScalar { Text: var text } ? text : $"rule {place.ToString(CultureInfo.InvariantCulture)}";
        var when = _reader.Required(mapping, RuleKeys.When, $"give a condition such as tier == strategic and capital > 0.6") is { } condition
            ? NamedList.AskedNow(condition, ExpressionType.Truth, context)
            : null;
        var prefer = mapping.Find(RuleKeys.Prefer) is { } order ? NamedList.AskedNow(order.Value, ExpressionType.Number, context) : null;
        var limit = mapping.Find(RuleKeys.AtMost) is { } most ? Limit(most.Value) : null;
        var (action, months) = _reader.Required(mapping, RuleKeys.Then, $"say what is done, such as {"{attention: 2}"}") is { } then
            ? Then(then)
            : (null, 0);
        var window = DirectiveWindow.Read(mapping, context);
        if (prefer is not null && mapping.Find(RuleKeys.AtMost) is null)
        {
            _reader.Warning(mapping.Find(RuleKeys.Prefer)!.Value, $"changes nothing without 'at most': there is room for every partner");
        }

        if (when is null || action is null)
        {
            return null;
        }

        WarnIfNever(mapping.Find(RuleKeys.When)!.Value, when, action);
        return new Rule
        {
            Name = name,
            When = when,
            Then = action,
            Months = months,
            AtMost = limit,
            Prefer = prefer,
            From = window.From,
            To = window.To,
        };
    }

    private RuleLimit? Limit(YamlNode node)
    {
        var words = node is YamlScalar scalar ? scalar.Text.Split(' ') : [];
        var period = words.Length == 3 && words[1] == "per" ? RuleKeys.Periods.IndexOf(words[2], StringComparer.Ordinal) : -1;
        if (period < 0 || !int.TryParse(words[0], NumberStyles.None, CultureInfo.InvariantCulture, out var count))
        {
            _reader.Error(node, $"found {node.Noun}; give a limit such as '3 per year'; periods are {Shown.And(RuleKeys.Periods)}");
            return null;
        }

        return _reader.InRange(node, count, 1, MostPerPeriod) ? new RuleLimit(count, (LimitPeriod)period) : null;
    }

    private (RuleAction? Action, int Months) Then(YamlNode node)
    {
        if (_reader.Mapping(node, "{attention: 2}") is not { } mapping)
        {
            return (null, 0);
        }

        RuleKeys.Actions.Check(mapping, _reader);
        if (!mapping.Entries.Any(entry => entry.Name != RuleKeys.For))
        {
            _reader.Error(node, $"nothing is done; give {RuleKeys.Deeds}");
        }

        var attention = Number(mapping, RuleKeys.Attention, ScenarioLimits.MinPriority, ScenarioLimits.MaxPriority, 1);
        var readiness = Number(mapping, RuleKeys.Readiness, -ScenarioLimits.MaxReadiness, ScenarioLimits.MaxReadiness, 0);
        var slots = mapping.Find(RuleKeys.Slots) is { } occasions ? _reader.Integer(occasions.Value, -ScenarioLimits.MaxSlots, ScenarioLimits.MaxSlots) : 0;
        var sign = mapping.Find(RuleKeys.Sign) is { } agreements ? _reader.Integer(agreements.Value, 1, ScenarioLimits.MaxAgreements) : 0;
        var propose = mapping.Find(RuleKeys.Propose);
        if (propose is not null)
        {
            _reader.Word(propose.Value, $"what can be proposed", [RuleKeys.NextTier]);
        }

        var months = mapping.Find(RuleKeys.For) is { } duration ? _reader.DurationMonths(duration.Value, ScenarioLimits.MaxMonths) : 0;
        var action = new RuleAction
        {
            Attention = attention,
            Readiness = readiness,
            ProposesNextTier = propose is not null,
            Agreements = (int)(sign ?? 0),
            Slots = (int)(slots ?? 0),
        };
        return (action, months ?? 0);
    }

    private double Number(YamlMapping mapping, string key, double minimum, double maximum, double unwritten) =>
        mapping.Find(key) is { } entry && _reader.Number(entry.Value, minimum, maximum) is { } value ? value : unwritten;

    private void WarnIfNever(YamlNode node, Expression when, RuleAction action)
    {
        if (context is not { World.World: var world, From: { } from, To: { } to })
        {
            return;
        }

        if (new Possibility(world, from, to).WhyNever(when) is { } why)
        {
            _reader.Warning(node, $"can never fire: {why}");
        }
        else if (action.ProposesNextTier
            && new Possibility(world, from, to).WhyNever(new BinaryExpression(BinaryOperator.And, when, Possibility.BelowTheTop(world))) is not null)
        {
            _reader.Warning(node, $"holds for partners on the highest tier only, '{world.Ladder.Names[world.Ladder.Top]}': there is no next tier to propose");
        }
    }
}
