using System.Collections.Immutable;
using DiplomacySim.Model;
using DiplomacySim.Model.Modules;
using DiplomacySim.Scenarios.Expressions;
using DiplomacySim.Scenarios.Problems;
using DiplomacySim.Scenarios.Worlds;
using DiplomacySim.Scenarios.Yaml;

namespace DiplomacySim.Scenarios.Files;

/// <summary>Makes a scenario of the tree of its file, or reports why it cannot be made.</summary>
/// <param name="path">The scenario file.</param>
/// <param name="file">Its tree.</param>
/// <param name="findWorld">Gives the world that the value of <c>world</c> names; null, and problems, where there is none.</param>
/// <param name="reader">Where problems go.</param>
internal sealed class ScenarioBuilder(string path, YamlMapping file, Func<YamlNode, LoadedWorld?> findWorld, NodeReader reader)
{
    /// <summary>The scenario; null where there are errors.</summary>
    public Scenario? Build()
    {
        ScenarioKeys.FileKeys.Check(file, reader);
        var title = Text(ScenarioKeys.Title, $"give the scenario a title", ScenarioLimits.MaxTitleLength) ?? Path.GetFileNameWithoutExtension(path);
        var question = Text(ScenarioKeys.Question, $"ask a question", ScenarioLimits.MaxQuestionLength) ?? "";
        var from = Month(ScenarioKeys.From, $"give the first month, such as 2026-01");
        var to = Month(ScenarioKeys.To, $"give a month such as 2030-12");
        var futures = file.Find(ScenarioKeys.Futures) is { } count ? reader.Integer(count.Value, 1, ScenarioLimits.MaxFutures) : ScenarioLimits.DefaultFutures;
        var seed = Seed();
        var world = reader.Required(file, ScenarioKeys.World, $"name the folder of a world, such as worlds/home") is { } node
            ? findWorld(node)
            : null;
        if (!CheckPeriod(from, to, world))
        {
            (from, to) = (null, null);
        }

        var modules = ModulesReader.Read(file.Find(ScenarioKeys.Modules)?.Value, world, reader);
        var context = new ReadingContext(reader, world, from, to)
        {
            Modules = modules,
            Scope = world is null ? null : new ExpressionScope(world.World, modules ?? world.World.Modules)
            {
                Rules = NamedList.Names(file, ScenarioKeys.Rules),
                Shocks = NamedList.Names(file, ScenarioKeys.Shocks),
            },
        };
        var experiment = seed is { } key ? new ExperimentReader(file, context, key).Read() : null;
        var policies = new PolicyReader(file, context, experiment?.Settings ?? []).Read();
        var branches = new BranchReader(file, context).Read(policies);
        var drawsParameters = DrawsParameters(world, from);
        var targets = ExpressionSection.Read(
            file.Find(ScenarioKeys.Targets), ItemNoun.Target, ScenarioLimits.MaxTargets, ExpressionType.Truth, context.Scope, reader);
        var outcomes = ExpressionSection.Read(
            file.Find(ScenarioKeys.Outcomes), ItemNoun.Outcome, ScenarioLimits.MaxOutcomes, ExpressionType.Number, context.Scope, reader);
        CheckColumns(file.Find(ScenarioKeys.Targets)?.Value, file.Find(ScenarioKeys.Outcomes)?.Value);
        ImmutableArray<string> columns = world is null || modules is null
            ? []
            :
            [
                .. BuiltInOutcomes.OfCore(world.World.Ladder).Select(column => column.Name),
                .. BuiltInOutcomes.OfModules(modules.Value).Select(column => column.Name),
                .. (file.Find(ScenarioKeys.Outcomes)?.Value as YamlMapping)?.Entries.Select(entry => entry.Name) ?? [],
            ];
        var facts = FactsReader.Read(file.Find(ScenarioKeys.Facts), columns, reader);
        var search = new SearchReader(context, [.. policies.Select(policy => policy.Name)], columns, [.. targets.Select(target => target.Name)])
            .Read(file.Find(ScenarioKeys.Search)?.Value, seed ?? ScenarioLimits.DefaultSeed);
        if (reader.Problems.HasErrors || world is null || from is not { } first || to is not { } last || futures is null || seed is null)
        {
            return null;
        }

        var scenario = new Scenario
        {
            Title = title,
            Question = question,
            Path = path,
            World = world,
            From = first,
            To = last,
            Futures = experiment?.Futures ?? futures.Value,
            Experiment = experiment?.Design,
            Seed = seed.Value,
            Modules = modules ?? [],
            ParameterUncertainty = drawsParameters ? ParameterUncertainty.Posterior : ParameterUncertainty.Fixed,
            Policies = [.. policies.Concat(branches).Select(policy => drawsParameters ? Draw(policy, world, modules ?? []) : policy)],
            Targets = [.. targets.Select(target => new Target(target.Name, target.Expression))],
            Outcomes = [.. outcomes.Select(outcome => new Outcome(outcome.Name, outcome.Expression))],
            Facts = facts,
            Search = search,
            Text = YamlWriter.Write(file),
            Hash = "",
        };
        return scenario with { Hash = ScenarioHash.Compute(scenario) };
    }

