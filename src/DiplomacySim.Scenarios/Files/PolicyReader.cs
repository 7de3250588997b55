using System.Collections.Immutable;
using DiplomacySim.Model;
using DiplomacySim.Model.Modules;
using DiplomacySim.Model.Worlds;
using DiplomacySim.Scenarios.Distributions;
using DiplomacySim.Scenarios.Problems;
using DiplomacySim.Scenarios.Yaml;

namespace DiplomacySim.Scenarios.Files;

/// <summary>Reads the policies: each is the file's own levers, beliefs and events with its changes applied.</summary>
internal sealed class PolicyReader
{
    /// <summary>The name of the policy that changes nothing.</summary>
    public const string AsPlanned = "as planned";

    private readonly ReadingContext _context;
    private readonly NodeReader _reader;
    private readonly YamlMapping _file;
    private readonly ImmutableArray<UncertainSetting> _varied;
    private readonly EventReader _events;
    private readonly LeversReader _levers;
    private readonly UncertainReader _uncertain;
    private readonly RuleReader _rules;
    private readonly ShockReader _shocks;

    /// <summary>Creates the reader.</summary>
    /// <param name="file">The file.</param>
    /// <param name="context">Where problems go.</param>
    /// <param name="varied">What the experiment says of its inputs, in place of what the file's <c>uncertain</c> says.</param>
    public PolicyReader(YamlMapping file, ReadingContext context, ImmutableArray<UncertainSetting> varied)
    {
        _varied = varied;
        _context = context;
        _reader = context.Reader;
        _file = file;
        _events = new EventReader(context);
        _levers = new LeversReader(context);
        _uncertain = new UncertainReader(context);
        _rules = new RuleReader(context);
        _shocks = new ShockReader(context);
    }

    /// <summary>The policies; empty, and problems, where they cannot be made.</summary>
    public ImmutableArray<Policy> Read()
    {
        var policies = ImmutableArray.CreateBuilder<Policy>();
        var section = _file.Find(ScenarioKeys.Policies);
        var mapping = section is null ? null : _reader.Mapping(section.Value, "{as planned: {}, half the travel: {levers: {attention: 37}}}");

        // The sections are read as they stand too, so that their faults are found even where every policy changes them.
        Add(policies, AsPlanned, Empty(_file));
        if (mapping is null || mapping.Entries.IsEmpty)
        {
            return policies.ToImmutable();
        }

        policies.Clear();
        if (mapping.Entries.Length > ScenarioLimits.MaxPolicies)
        {
            _reader.Error(mapping, $"{mapping.Entries.Length:N0} policies; at most {ScenarioLimits.MaxPolicies:N0} are allowed");
            return [];
        }

        foreach (var entry in mapping.Entries)
        {
            Names.Check(entry, ItemNoun.Policy, _reader);
            if (SectionMerge.IsRemove(entry.Value))
            {
                SectionMerge.ReportNothingToRemove(entry, [], _reader);
            }
            else if (_reader.Mapping(entry.Value, "{levers: {attention: 37}}") is { } changes)
            {
                ScenarioKeys.PolicyKeys.Check(changes, _reader);
                Add(policies, entry.Name, changes);
            }
        }

        return policies.ToImmutable();
    }

    private static YamlMapping Empty(YamlNode like) => new(like.Start, like.Path, []);

