using System.Globalization;

namespace DiplomacySim.Results.Exporting;

/// <summary>Numbers as text that reads back to the same bits.</summary>
internal static class Numbers
{
    /// <summary>The shortest text that reads back to the number; nothing for NaN; <c>Inf</c> and <c>-Inf</c>, as R and pandas read them.</summary>
    public static string Text(double value)
    {
        if (double.IsNaN(value))
        {
            return "";
        }

        return double.IsInfinity(value) ? value > 0 ? "Inf" : "-Inf" : value.ToString("R", CultureInfo.InvariantCulture);
    }
}