    /// <summary>The policy with the posterior of what the scenario leaves open.</summary>
    private static Policy Draw(Policy policy, LoadedWorld world, ImmutableArray<ModuleDescription> modules)
    {
        var posterior = world.Posterior!;
        var off = posterior.Assumed.Where(entry => entry.Item is { } item && !modules.Contains(ModuleTable.ModuleOf(item))).Select(entry => entry.Name);
        var settled = policy.SettledParameters.Select(index => world.Parameters.First(parameter => parameter.Index == index).Name)
            .Concat(policy.ModuleValues.Keys.Select(item => item.Name));
        var drawn = policy.Uncertainties.Where(uncertainty => uncertainty.ParameterIndex >= 0 || uncertainty.Item?.Kind == ModuleItemKind.Parameter)
            .Select(uncertainty => uncertainty.Name);
        return policy with { Posterior = posterior.Without([.. off, .. settled, .. drawn]) };
    }

    private bool DrawsParameters(LoadedWorld? world, Month? from)
    {
        if (file.Find(ScenarioKeys.ParameterUncertainty)?.Value is not { } node)
        {
            return world?.Posterior is { IsDefault: true } && from > world.World.HistoryTo;
        }

        var word = reader.Word(node, $"a way to take parameters", ScenarioKeys.ParameterUncertainties);
        var draws = word == ScenarioKeys.ParameterUncertainties[(int)ParameterUncertainty.Posterior];
        if (draws && world is { Posterior: null })
        {
            reader.Error(node, $"the world has no posterior; let 'dipsim calibrate --out FOLDER' write one, and put it into its world.yaml");
        }

        return draws;
    }

    private string? Text(string key, ProblemText remedy, int maxLength) =>
        file.Find(key) is { } entry ? reader.Text(entry.Value, remedy, maxLength) : null;

    private Month? Month(string key, ProblemText remedy) =>
        reader.Required(file, key, remedy) is { } node ? reader.Month(node) : null;

    private ulong? Seed()
    {
        if (file.Find(ScenarioKeys.Seed)?.Value is not { } node)
        {
            return ScenarioLimits.DefaultSeed;
        }

        return reader.Seed(node);
    }

    private bool CheckPeriod(Month? from, Month? to, LoadedWorld? world)
    {
        var isGood = true;
        if (from is { } first && world is not null)
        {
            var node = file.Find(ScenarioKeys.From)!.Value;
            if (first < world.World.HistoryFrom)
            {
                reader.Error(node, $"{first} is before the world's record, which begins {world.World.HistoryFrom}");
                isGood = false;
            }
            else if (first > world.World.HistoryTo + 1)
            {
                reader.Warning(node, $"the world's record ends {world.World.HistoryTo}; the run starts from there as if nothing happened until {first}");
            }
        }

        if (from is { } begin && to is { } end)
        {
            var node = file.Find(ScenarioKeys.To)!.Value;
            if (end < begin)
            {
                reader.Error(node, $"{end} is before the first month, {begin}");
                isGood = false;
            }
            else if (end - begin + 1 > ScenarioLimits.MaxMonths)
            {
                reader.Error(node, $"{end - begin + 1:N0} months; at most {ScenarioLimits.MaxMonths:N0} are allowed");
                isGood = false;
            }
        }

        return isGood;
    }

    // Targets and outcomes are columns of one table.
    private void CheckColumns(YamlNode? targets, YamlNode? outcomes)
    {
        if (targets is not YamlMapping first || outcomes is not YamlMapping second)
        {
            return;
        }

        foreach (var entry in second.Entries)
        {
            if (first.Find(entry.Name) is not null)
            {
                reader.Problems.Error(entry.Key.Start, entry.Value.Where, $"a target has this name too; names of targets and outcomes differ");
            }
        }
    }
}
