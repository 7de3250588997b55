using System.Globalization;
using DiplomacySim.Scenarios.Worlds;

namespace DiplomacySim.Experiments.Describing;

/// <summary>The parameters of the core with their evidence.</summary>
internal static class ParameterSection
{
    /// <summary>How many parameters rest on what.</summary>
    public static string Evidence(LoadedWorld world)
    {
        var counts = Enum.GetValues<ParameterMark>().Select(mark => (mark, Count: world.Parameters.Count(p => p.Mark == mark)));
        var marks = counts.Where(c => c.Count > 0).Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Count} {Word(c.mark)}"));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Of {world.Parameters.Length} parameters {string.Join(", ", marks)}. *Range* is what a sweep goes through; *error* is a standard error. The reasons are in the world's `world.yaml`.");
    }

    /// <summary>The table.</summary>
    public static string Table(LoadedWorld world) => MarkdownTable.Of(
        ["parameter", "symbol", "value", "error", "range", "unit", "rests on", "meaning"],
        world.Parameters.Select(p => new[]
        {
            $"`{p.Name}`",
            p.Symbol,
            MarkdownTable.Number(p.Default),
            p.StandardError is { } error ? MarkdownTable.Number(error) : "",
            $"{MarkdownTable.Number(p.Low)} to {MarkdownTable.Number(p.High)}",
            p.Unit,
            Word(p.Mark),
            p.Meaning,
        }));

    /// <summary>A mark in words.</summary>
    public static string Word(ParameterMark mark) => mark switch
    {
        ParameterMark.Estimated => "estimate",
        ParameterMark.Data => "data",
        ParameterMark.Literature => "literature",
        _ => "assumption",
    };
}
