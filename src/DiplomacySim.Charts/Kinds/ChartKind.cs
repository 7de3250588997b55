namespace DiplomacySim.Charts.Kinds;

/// <summary>What all kinds of charts are made from: words and how numbers are written.</summary>
public abstract record ChartKind
{
    private protected ChartKind()
    {
    }

    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>The second line: scope and unit; may be empty.</summary>
    public string Subtitle { get; init; } = "";

    /// <summary>The finding in one or two sentences.</summary>
    public required string Description { get; init; }

    /// <summary>A note below: how to read it; may be empty.</summary>
    public string Note { get; init; } = "";

    /// <summary>How numbers and months are written.</summary>
    public required ChartWords Words { get; init; }

    /// <summary>Lays the chart out.</summary>
    public abstract Chart ToChart();
}
