namespace DiplomacySim.Experiments.BackTesting.Baselines;

/// <summary>All stays as it is, but for a small chance of anything else.</summary>
internal sealed class Persistence() : Baseline("persistence")
{
    /// <summary>What the rungs that a partner does not stand on share among them.</summary>
    public const double Floor = 0.02;

    protected override Func<int, int, double[]> Learn(YearlyPast past)
    {
        var rungs = past.World.Ladder.Count;
        return (partner, years) =>
        {
            var course = new double[years * rungs];
            Array.Fill(course, Floor / (rungs - 1));
            for (var year = 0; year < years; year++)
            {
                course[(year * rungs) + past.RungAt(partner, past.LastYear)] = 1 - Floor;
            }

            return course;
        };
    }
}
