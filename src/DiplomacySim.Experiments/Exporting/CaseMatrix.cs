using DiplomacySim.Experiments.Cases;
using DiplomacySim.Exploration.Designs;
using DiplomacySim.Exploration.Statistics;

namespace DiplomacySim.Experiments.Exporting;

/// <summary>The cases of a policy in memory, in their order, without the blocks in which a value is missing.</summary>
internal sealed class CaseMatrix
{
    /// <summary>More numbers than this are not held in memory: 50 million, 400 MB.</summary>
    private const long MostNumbers = 50_000_000;

    private CaseMatrix(double[][] inputs, double[][] outcomes, int leftOut)
    {
        (Inputs, Outcomes, LeftOut) = (inputs, outcomes, leftOut);
    }

    /// <summary>By input, then by row.</summary>
    public double[][] Inputs { get; }

    /// <summary>By outcome, then by row: the mean over the replications of the case.</summary>
    public double[][] Outcomes { get; }

    public int Rows => Inputs[0].Length;

    /// <summary>The cases that are not there.</summary>
    public int LeftOut { get; }

    /// <summary>Reads the cases.</summary>
    /// <param name="table">The table.</param>
    /// <param name="outcomes">The names of the outcomes that must have a value.</param>
    /// <exception cref="AnalysisException">There are too many cases.</exception>
    public static CaseMatrix Read(CaseTable table, string[] outcomes)
    {
        if (table.Cases * (table.Inputs.Length + outcomes.Length) is var numbers && numbers > MostNumbers)
        {
            throw new AnalysisException($"{table.Cases:N0} cases with {table.Inputs.Length} inputs and {outcomes.Length} outcomes are {numbers:N0} numbers, more than are written at once ({MostNumbers:N0}). Name fewer outcomes.");
        }

        var inputs = Columns(table.Inputs.Length, (int)table.Cases);
        var results = Columns(outcomes.Length, (int)table.Cases);
        foreach (var chunk in table.Read(outcomes))
        {
            Copy(chunk.Inputs, inputs, (int)chunk.FirstCase);
            Copy(chunk.Means, results, (int)chunk.FirstCase);
        }

        int[] kept = [.. Kept([.. inputs, .. results], (int)table.Cases, BlockOf(table.Design))];
        return new CaseMatrix([.. inputs.Select(Take)], [.. results.Select(Take)], (int)table.Cases - kept.Length);

        double[] Take(double[] column) => Array.ConvertAll(kept, row => column[row]);
    }

    private static int BlockOf(IUnitDesign? design) => design switch
    {
        SaltelliDesign saltelli => saltelli.RowsPerSample,
        MorrisDesign morris => morris.RowsPerTrajectory,
        _ => 1,
    };

    private static IEnumerable<int> Kept(double[][] columns, int rows, int block)
    {
        for (var start = 0; start + block <= rows; start += block)
        {
            if (columns.All(column => !column.AsSpan(start, block).ContainsAny([double.NaN])))
            {
                for (var row = start; row < start + block; row++)
                {
                    yield return row;
                }
            }
        }
    }

    private static double[][] Columns(int count, int rows) => [.. Enumerable.Range(0, count).Select(_ => new double[rows])];

    private static void Copy(IReadOnlyList<ReadOnlyMemory<double>> from, double[][] into, int at)
    {
        for (var i = 0; i < into.Length; i++)
        {
            from[i].CopyTo(into[i].AsMemory(at));
        }
    }
}