    private void Add(ImmutableArray<Policy>.Builder policies, string name, YamlMapping changes)
    {
        var before = _reader.Problems.ErrorCount;
        var levers = _levers.Read(Changed(ScenarioKeys.Levers, changes, SectionMerge.Levers));
        var uncertain = Varied(_uncertain.Read(Changed(ScenarioKeys.Uncertain, changes, SectionMerge.Named)), changes);
        var setNames = SetLevers(changes);
        CheckSetAndDrawn(changes, setNames);
        ImmutableArray<WrittenEvent> written =
            [.. _events.Read(Changed(ScenarioKeys.Events, changes, SectionMerge.Items)).OrderBy(planned => planned.Date)];
        EventPlanChecker.Check(written, _context);
        var rules = _rules.Read(Changed(ScenarioKeys.Rules, changes, SectionMerge.Items));
        var shocks = _shocks.Read(Changed(ScenarioKeys.Shocks, changes, SectionMerge.Items));
        if (_context is not { IsComplete: true, World.World: var world, From: { } from, To: { } to } || _reader.Problems.ErrorCount > before)
        {
            return;
        }

        var drawn = uncertain.Where(setting => !setNames.Contains(setting.Name)).ToList();
        var parameters = world.Parameters;
        foreach (var setting in drawn.Where(setting => setting is { Kind: UncertaintyKind.Parameter, Believed.Distribution: null }))
        {
            parameters = parameters.With(setting.ParameterIndex, setting.Believed.Fixed);
        }

        CheckThresholds(world, parameters, changes);
        ImmutableArray<double> Path(string lever, Func<Month, double> ofWorld)
        {
            var settled = drawn.FirstOrDefault(setting => setting.Name == lever && setting.Believed.Distribution is null);
            var path = settled is null ? levers.Paths.GetValueOrDefault(lever) : LeverPath.Constant(settled.Believed.Fixed);
            return (path ?? new LeverPath([])).Expand(from, to - from + 1, ofWorld);
        }

        policies.Add(new Policy
        {
            Name = name,
            Attention = Path("attention", month => world.AttentionAt(month)),
            Execution = Path("execution", _ => world.Execution),
            Capacity = Path("capacity", _ => world.Capacity),
            Priority = levers.Priority,
            ModuleLevers = LeverTable.All
                .Where(lever => lever.Item is not null
                    && (levers.Paths.ContainsKey(lever.Name) || drawn.Any(setting => setting.Name == lever.Name && setting.Believed.Distribution is null)))
                .ToImmutableDictionary(lever => lever.Item!, lever => Path(lever.Name, _ => DefaultOf(world, lever.Item!))),
            ModuleValues = drawn
                .Where(setting => setting is { Item.Kind: ModuleItemKind.Parameter, Believed.Distribution: null })
                .ToImmutableDictionary(setting => setting.Item!, setting => setting.Believed.Fixed),
            Events = [.. written.Select(planned => planned.Event)],
            Rules = rules,
            Shocks = shocks,
            Parameters = parameters,
            SettledParameters = [.. drawn
                .Where(setting => setting is { Kind: UncertaintyKind.Parameter, Believed.Distribution: null })
                .Select(setting => setting.ParameterIndex)
                .Order()],
            Uncertainties = [.. drawn
                .Where(setting => setting.Believed.Distribution is not null)
                .Select(setting => new Uncertainty(setting.Name, setting.Kind, setting.ParameterIndex, (Distribution)setting.Believed.Distribution!) { Item = setting.Item })],
            SetInsteadOfDrawn = [.. uncertain.Select(setting => setting.Name).Where(setNames.Contains)],
        });
    }

    /// <summary>The inputs of the experiment in the ranges that it gives them, unless the policy itself says what it believes.</summary>
    private ImmutableArray<UncertainSetting> Varied(ImmutableArray<UncertainSetting> settings, YamlMapping changes)
    {
        var own = changes.Find(ScenarioKeys.Uncertain)?.Value as YamlMapping;
        var varied = _varied.Where(setting => own?.Find(setting.Name) is null).ToArray();
        return varied.Length == 0
            ? settings
            :
            [
                .. settings.Select(setting => varied.FirstOrDefault(other => other.Name == setting.Name) ?? setting),
                .. varied.Where(setting => settings.All(other => other.Name != setting.Name)),
            ];
    }

    private static double DefaultOf(World world, ModuleItem lever) =>
        lever.DefaultFact is { } fact ? world.ModuleValues[fact] : lever.Default;

    private YamlNode? Changed(string section, YamlMapping changes, Func<YamlNode?, YamlNode, NodeReader, YamlNode> merge)
    {
        var below = _file.Find(section)?.Value;
        var change = changes.Find(section);
        if (change is null)
        {
            return below;
        }

        if (SectionMerge.IsRemove(change.Value))
        {
            if (below is null)
            {
                SectionMerge.ReportNothingToRemove(change, [], _reader);
            }

            return null;
        }

        return merge(below ?? EmptyLike(section, change.Value), change.Value, _reader);
    }

    private static YamlNode EmptyLike(string section, YamlNode like) =>
        ScenarioKeys.Lists.Contains(section) ? new YamlSequence(like.Start, like.Path, []) : Empty(like);

    private static ImmutableArray<string> SetLevers(YamlMapping changes) =>
        changes.Find(ScenarioKeys.Levers)?.Value is YamlMapping levers
            ? [.. levers.Entries.Where(entry => !SectionMerge.IsRemove(entry.Value)).SelectMany(entry => LeverTable.SetBy(entry.Name))]
            : [];

    private void CheckSetAndDrawn(YamlMapping changes, ImmutableArray<string> set)
    {
        if (changes.Find(ScenarioKeys.Uncertain)?.Value is not YamlMapping uncertain)
        {
            return;
        }

        foreach (var entry in uncertain.Entries.Where(entry => set.Contains(entry.Name) && !SectionMerge.IsRemove(entry.Value)))
        {
            _reader.Problems.Error(entry.Key.Start, entry.Value.Where, $"the policy sets this lever and draws it too; keep one of the two");
        }
    }

    private void CheckThresholds(World world, Model.Parameters.ParameterSet parameters, YamlMapping changes)
    {
        for (var rung = 2; rung <= world.Ladder.Top; rung++)
        {
            if (parameters.Threshold(rung) < parameters.Threshold(rung - 1))
            {
                var section = changes.Find(ScenarioKeys.Uncertain)?.Value ?? _file.Find(ScenarioKeys.Uncertain)?.Value ?? _file;
                _reader.Error(
                    section,
                    $"the threshold of '{world.Ladder.Names[rung]}' is {Shown.Number(parameters.Threshold(rung))}, below the {Shown.Number(parameters.Threshold(rung - 1))} of '{world.Ladder.Names[rung - 1]}'; thresholds ascend with the ladder");
            }
        }
    }
}
