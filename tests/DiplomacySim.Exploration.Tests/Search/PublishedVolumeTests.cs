using DiplomacySim.Exploration.Search;

namespace DiplomacySim.Exploration.Tests.Search;

/// <summary>Hypervolumes on the test problems of the literature, with objectives scaled to the front and the reference at its far corner.</summary>
/// <remarks>
/// Published are the medians of NSGA-II with 100 candidates and 25,000 evaluations in the studies with jMetal: Nebro, Luna, Alba,
/// Dorronsoro, Durillo and Beham 2008, "AbYSS: Adapting Scatter Search to Multiobjective Optimization", IEEE Trans. Evol. Comput. 12(4);
/// Nebro, Durillo, Luna, Dorronsoro and Alba 2009, "MOCell: A Cellular Genetic Algorithm for Multiobjective Optimization", Int. J. Intell.
/// Syst. 24(7). The most that any 100 points on a front reach is published too: the optimal hypervolumes for two objectives and the
/// reference (11, 11) in include/shark/ObjectiveFunctions/Benchmarks/Hypervolumes.h of the Shark library (Igel, Heidrich-Meisner and
/// Glasmachers 2008, "Shark", J. Mach. Learn. Res. 9). The volume of the whole front follows from its equation, and no set of points
/// reaches it: it bounds all of them from above.
/// </remarks>
public sealed class PublishedVolumeTests
{
    /// <summary>Where the front of ZDT3 is lowest.</summary>
    private const double Zdt3Lowest = -0.7733690;

    /// <summary>Where it ends.</summary>
    private const double Zdt3Right = 0.8518328654;

    private static readonly Dictionary<string, TestProblem> _problems = new()
    {
        ["ZDT1"] = TestProblem.Zdt1,
        ["ZDT2"] = TestProblem.Zdt2,
        ["ZDT3"] = TestProblem.Zdt3,
        ["DTLZ2"] = TestProblem.Dtlz2,
        ["DTLZ2 of two"] = TestProblem.Dtlz2Flat,
    };

    [Theory]
    [InlineData("ZDT1", 0.659)]
    [InlineData("ZDT2", 0.326)]
    [InlineData("ZDT3", 0.515)]
    [InlineData("DTLZ2", 0.374)]
    public void Search_With25000Evaluations_ReachesThePublishedVolume(string problem, double published)
    {
        var evolution = _problems[problem].Search(new EvolutionOptions { Seed = 1 });

        var volume = Volume(problem, evolution.Population);

        Assert.InRange(volume, 0.99 * published, WholeFront(problem));
    }

    [Theory]
    [InlineData("ZDT1")]
    [InlineData("ZDT2")]
    [InlineData("ZDT3")]
    public void Archive_With25000Evaluations_ComesWithinOnePercentOfTheWholeFront(string problem)
    {
        var evolution = _problems[problem].Search(new EvolutionOptions { Seed = 2 });

        var volume = Volume(problem, evolution.Archive.Members);

        Assert.InRange(volume, 0.99 * WholeFront(problem), WholeFront(problem));
    }

    /// <remarks>
    /// With so far a reference nearly all of the volume is that of the square beyond the front, which is taken off, so that one percent is
    /// one percent of what the points themselves dominate up to the far corner of the front.
    /// </remarks>
    [Theory]
    [InlineData("ZDT1", 120.662137)]
    [InlineData("ZDT2", 120.328881)]
    [InlineData("ZDT3", 128.775955)]
    [InlineData("DTLZ2 of two", 120.210644)]
    public void Search_With25000Evaluations_ComesWithinOnePercentOfTheBestHundredPoints(string problem, double published)
    {
        var (right, bottom) = problem == "ZDT3" ? (Zdt3Right, Zdt3Lowest) : (1, 0);
        var beyond = (11 * (11 - bottom)) - (right * (1 - bottom));
        var best = (published - beyond) / (right * (1 - bottom));

        var volume = Volume(problem, _problems[problem].Search(new EvolutionOptions { Seed = 1 }).Population);

        Assert.InRange(volume, 0.99 * best, best + 1e-5);
    }

    private static double Volume(string problem, IEnumerable<Individual> members)
    {
        var points = members.Select(member => member.Evaluation.Objectives.ToArray());
        return problem == "ZDT3"
            ? Hypervolume.Of(points.Select(point => new[] { point[0] / Zdt3Right, (point[1] - Zdt3Lowest) / (1 - Zdt3Lowest) }), [1.0, 1])
            : Hypervolume.Of(points, [.. Enumerable.Repeat(1.0, problem == "DTLZ2" ? 3 : 2)]);
    }

    private static double WholeFront(string problem) => problem switch
    {
        // The integral of sqrt(f) from 0 to 1.
        "ZDT1" => 2.0 / 3,

        // The integral of f^2.
        "ZDT2" => 1.0 / 3,
        "ZDT3" => Zdt3Front(),

        // The unit cube less an eighth of the unit ball.
        _ => 1 - (Math.PI / 6),
    };

    // The front as a very fine staircase: an upper bound of what points on it dominate.
    private static double Zdt3Front()
    {
        const int Steps = 200_000;
        var (volume, lowest) = (0.0, 1.0);
        for (var i = 0; i < Steps; i++)
        {
            var f = Zdt3Right * (i + 1) / Steps;
            lowest = Math.Min(lowest, 1 - Math.Sqrt(f) - (f * Math.Sin(10 * Math.PI * f)));
            volume += (1 - lowest) / (1 - Zdt3Lowest) / Steps;
        }

        return volume;
    }
}
