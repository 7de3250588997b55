namespace DiplomacySim.Charts.Grammar;

/// <summary>A scale and how it is shown.</summary>
/// <param name="Scale">The scale.</param>
public sealed record Axis(Scale Scale)
{
    /// <summary>What is measured; empty where the panel's title or the labels say it.</summary>
    public string Title { get; init; } = "";

    /// <summary>Whether lines go through the panel at the ticks.</summary>
    public bool HasGrid { get; init; }

    /// <summary>Whether ticks are labelled.</summary>
    /// <value>True.</value>
    public bool HasLabels { get; init; } = true;

    /// <summary>Whether a line stands at the axis's place.</summary>
    public bool HasLine { get; init; }
}
