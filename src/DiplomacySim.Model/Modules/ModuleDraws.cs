using DiplomacySim.Model.Mathematics;

namespace DiplomacySim.Model.Modules;

/// <summary>Counts by inverse transform for modules, which draw a few numbers a lane: one uniform number gives one count.</summary>
internal static class ModuleDraws
{
    private const int MostSteps = 10_000;

    /// <summary>Poisson with a mean from 0 to a few hundred.</summary>
    public static int Poisson(double uniform, double mean)
    {
        var term = Precise.Exp(-mean);
        var sum = term;
        var count = 0;
        while (uniform >= sum && count < MostSteps)
        {
            count++;
            term *= mean / count;
            sum += term;
            if (term < 1e-300)
            {
                break;
            }
        }

        return count;
    }

    /// <summary>Binomial with whole trials.</summary>
    public static int Binomial(double uniform, int trials, double chance)
    {
        if (chance >= 1)
        {
            return trials;
        }

        return Binomial(uniform, trials, chance / (1 - chance), None(trials, chance));
    }

    /// <summary>The chance that none of some trials succeeds.</summary>
    public static double None(int trials, double chance) => Precise.Exp(trials * Precise.Log(1 - chance));

    /// <summary>Binomial, where odds and the chance of none are known.</summary>
    public static int Binomial(double uniform, int trials, double odds, double none)
    {
        var term = none;
        var sum = term;
        var count = 0;
        while (uniform >= sum && count < trials)
        {
            term *= odds * (trials - count) / (count + 1);
            count++;
            sum += term;
        }

        return count;
    }
}
