using System.Collections.Immutable;
using DiplomacySim.Scenarios.Problems;
using DiplomacySim.Scenarios.Yaml;

namespace DiplomacySim.Scenarios.Files;

/// <summary>Reads the section <c>facts</c>: published figures that outcomes are laid beside.</summary>
internal static class FactsReader
{
    public const string Value = "value";
    public const string Source = "source";

    private const string Example = "{agreements signed: {value: 350, source: a report}}";

    /// <summary>The keys of a fact.</summary>
    public static KeyTable Keys { get; } = new(
    [
        new(Value, ValueForm.Number(-Limit, Limit), "the figure, in the outcome's unit; must be given"),
        new(Source, ValueForm.Words(ScenarioLimits.MaxQuestionLength), "where it was published; must be given"),
    ]);

    private const double Limit = 1e15;

    /// <summary>The facts, in the order of the file; those with faults are left out.</summary>
    /// <param name="section">The section; null where it is not written.</param>
    /// <param name="outcomes">The names of outcomes, built-in ones and the scenario's; empty where the world is not known.</param>
    /// <param name="reader">Where problems go.</param>
    public static ImmutableArray<PublishedFact> Read(YamlEntry? section, ImmutableArray<string> outcomes, NodeReader reader)
    {
        if (section is null || reader.Mapping(section.Value, Example) is not { } mapping)
        {
            return [];
        }

        var facts = ImmutableArray.CreateBuilder<PublishedFact>();
        foreach (var entry in mapping.Entries)
        {
            if (SectionMerge.IsRemove(entry.Value))
            {
                SectionMerge.ReportNothingToRemove(entry, [], reader);
                continue;
            }

            if (!outcomes.IsEmpty && !outcomes.Contains(entry.Name))
            {
                reader.Problems.Error(
                    entry.Key.Start, entry.Value.Where, $"{entry.Key.Noun} is not an outcome of this scenario", DidYouMean.Nearest(entry.Name, outcomes));
            }

            if (reader.Mapping(entry.Value, "{value: 350, source: a report}") is { } fact)
            {
                Keys.Check(fact, reader);
                var value = reader.Required(fact, Value, $"give the figure") is { } number ? reader.Number(number, -Limit, Limit) : null;
                var source = reader.Required(fact, Source, $"say where it was published") is { } text
                    ? reader.Text(text, $"say where it was published", ScenarioLimits.MaxQuestionLength)
                    : null;
                if (value is { } figure && source is not null)
                {
                    facts.Add(new PublishedFact(entry.Name, figure, source));
                }
            }
        }

        return facts.ToImmutable();
    }
}
