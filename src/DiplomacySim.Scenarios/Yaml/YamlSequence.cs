using System.Collections.Immutable;
using DiplomacySim.Scenarios.Problems;

namespace DiplomacySim.Scenarios.Yaml;

/// <summary>A list of values.</summary>
/// <param name="start">Where the list begins.</param>
/// <param name="path">The way to it from the root.</param>
/// <param name="items">The values, in the order of the file.</param>
internal sealed class YamlSequence(TextPosition start, YamlPath path, ImmutableArray<YamlNode> items) : YamlNode(start, path)
{
    /// <summary>The values, in the order of the file.</summary>
    public ImmutableArray<YamlNode> Items { get; } = items;

    /// <inheritdoc/>
    public override ProblemText Noun => $"a list";
}
