using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using DiplomacySim.Exploration.Discovery;
using DiplomacySim.Exploration.Sensitivity;
using DiplomacySim.Exploration.Statistics;

namespace DiplomacySim.Benchmarks.Analyses;

/// <summary>Analyses a table of numbers and prints the result and the quickest of several rounds as JSON.</summary>
internal static class AnalysisRun
{
    /// <summary>Runs a method.</summary>
    /// <param name="method">sobol, morris, delta, pawn, scores, prim or cart.</param>
    /// <param name="path">A CSV table: a line of names, then numbers; the last column is the output.</param>
    /// <param name="rounds">The rounds.</param>
    public static void Print(string method, string path, int rounds)
    {
        var (inputs, outputs) = Read(path);
        Func<object> run = method switch
        {
            "sobol" => () => Indices(Sobol.Analyze(SaltelliOutputs.OfBlocks(inputs.Names, outputs, secondOrder: true), new SobolOptions { Resamples = 100 })),
            "morris" => () => Morris.Analyze(inputs, outputs, new MorrisOptions { Resamples = 100 }).Inputs.ToDictionary(i => i.Input, i => new[] { i.Mu.Value, i.MuStar.Value, i.Sigma.Value }),
            "delta" => () => Delta.Analyze(inputs, outputs).Inputs.ToDictionary(i => i.Input, i => new[] { i.Delta.Value, i.First.Value, i.Raw }),
            "pawn" => () => Pawn.Analyze(inputs, outputs).Inputs.ToDictionary(i => i.Input, i => new[] { i.Median.Value, i.Mean.Value, i.Largest.Value }),
            "scores" => () => FeatureScores.Analyze(inputs, outputs).Inputs.ToDictionary(i => i.Input, i => i.Score.Value),
            "prim" => () => BoxOf(Prim.Find(inputs, Interest(outputs)).Paths[0]),
            "cart" => () => Leaves(Cart.Grow(inputs, Interest(outputs), new CartOptions { Prune = false })),
            _ => throw new ArgumentException($"There is no method '{method}'.", nameof(method)),
        };
        object result = "";
        var least = double.PositiveInfinity;
        for (var round = 0; round < rounds; round++)
        {
            var clock = Stopwatch.StartNew();
            result = run();
            least = Math.Min(least, clock.Elapsed.TotalSeconds);
        }

        Console.WriteLine(JsonSerializer.Serialize(new { method, seconds = least, result }));
    }

    private static object Indices(SobolResult result) => new
    {
        first = result.Inputs.Select(i => i.First.Value),
        total = result.Inputs.Select(i => i.Total.Value),
        second = result.Pairs.Select(p => p.Second.Value),
    };

    private static object BoxOf(PrimPath path) => new
    {
        limits = path.Last.Limits.ToDictionary(l => l.Input, l => new[] { l.Low, l.High, l.LowQuasiP, l.HighQuasiP }),
        path.Last.Coverage,
        path.Last.Density,
        path.Last.Mass,
        steps = path.Steps.Length,
    };

    private static object Leaves(CartResult tree) =>
        tree.Root.Leaves().Select(l => new { limits = l.Box.Limits.ToDictionary(b => b.Input, b => new[] { b.Low, b.High }), l.Box.Coverage, l.Box.Density });

    private static bool[] Interest(double[] outputs) => Array.ConvertAll(outputs, y => y > 0);

    private static (InputTable Inputs, double[] Outputs) Read(string path)
    {
        var lines = File.ReadAllLines(path);
        var names = lines[0].Split(',');
        double[][] rows = [.. lines.Skip(1).Select(line => Array.ConvertAll(line.Split(','), cell => double.Parse(cell, CultureInfo.InvariantCulture)))];
        return (
            new InputTable(names[..^1], [.. Enumerable.Range(0, names.Length - 1).Select(i => Array.ConvertAll(rows, row => row[i]))]),
            Array.ConvertAll(rows, row => row[^1]));
    }
}
