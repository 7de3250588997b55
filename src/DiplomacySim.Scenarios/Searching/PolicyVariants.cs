using System.Collections.Immutable;
using System.Globalization;
using DiplomacySim.Model;
using DiplomacySim.Scenarios.Files;
using DiplomacySim.Scenarios.Problems;
using DiplomacySim.Scenarios.Yaml;

namespace DiplomacySim.Scenarios.Searching;

/// <summary>Makes scenarios in which other policies stand: those that a search tries, and those that it has found.</summary>
/// <remarks>
/// A policy is written as a scenario file has it and read by the reader of files, so that what was tried is what the file that is
/// written of it says, to the last bit. The world is not read again. Immutable; safe for several threads.
/// </remarks>
public sealed class PolicyVariants
{
    private static readonly TextPosition _nowhere = new("search", 0, 0);

    private readonly Scenario _scenario;
    private readonly PolicySearch _search;
    private readonly YamlMapping _file;

    /// <summary>Takes the scenario whose policies are varied.</summary>
    /// <exception cref="ArgumentException">The scenario has no section <c>search</c>.</exception>
    public PolicyVariants(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        _scenario = scenario;
        _search = scenario.Search ?? throw new ArgumentException("The scenario has no section 'search'.", nameof(scenario));
        _file = (YamlMapping)YamlFile.Parse(scenario.Text, scenario.Path, new ProblemList())!;
    }

    /// <summary>The scenario with these policies in place of its own; branches, experiment and search are left out.</summary>
    /// <param name="changes">The policies, 1 to 100.</param>
    /// <param name="futures">The futures of each.</param>
    /// <exception cref="InvalidDataException">A policy is not right; the message says what the file would have to be changed in.</exception>
    public Scenario Make(IReadOnlyList<PolicyChange> changes, long futures)
    {
        ArgumentNullException.ThrowIfNull(changes);
        var policies = new YamlMapping(_nowhere, YamlPath.Root, [.. changes.Select(change => Entry(change.Name, Policy(change)))]);
        string[] replaced = [ScenarioKeys.Policies, ScenarioKeys.Branches, ScenarioKeys.Experiment, ScenarioKeys.Search];
        var file = new YamlMapping(
            _file.Start,
            _file.Path,
            [.. _file.Entries.Where(entry => !replaced.Contains(entry.Name)), Entry(ScenarioKeys.Policies, policies)]);
        var problems = new ProblemList();
        var reader = new NodeReader(problems);
        var scenario = new ScenarioBuilder(
            _scenario.Path, ScenarioOverrides.Sized(file, futures), _ => _scenario.World, reader).Build();
        return scenario ?? throw new InvalidDataException($"A policy of the search is not right: {problems.ToSorted().First(problem => problem.Severity == ProblemSeverity.Error)}");
    }

    /// <summary>The text of a scenario file that extends the searched one by policies, and plays them on fresh futures.</summary>
    /// <param name="extends">The searched file, as seen from the folder of the new one; null for a change that is laid over it.</param>
    /// <param name="title">The title.</param>
    /// <param name="question">The question.</param>
    /// <param name="changes">The policies; their names differ from the scenario's.</param>
    public string Write(string? extends, string title, string question, IReadOnlyList<PolicyChange> changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        return YamlWriter.WriteForPeople(new YamlMapping(_nowhere, YamlPath.Root,
            [
                .. extends is null ? ImmutableArray<YamlEntry>.Empty : [Entry(ScenarioKeys.Extends, Scalar(extends))],
                Entry(ScenarioKeys.Title, Scalar(title)),
                Entry(ScenarioKeys.Question, Scalar(question)),
                Entry(ScenarioKeys.Futures, Scalar(_search.Confirm.ToString(CultureInfo.InvariantCulture))),
                Entry(ScenarioKeys.Seed, Scalar(_search.FreshSeed.ToString(CultureInfo.InvariantCulture))),
                .. _file.Find(ScenarioKeys.Experiment) is null ? ImmutableArray<YamlEntry>.Empty : [Entry(ScenarioKeys.Experiment, Scalar(SectionMerge.Remove))],
                Entry(ScenarioKeys.Search, Scalar(SectionMerge.Remove)),
                Entry(ScenarioKeys.Policies, new YamlMapping(_nowhere, YamlPath.Root,
                    [
                        // A file without policies has one that changes nothing; beside others it has to be written.
                        .. _file.Find(ScenarioKeys.Policies)?.Value is YamlMapping { Entries.IsEmpty: false } ? ImmutableArray<YamlEntry>.Empty
                            : [Entry(PolicyReader.AsPlanned, new YamlMapping(_nowhere, YamlPath.Root, []))],
                        .. changes.Select(change => Entry(change.Name, Policy(change))),
                    ])),
            ]));
    }

    /// <summary>The text of a policy, as it stands under its name: equal texts are equal policies.</summary>
    public string TextOf(PolicyChange change) => YamlWriter.WriteForPeople(Policy(change));

    private YamlMapping Policy(PolicyChange change)
    {
        var below = (_file.Find(ScenarioKeys.Policies)?.Value as YamlMapping)?.Find(_search.Policy)?.Value as YamlMapping;
        var sections = (below?.Entries ?? []).ToDictionary(entry => entry.Name, entry => entry.Value, StringComparer.Ordinal);
        if (!change.Levers.IsEmpty)
        {
            var old = sections.GetValueOrDefault(ScenarioKeys.Levers);
            sections[ScenarioKeys.Levers] = SectionMerge.Levers(old, Levers(change.Levers), new NodeReader(new ProblemList()));
        }

        if (!change.Visits.IsEmpty)
        {
            var visits = change.Visits.OrderBy(visit => visit.Month).ThenBy(visit => visit.Partner).Select(Visit);
            sections[ScenarioKeys.Events] = new YamlSequence(
                _nowhere, YamlPath.Root, [.. (sections.GetValueOrDefault(ScenarioKeys.Events) as YamlSequence)?.Items ?? [], .. visits]);
        }

        return new YamlMapping(
            _nowhere, YamlPath.Root, [.. ScenarioKeys.PolicyKeys.Names.Where(sections.ContainsKey).Select(name => Entry(name, sections[name]))]);
    }

    private static YamlMapping Levers(ImmutableArray<(SearchedLever Lever, double Value)> levers)
    {
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        foreach (var group in levers.GroupBy(set => set.Lever.Lever, StringComparer.Ordinal))
        {
            entries.Add(Entry(group.Key, group.First().Lever is { From: null, PriorityOf: null }
                ? Scalar(Number(group.First().Value))
                : new YamlMapping(_nowhere, YamlPath.Root,
                    [.. group.Select(set => Entry(set.Lever.PriorityOf ?? set.Lever.From!.Value.ToString(), Scalar(Number(set.Value))))])));
        }

        return new YamlMapping(_nowhere, YamlPath.Root, entries.ToImmutable());
    }

    private YamlNode Visit((Month Month, int Partner) visit) => new YamlMapping(_nowhere, YamlPath.Root,
        [
            Entry(EventWords.Date, Scalar(visit.Month.ToString())),
            Entry(EventWords.Visit, Scalar(_scenario.World.World.Partners[visit.Partner].Id.Code)),
        ]);

    private static string Number(double value) => value.ToString("0.##########", CultureInfo.InvariantCulture);

    private static YamlEntry Entry(string key, YamlNode value) => new(Scalar(key), value);

    private static YamlScalar Scalar(string text) => new(_nowhere, YamlPath.Root, text, false, "", 0, 0);
}
