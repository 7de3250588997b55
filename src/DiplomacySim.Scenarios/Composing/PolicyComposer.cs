using System.Collections.Immutable;
using DiplomacySim.Scenarios.Files;
using DiplomacySim.Scenarios.Problems;
using DiplomacySim.Scenarios.Yaml;

namespace DiplomacySim.Scenarios.Composing;

/// <summary>Makes new policies of those that a scenario has.</summary>
/// <remarks>Only the form is looked at; whether the policy can be run is found by reading the scenario that it is put into.</remarks>
public static class PolicyComposer
{
    private const string ChangeName = "change";
    private const string Example = "levers: {attention: 37}";

    /// <summary>A policy that is another one with a change on top.</summary>
    /// <param name="file">The text of the scenario file, without <c>extends</c>.</param>
    /// <param name="from">The policy that is changed, by its name.</param>
    /// <param name="name">The name of the new policy.</param>
    /// <param name="change">The sections of the change, as below a policy's name in a file: <c>levers: {attention: 37}</c>.</param>
    /// <returns>The policy; null, and problems, where the change is not of this form or the name is taken.</returns>
    public static (ComposedPolicy? Policy, ImmutableArray<Problem> Problems) Compose(string file, string from, string name, string change)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(name);
        var problems = new ProblemList();
        var reader = new NodeReader(problems);
        if (Parse(file, "scenario.yaml", reader) is not { } scenario || Parse(change, ChangeName, reader) is not { } written)
        {
            return (null, problems.ToSorted());
        }

        ScenarioKeys.PolicyKeys.Check(written, reader);
        var named = scenario.Find(ScenarioKeys.Policies)?.Value is YamlMapping { Entries.IsEmpty: false } known ? known : null;
        var policies = named ?? Mapping(Entry(PolicyReader.AsPlanned, Mapping()));
        if (written.Entries.IsEmpty)
        {
            reader.Error(written, $"the change is empty; write what is different, such as {Example}");
        }

        if (policies.Find(name) is not null)
        {
            reader.Error(written, $"the scenario has a policy named {Shown.Quoted(name)} already; give the new one another name");
        }

        if (policies.Find(from) is not { } below)
        {
            reader.Error(written, $"the scenario has no policy named {Shown.Quoted(from)}; there are {Shown.And(policies.Entries.Select(entry => entry.Name))}");
            return (null, problems.ToSorted());
        }

        if (problems.HasErrors || reader.Mapping(below.Value, Example) is not { } old)
        {
            return (null, problems.ToSorted());
        }

        var policy = Entry(name, SectionMerge.Policy(old, written));
        var all = Mapping([.. policies.Entries, policy]);
        var alone = Without(With(scenario, ScenarioKeys.Policies, Mapping(policy)), ScenarioKeys.Branches);
        return (
            new ComposedPolicy(
                YamlWriter.Write(Mapping(Entry(ScenarioKeys.Policies, named is null ? all : Mapping(policy)))),
                YamlWriter.Write(With(scenario, ScenarioKeys.Policies, all)),
                YamlWriter.Write(With(alone, ScenarioKeys.Title, Scalar(Title(scenario, name))))),
            problems.ToSorted());
    }

    /// <summary>Two changes of a policy as one, the second on top of the first.</summary>
    /// <returns>The text; null, and problems, where one is not of the form of a change.</returns>
    public static (string? Change, ImmutableArray<Problem> Problems) Join(string first, string second)
    {
        var problems = new ProblemList();
        var reader = new NodeReader(problems);
        return Parse(first, ChangeName, reader) is { } below && Parse(second, ChangeName, reader) is { } change
            ? (YamlWriter.Write(SectionMerge.Policy(below, change)), problems.ToSorted())
            : (null, problems.ToSorted());
    }

    private static YamlMapping? Parse(string text, string name, NodeReader reader) =>
        string.IsNullOrWhiteSpace(text) ? new YamlMapping(new TextPosition(name, 1, 1), YamlPath.Root, [])
        : YamlFile.Parse(text, name, reader.Problems) is { } root ? reader.Mapping(root, Example)
        : null;

    private static string Title(YamlMapping scenario, string name)
    {
        var title = scenario.Find(ScenarioKeys.Title)?.Value is YamlScalar { Text: { Length: > 0 } text } ? $"{text}: {name}" : name;
        return title.Length <= ScenarioLimits.MaxTitleLength ? title : title[..ScenarioLimits.MaxTitleLength];
    }

    private static YamlMapping With(YamlMapping file, string key, YamlNode value) => new(
        file.Start, file.Path, file.Find(key) is { } old ? file.Entries.Replace(old, old with { Value = value }) : file.Entries.Add(Entry(key, value)));

    private static YamlMapping Without(YamlMapping file, string key) => new(file.Start, file.Path, [.. file.Entries.Where(entry => entry.Name != key)]);

    private static YamlMapping Mapping(params ImmutableArray<YamlEntry> entries) => new(default, YamlPath.Root, entries);

    private static YamlEntry Entry(string key, YamlNode value) => new(Scalar(key), value);

    private static YamlScalar Scalar(string text) => new(default, YamlPath.Root, text, false, "", 0, 0);
}
