using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using DiplomacySim.Exploration.Search;

namespace DiplomacySim.Exploration.Tests.Search;

public sealed class EvolutionTests
{
    private static readonly EvolutionOptions _short = new() { Seed = 7, Population = 20, Evaluations = 400 };

    [Fact]
    public void Search_SameSeed_TakesTheSameCourse()
    {
        var (first, second) = (TestProblem.Zdt1.Search(_short), TestProblem.Zdt1.Search(_short));

        Assert.Equal(Text(first), Text(second));
        Assert.NotEqual(Text(first), Text(TestProblem.Zdt1.Search(_short with { Seed = 8 })));
    }

    // Pins the draws and every operation: another processor or version of the runtime must come to the same bytes.
    [Fact]
    public void Search_OfAProblemOfExactOperations_HasTheKnownHash()
    {
        var problem = new TestProblem(MixedSpace(), candidate =>
        {
            var (x, n) = (candidate.Numbers[0], candidate.Numbers[1]);
            var visits = candidate.Calendars[0];
            return new Evaluation([x + visits.Length, n - visits.Sum(entry => entry.Choice) + (x * x)]);
        });

        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text(problem.Search(_short)))));

        Assert.Equal("5412059e9ce6da07", hash[..16]);
    }

    [Fact]
    public void Ask_BeforeItIsTold_AsksForTheSame()
    {
        var evolution = new Evolution(TestProblem.Zdt1.Space, _short);

        Assert.Equal(evolution.Ask(), evolution.Ask());
        Assert.Equal(20, evolution.Ask().Length);
    }

    [Fact]
    public void Ask_OverAWholeSearch_AsksForNothingTwice()
    {
        var asked = new List<string>();
        var problem = TestProblem.Zdt1 with { Space = new([new("n", 0, 9, 1), .. TestProblem.Reals(29).Numbers.Select(v => new NumberVariable(v.Name, 0, 1, 0.5))], []) };

        problem = problem with
        {
            Evaluate = candidate =>
            {
                asked.Add(candidate.Key);
                return TestProblem.Zdt1.Evaluate(candidate);
            },
        };
        problem.Search(_short);

        Assert.Equal(400, asked.Count);
        Assert.Equal(asked.Count, asked.Distinct().Count());
    }

    [Fact]
    public void Search_OfAWholeSmallSpace_EndsExhausted()
    {
        var problem = new TestProblem(new([new("n", 1, 6, 1), new("m", 1, 5, 2)], []), candidate =>
            new Evaluation([candidate.Numbers[0] + candidate.Numbers[1], -(candidate.Numbers[0] * candidate.Numbers[1])]));

        var evolution = problem.Search(_short);

        Assert.Equal(EvolutionEnd.Exhausted, evolution.End);
        Assert.Equal(18, evolution.Course[^1].Evaluations);
        Assert.Equal(10, evolution.Archive.Members.Count);
    }

    [Fact]
    public void Search_WithPatience_EndsWhereTheVolumeStandsStill()
    {
        var evolution = TestProblem.Zdt1.Search(new EvolutionOptions { Seed = 3, Patience = 20, Progress = 0.0005, Evaluations = 100_000 });

        Assert.Equal(EvolutionEnd.Converged, evolution.End);
        Assert.InRange(evolution.Course[^1].Evaluations, 10_000, 60_000);
        Assert.True(evolution.Course[^1].Volume - evolution.Course[^21].Volume <= 0.0005 * evolution.Course[^1].Volume);
        Assert.Equal(evolution.Course.Select(mark => mark.Volume).Order(), evolution.Course.Select(mark => mark.Volume));
    }

    [Fact]
    public void Search_WithConstraints_FindsTheFrontInsideThem()
    {
        // Binh and Korn 1997: front from (0, 50) to (136, 4).
        var problem = new TestProblem(new([new("x", 0, 5), new("y", 0, 3)], []), candidate =>
        {
            var (x, y) = (candidate.Numbers[0], candidate.Numbers[1]);
            var first = Math.Max(((x - 5) * (x - 5)) + (y * y) - 25, 0);
            var second = Math.Max(7.7 - ((x - 8) * (x - 8)) - ((y + 3) * (y + 3)), 0);
            return new Evaluation([(4 * x * x) + (4 * y * y), ((x - 5) * (x - 5)) + ((y - 5) * (y - 5))], first + second);
        });

        var evolution = problem.Search(_short with { Population = 60, Evaluations = 4800 });

        Assert.True(evolution.Archive.IsFeasible);
        Assert.InRange(evolution.Archive.Members.Min(member => member.Evaluation.Objectives[0]), 0, 0.5);
        Assert.InRange(evolution.Archive.Members.Min(member => member.Evaluation.Objectives[1]), 4, 4.1);

        // On the front y = x up to 3, and y = 3 above: for each first objective that gives the best second one.
        Assert.All(evolution.Archive.Members, member =>
        {
            var first = member.Evaluation.Objectives[0];
            var x = first <= 72 ? Math.Sqrt(first / 8) : Math.Sqrt((first / 4) - 9);
            var best = ((x - 5) * (x - 5)) + ((Math.Min(x, 3) - 5) * (Math.Min(x, 3) - 5));
            Assert.InRange(member.Evaluation.Objectives[1], best - 1e-9, best + 0.8);
        });
    }

    [Fact]
    public void Search_WithoutAFeasibleCandidate_KeepsThoseThatMissByLeast()
    {
        var problem = new TestProblem(TestProblem.Reals(2), candidate => new Evaluation([candidate.Numbers[0]], 1 + candidate.Numbers[1]));

        var evolution = problem.Search(_short);

        Assert.False(evolution.Archive.IsFeasible);
        Assert.Equal(0, evolution.Course[^1].Volume);
        Assert.InRange(Assert.Single(evolution.Archive.Members).Evaluation.Violation, 1, 1.02);
    }

    [Fact]
    public void Search_OfACalendar_FindsWhomToVisitWhen()
    {
        // Three of forty choices are worth a visit, each more the earlier, and each visit costs one.
        int[] worthy = [4, 17, 31];
        var space = new SearchSpace([], [new CalendarVariable("visits", 40, 60, 12) { AtMostPerChoice = 1, AtMostPerPeriod = 2 }]);
        var problem = new TestProblem(space, candidate =>
        {
            var visits = candidate.Calendars[0];
            return new Evaluation([visits.Length, -visits.Where(entry => worthy.Contains(entry.Choice)).Sum(entry => 1 - (entry.Slot / 120.0))]);
        });

        var evolution = problem.Search(_short with { Evaluations = 6000 }, [new Candidate([], [[]])]);

        var best = evolution.Archive.Members.Where(member => member.Evaluation.Objectives[0] == 3).Single();
        Assert.Equal(worthy, best.Candidate.Calendars[0].Select(entry => entry.Choice).Order());
        Assert.InRange(best.Candidate.Calendars[0].Max(entry => entry.Slot), 12, 16);
        Assert.Contains(evolution.Archive.Members, member => member.Candidate.Calendars[0].IsEmpty);
    }

    [Fact]
    public void Ask_OfCalendars_KeepsToTheBudget()
    {
        var calendar = new CalendarVariable("visits", 5, 30, 9)
        {
            AtMostPerSlot = 1,
            AtMostPerPeriod = 4,
            PeriodOffset = 3,
            AtMostPerChoice = 3,
            SlotsApart = 4,
        };
        var problem = new TestProblem(new([], [calendar]), candidate =>
        {
            var visits = candidate.Calendars[0];
            Assert.InRange(visits.Length, 0, 9);
            Assert.All(visits.GroupBy(entry => entry.Slot), group => Assert.Single(group));
            Assert.All(visits.GroupBy(entry => (entry.Slot + 3) / 12), group => Assert.InRange(group.Count(), 1, 4));
            Assert.All(visits.GroupBy(entry => entry.Choice), group =>
            {
                int[] slots = [.. group.Select(entry => entry.Slot)];
                Assert.InRange(slots.Length, 1, 3);
                Assert.All(slots.Zip(slots.Skip(1)), pair => Assert.InRange(pair.Second - pair.First, 4, 30));
            });
            return new Evaluation([-visits.Length, visits.Sum(entry => (double)entry.Slot)]);
        });

        var evolution = problem.Search(_short with { Evaluations = 2000 });

        Assert.Equal(9, evolution.Archive.Members.Max(member => member.Candidate.Calendars[0].Length));
    }

    [Fact]
    public void Tell_WithReassessment_JudgesWhatIsKnownAnew()
    {
        var evolution = new Evolution(TestProblem.Reals(1), _short);
        evolution.Tell([.. evolution.Ask().Select(candidate => new Evaluation([candidate.Numbers[0]]))]);
        evolution.Tell([.. evolution.Ask().Select(candidate => new Evaluation([-candidate.Numbers[0]]))], candidate => new Evaluation([-candidate.Numbers[0]]));

        Assert.InRange(Assert.Single(evolution.Archive.Members).Candidate.Numbers[0], 0.95, 1);
        Assert.All(evolution.Population, member => Assert.Equal(-member.Candidate.Numbers[0], member.Evaluation.Objectives[0]));
    }

    [Theory]
    [InlineData(3, 400)]
    [InlineData(21, 400)]
    [InlineData(20, 19)]
    public void Create_OptionOutOfRange_IsRefused(int population, int evaluations) => Assert.Throws<ArgumentOutOfRangeException>(() =>
        new Evolution(TestProblem.Zdt1.Space, _short with { Population = population, Evaluations = evaluations }));

    [Fact]
    public void Tell_OtherNumberThanAsked_IsRefused()
    {
        var evolution = new Evolution(TestProblem.Zdt1.Space, _short);
        evolution.Ask();

        Assert.Throws<ArgumentException>(() => evolution.Tell([new Evaluation([1, 1])]));
    }

    private static SearchSpace MixedSpace() => new(
        ImmutableArray.Create(new NumberVariable("x", -1, 2), new NumberVariable("n", 0, 20, 1)), [new CalendarVariable("visits", 10, 24, 6)]);

    private static string Text(Evolution evolution) => string.Join('\n', evolution.Population.Select(member => member.Candidate.Key));
}
