using DiplomacySim.Scenarios.Expressions;

namespace DiplomacySim.Experiments.Describing;

/// <summary>What expressions can read of the core.</summary>
internal static class QuantitySection
{
    /// <summary>The table.</summary>
    public static string Table() => MarkdownTable.Of(
        ["quantity", "of", "unit", "meaning"],
        QuantityTable.All.Select(q => new[]
        {
            $"`{q.Name}`",
            q.Level == ExpressionLevel.Home ? "home" : "partner",
            q.Unit,
            q.Meaning,
        }));
}
