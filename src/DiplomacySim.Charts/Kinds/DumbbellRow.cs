namespace DiplomacySim.Charts.Kinds;

/// <summary>A policy against the reference.</summary>
/// <param name="Name">The policy.</param>
/// <param name="Value">Its value.</param>
/// <param name="Difference">Its value less the reference's.</param>
/// <param name="Low">The lower end of the difference's interval.</param>
/// <param name="High">The upper end.</param>
/// <param name="Label">The difference in words, such as <c>+1.2 (1.0 to 1.4)</c>.</param>
public sealed record DumbbellRow(string Name, double Value, double Difference, double Low, double High, string Label)
{
    /// <summary>Whether the interval leaves out 0.</summary>
    public bool IsClear => Low > 0 || High < 0;
}
