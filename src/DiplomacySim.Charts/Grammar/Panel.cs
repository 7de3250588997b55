using System.Collections.Immutable;
using DiplomacySim.Charts.Marks;

namespace DiplomacySim.Charts.Grammar;

/// <summary>One frame with two axes and marks in it: a chart, or a facet of one.</summary>
public sealed record Panel
{
    /// <summary>The title above it; may be empty.</summary>
    public string Title { get; init; } = "";

    /// <summary>The axis to the right.</summary>
    public required Axis X { get; init; }

    /// <summary>The axis upwards.</summary>
    public required Axis Y { get; init; }

    /// <summary>What is drawn, from the back to the front.</summary>
    public required ImmutableArray<Mark> Marks { get; init; }

    /// <summary>The height of the plot for its width, both in pixels.</summary>
    /// <value>150 pixels for every width.</value>
    public Func<double, double> Height { get; init; } = _ => 150;

    /// <summary>Room above the plot for heads inside it, in pixels.</summary>
    public double Top { get; init; }

    /// <summary>Room to the right for labels, in pixels.</summary>
    public double Right { get; init; } = 8;
}
