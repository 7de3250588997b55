using System.Globalization;
using DiplomacySim.Scenarios.Problems;
using DiplomacySim.Scenarios.Yaml;

namespace DiplomacySim.Scenarios.Files;

/// <summary>Puts the caller's numbers into a file as if it had them, so that they are checked, written and counted in the same way.</summary>
internal static class ScenarioOverrides
{
    /// <summary>The file with the caller's numbers.</summary>
    public static YamlMapping Apply(YamlMapping file, ScenarioReadOptions options, NodeReader reader)
    {
        file = With(file, ScenarioKeys.Seed, Text(options.Seed), YamlPath.Root);
        if (file.Find(ScenarioKeys.Experiment) is not { Value: YamlMapping experiment } entry)
        {
            Refuse(file, options.Samples is not null, $"samples", reader);
            Refuse(file, options is { Replications: not null, Futures: null }, $"replications", reader);
            return With(file, ScenarioKeys.Futures, Text(options.Futures), YamlPath.Root);
        }

        if (options is { Futures: not null, Replications: null })
        {
            reader.Error(experiment, $"an experiment has no number of futures of its own; give samples and replications instead");
        }

        var path = YamlPath.Root.Key(ScenarioKeys.Experiment);
        var changed = With(Pinned(experiment, options.Samples is not null), ExperimentKeys.Samples, Text(options.Samples), path);
        changed = With(changed, ExperimentKeys.Replications, Text(options.Replications), path);
        return new YamlMapping(file.Start, file.Path, file.Entries.Replace(entry, entry with { Value = changed }));
    }

    /// <summary>The file with the number of futures, where it has no experiment; an experiment is given its size when it has been read.</summary>
    public static YamlMapping Sized(YamlMapping file, long? futures) =>
        file.Find(ScenarioKeys.Experiment) is null ? With(file, ScenarioKeys.Futures, Text(futures), YamlPath.Root) : file;

    /// <summary>The scenario with as many futures as a stored experiment has, where the caller asks for these.</summary>
    public static Scenario? Size(Scenario? scenario, ScenarioReadOptions options) =>
        scenario is { Experiment: { } design } && options is { Futures: { } futures, Replications: { } replications }
            ? scenario with { Futures = futures, Experiment = design with { Replications = replications } }
            : scenario;

    // More samples of a Latin hypercube are more hypercubes of the size that the file has.
    private static YamlMapping Pinned(YamlMapping experiment, bool isResized) =>
        isResized && experiment.Find(ExperimentKeys.Hypercube) is null
        && experiment.Find(ExperimentKeys.Design)?.Value is YamlScalar { Text: "latin hypercube" }
        && experiment.Find(ExperimentKeys.Samples)?.Value is YamlScalar samples
            ? With(experiment, ExperimentKeys.Hypercube, samples.Text, YamlPath.Root.Key(ScenarioKeys.Experiment))
            : experiment;

    private static void Refuse(YamlMapping file, bool isGiven, ProblemText what, NodeReader reader)
    {
        if (isGiven)
        {
            reader.Error(file, $"{what} are asked for, and the scenario has no 'experiment'; write one, or ask for futures");
        }
    }

    private static string? Text<T>(T? number)
        where T : struct, IFormattable => number?.ToString(null, CultureInfo.InvariantCulture);

    private static YamlMapping With(YamlMapping mapping, string key, string? text, YamlPath path)
    {
        if (text is null)
        {
            return mapping;
        }

        var place = new TextPosition(mapping.Start.File, 0, 0);
        var entry = new YamlEntry(
            new YamlScalar(place, path, key, false, "", 0, 0),
            new YamlScalar(place, path.Key(key), text, false, "", 0, 0));
        return new YamlMapping(mapping.Start, mapping.Path, mapping.Find(key) is { } old ? mapping.Entries.Replace(old, entry) : mapping.Entries.Add(entry));
    }
}
