using DiplomacySim.Charts.Rendering;

namespace DiplomacySim.Charts.Marks;

/// <summary>Something that is drawn in a panel, in the values of its scales.</summary>
public abstract record Mark
{
    private protected Mark()
    {
    }

    /// <summary>The classes of <see cref="ChartStyle.Css"/> that it is drawn with.</summary>
    public string Style { get; init; } = "";

    /// <summary>What is shown when the pointer rests on it; null for nothing.</summary>
    public string? Tip { get; init; }

    internal abstract void Draw(SvgWriter svg, Frame frame);
}
