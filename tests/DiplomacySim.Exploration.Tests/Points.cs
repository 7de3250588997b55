using DiplomacySim.Exploration.Designs;
using DiplomacySim.Exploration.Statistics;

namespace DiplomacySim.Exploration.Tests;

/// <summary>Rows of designs as tables.</summary>
internal static class Points
{
    /// <summary>The first points of a design, inputs named a, b, c and so on.</summary>
    public static InputTable Table(IUnitDesign design, int rows)
    {
        double[][] columns = [.. Enumerable.Range(0, design.Dimensions).Select(_ => new double[rows])];
        var point = new double[design.Dimensions];
        for (var row = 0; row < rows; row++)
        {
            design.Point(row, point);
            for (var i = 0; i < point.Length; i++)
            {
                columns[i][row] = point[i];
            }
        }

        return new InputTable(Names(design.Dimensions), columns);
    }

    /// <summary>The outputs of a function on a Saltelli design, block by block.</summary>
    public static double[] Saltelli(int inputs, int samples, TestFunction function, bool secondOrder)
    {
        var design = new SaltelliDesign(inputs, secondOrder, seed: 1);
        var point = new double[inputs];
        var outputs = new double[samples * design.RowsPerSample];
        for (var row = 0; row < outputs.Length; row++)
        {
            design.Point(row, point);
            outputs[row] = function(point);
        }

        return outputs;
    }

    /// <summary>The points of a Morris design and the outputs of a function on them.</summary>
    public static (InputTable Units, double[] Outputs) Morris(int inputs, int trajectories, TestFunction function)
    {
        var design = new MorrisDesign(inputs, MorrisDesign.DefaultLevels, seed: 1);
        var units = Table(design, trajectories * design.RowsPerTrajectory);
        return (units, Map(units, x => function(x)));
    }

    /// <summary>A function of every row.</summary>
    public static double[] Map(InputTable table, Func<double[], double> function) =>
        [.. Enumerable.Range(0, table.Rows).Select(row => function([.. Enumerable.Range(0, table.Names.Length).Select(i => table.Column(i)[row])]))];

    /// <summary>A judgement of every row.</summary>
    public static bool[] Judge(InputTable table, Func<double[], bool> function) => [.. Map(table, x => function(x) ? 1 : 0).Select(y => y > 0)];

    public static string[] Names(int count) => [.. Enumerable.Range(0, count).Select(i => i < 26 ? ((char)('a' + i)).ToString() : $"x{i}")];
}
