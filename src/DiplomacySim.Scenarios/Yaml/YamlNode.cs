using DiplomacySim.Scenarios.Problems;

namespace DiplomacySim.Scenarios.Yaml;

/// <summary>A value of a YAML file, with its place.</summary>
/// <param name="start">Where the value begins.</param>
/// <param name="path">The way to it from the root of its file.</param>
internal abstract class YamlNode(TextPosition start, YamlPath path)
{
    /// <summary>Where the value begins.</summary>
    public TextPosition Start { get; } = start;

    /// <summary>The way to it from the root of its file.</summary>
    public YamlPath Path { get; } = path;

    /// <summary>The path as problems show it.</summary>
    public string Where => Path.ToString();

    /// <summary>What the node is, in an article and a noun: <c>a list</c>.</summary>
    public abstract ProblemText Noun { get; }
}
