using System.Collections.Immutable;
using DiplomacySim.Exploration.Search;

namespace DiplomacySim.Exploration.Tests.Search;

/// <summary>A problem with a known answer.</summary>
internal sealed record TestProblem(SearchSpace Space, Func<Candidate, Evaluation> Evaluate)
{
    /// <summary>ZDT1 (Zitzler, Deb and Thiele 2000): the front is 1 - sqrt(f1).</summary>
    public static TestProblem Zdt1 { get; } = Zdt((f, g) => 1 - Math.Sqrt(f / g));

    /// <summary>ZDT2: the front is 1 - f1^2.</summary>
    public static TestProblem Zdt2 { get; } = Zdt((f, g) => 1 - (f / g * (f / g)));

    /// <summary>ZDT3: the front is in five pieces.</summary>
    public static TestProblem Zdt3 { get; } = Zdt((f, g) => 1 - Math.Sqrt(f / g) - (f / g * Math.Sin(10 * Math.PI * f)));

    /// <summary>DTLZ2 (Deb, Thiele, Laumanns and Zitzler 2002) with three objectives: the front is the unit sphere.</summary>
    public static TestProblem Dtlz2 { get; } = new(Reals(12), candidate =>
    {
        var x = candidate.Numbers;
        var g = x.Skip(2).Sum(value => (value - 0.5) * (value - 0.5));
        var (a, b) = (x[0] * Math.PI / 2, x[1] * Math.PI / 2);
        return new Evaluation([(1 + g) * Math.Cos(a) * Math.Cos(b), (1 + g) * Math.Cos(a) * Math.Sin(b), (1 + g) * Math.Sin(a)]);
    });

    /// <summary>DTLZ2 with two objectives: the front is a quarter of the unit circle.</summary>
    public static TestProblem Dtlz2Flat { get; } = new(Reals(11), candidate =>
    {
        var x = candidate.Numbers;
        var g = x.Skip(1).Sum(value => (value - 0.5) * (value - 0.5));
        return new Evaluation([(1 + g) * Math.Cos(x[0] * Math.PI / 2), (1 + g) * Math.Sin(x[0] * Math.PI / 2)]);
    });

    public static SearchSpace Reals(int count, double low = 0, double high = 1) =>
        new([.. Enumerable.Range(1, count).Select(i => new NumberVariable($"x{i}", low, high))], []);

    /// <summary>Searches to the end.</summary>
    public Evolution Search(EvolutionOptions options, ImmutableArray<Candidate> start = default)
    {
        var evolution = new Evolution(Space, options, start);
        for (var asked = evolution.Ask(); !asked.IsEmpty; asked = evolution.Ask())
        {
            evolution.Tell([.. asked.Select(Evaluate)]);
        }

        return evolution;
    }

    private static TestProblem Zdt(Func<double, double, double> height) => new(Reals(30), candidate =>
    {
        var g = 1 + (9 * candidate.Numbers.Skip(1).Sum() / 29);
        return new Evaluation([candidate.Numbers[0], g * height(candidate.Numbers[0], g)]);
    });
}
