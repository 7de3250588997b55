using DiplomacySim.Model.Mathematics;

namespace DiplomacySim.Model.Modules.Pillars;

/// <summary>How the effort is divided, each pillar against its usual share: 1 is the usual.</summary>
/// <param name="Party">Of the party.</param>
/// <param name="State">Of the state.</param>
/// <param name="People">Of the people.</param>
internal readonly record struct PillarMix(double Party, double State, double People)
{
    /// <summary>The mix of three efforts, brought to the sum of the usual shares; the usual mix where there is no effort.</summary>
    public static PillarMix Of(double party, double state, double people, in PillarMix usual)
    {
        var sum = party + state + people;
        var scale = (usual.Party + usual.State + usual.People) / sum;
        return sum > 0
            ? new PillarMix(party * scale / usual.Party, state * scale / usual.State, people * scale / usual.People)
            : new PillarMix(1, 1, 1);
    }

    /// <summary>What the three bring together where each needs the others: 1 at the usual mix, 0 where one is missing.</summary>
    /// <param name="usual">The usual shares.</param>
    /// <param name="elasticity">The elasticity of substitution, below 1.</param>
    public double Together(in PillarMix usual, double elasticity)
    {
        if (Party <= 0 || State <= 0 || People <= 0)
        {
            return 0;
        }

        var power = (elasticity - 1) / elasticity;
        var whole = usual.Party + usual.State + usual.People;
        var sum = (usual.Party * Power(Party, power)) + (usual.State * Power(State, power)) + (usual.People * Power(People, power));
        return Power(sum / whole, 1 / power);
    }

    private static double Power(double value, double power) => Precise.Exp(power * Precise.Log(value));
}
