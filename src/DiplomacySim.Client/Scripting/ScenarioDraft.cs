using System.Collections.Immutable;
using System.Globalization;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Scenarios;

namespace DiplomacySim.Client.Scripting;

/// <summary>A scenario file with changes of a script on top; every <c>With</c> returns a new draft and leaves the old one as it is.</summary>
/// <remarks>
/// Names and values are written as in a scenario file, and mean the same: a change works like a file that <c>extends</c> the one
/// before. Nothing is checked before <see cref="Read"/>, which reports every problem at once. Immutable; safe for several threads.
/// </remarks>
public sealed record ScenarioDraft
{
    private ScenarioDraft(string path) => Path = path;

    /// <summary>The scenario file that the draft began with.</summary>
    public string Path { get; }

    /// <summary>The changes, in the order in which they are laid over the file, each a text in the form of a scenario file.</summary>
    public ImmutableArray<string> Changes { get; private init; } = [];

    /// <summary>Begins with a scenario file.</summary>
    /// <param name="path">The file; relative paths start at the working directory.</param>
    /// <exception cref="ArgumentException">The path is blank.</exception>
    public static ScenarioDraft From(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return new ScenarioDraft(path);
    }

    /// <summary>Lays any change over the draft.</summary>
    /// <param name="yaml">A text in the form of a scenario file, such as <c>modules: [economy]</c>.</param>
    /// <exception cref="ArgumentException">The text is blank.</exception>
    public ScenarioDraft With(string yaml)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(yaml);
        return this with { Changes = Changes.Add(yaml) };
    }

    /// <summary>Sets the number of futures of each policy; 1 to 10,000,000.</summary>
    public ScenarioDraft WithFutures(long futures) => With(Line.Of("futures", futures));

    /// <summary>Sets the seed of all draws.</summary>
    public ScenarioDraft WithSeed(ulong seed) => With(Line.Of("seed", seed));

    /// <summary>Sets the first and the last month, such as <c>2026-01</c> and <c>2030-12</c>.</summary>
    public ScenarioDraft WithMonths(string from, string to) => With(Line.Of("from", from) + Line.Of("to", to));

    /// <summary>Sets a lever to a number.</summary>
    /// <param name="name">The lever, such as <c>attention</c>.</param>
    /// <param name="value">The value, in the lever's unit.</param>
    public ScenarioDraft WithLever(string name, double value) => WithLever(name, Line.Text(value));

    /// <summary>Sets a lever as a file does: a number, or a path over time such as <c>{2026-01: 60, 2028-01: 90}</c>.</summary>
    /// <param name="name">The lever, such as <c>attention</c>.</param>
    /// <param name="value">The value as a scenario file has it.</param>
    public ScenarioDraft WithLever(string name, string value) => With(Line.Under("levers", name, value));

    /// <summary>Makes a lever or a parameter uncertain.</summary>
    /// <param name="name">What is uncertain, such as <c>rivalry</c>.</param>
    /// <param name="distribution">How it is drawn, such as <c>uniform(60, 90)</c>.</param>
    public ScenarioDraft WithUncertain(string name, string distribution) => With(Line.Under("uncertain", name, distribution));

    /// <summary>Adds an event, as a scenario file has it in its list.</summary>
    /// <param name="item">The event, such as <c>{date: 2027-04, visit: DEU, outbound: president, kind: state}</c>.</param>
    public ScenarioDraft WithEvent(string item) => With(Line.Item("events", item));

    /// <summary>Adds a rule, as a scenario file has it in its list, on one line.</summary>
    public ScenarioDraft WithRule(string item) => With(Line.Item("rules", item));

    /// <summary>Adds a target: an expression that is true or false in every future.</summary>
    public ScenarioDraft WithTarget(string name, string expression) => With(Line.Under("targets", name, expression));

    /// <summary>Adds an outcome: an expression that is read off every future.</summary>
    public ScenarioDraft WithOutcome(string name, string expression) => With(Line.Under("outcomes", name, expression));

    /// <summary>Sets the design: which values are tried, and how often.</summary>
    /// <param name="design">As inside the braces of a scenario file: <c>design: sobol, samples: 1024, replications: 4</c>.</param>
    public ScenarioDraft WithExperiment(string design)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(design);
        return With(Line.Of("experiment", $"{{{design}}}"));
    }

    /// <summary>Adds a policy that changes one lever, or replaces the one of that name.</summary>
    /// <param name="policy">The name of the policy.</param>
    /// <param name="lever">The lever.</param>
    /// <param name="value">The value that the policy sets.</param>
    public ScenarioDraft WithPolicy(string policy, string lever, double value) =>
        WithPolicy(policy, $"levers: {{{Line.Quoted(lever)}: {Line.Text(value)}}}");

    /// <summary>Adds a policy, or replaces the one of that name.</summary>
    /// <param name="policy">The name of the policy.</param>
    /// <param name="change">What it changes, as inside the braces of a scenario file: <c>levers: {attention: 37}, events: [...]</c>; empty for nothing.</param>
    public ScenarioDraft WithPolicy(string policy, string change = "")
    {
        ArgumentNullException.ThrowIfNull(change);
        return With(Line.Under("policies", policy, $"{{{change}}}"));
    }

    /// <summary>Reads the file with its changes, and checks everything.</summary>
    /// <exception cref="ScenarioFaultException">Something is wrong; every problem is listed.</exception>
    public Scenario Read()
    {
        var reading = ScenarioReader.Read(Path, new ScenarioReadOptions { Changes = Changes });
        return reading.Scenario ?? throw new ScenarioFaultException(Path, reading.Problems);
    }

    /// <summary>What a run of the draft would compute.</summary>
    /// <exception cref="ScenarioFaultException">Something is wrong; every problem is listed.</exception>
    public ExperimentPlan Plan() => ExperimentPlan.Of(Read());

    private static class Line
    {
        public static string Of<T>(string key, T value)
            where T : IFormattable => $"{key}: {value.ToString(null, CultureInfo.InvariantCulture)}\n";

        public static string Of(string key, string value) => $"{key}: {OneLine(value)}\n";

        public static string Under(string section, string name, string value) => $"{section}:\n  {Quoted(name)}: {OneLine(value)}\n";

        public static string Item(string section, string item) => $"{section}:\n  - {OneLine(item)}\n";

        public static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);

        public static string Quoted(string name)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(name);
            return $"'{OneLine(name).Replace("'", "''", StringComparison.Ordinal)}'";
        }

        private static string OneLine(string text)
        {
            ArgumentNullException.ThrowIfNull(text);
            return text.AsSpan().IndexOfAny('\n', '\r') < 0
                ? text
                : throw new ArgumentException($"'{text}' has more than one line; give longer changes as a whole with {nameof(ScenarioDraft)}.{nameof(With)}.", nameof(text));
        }
    }
}
