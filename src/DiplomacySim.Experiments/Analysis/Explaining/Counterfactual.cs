using DiplomacySim.Experiments.Statistics;

namespace DiplomacySim.Experiments.Analysis.Explaining;

/// <summary>The policy with one lever removed, in the same futures on the same draws.</summary>
/// <param name="Lever">What is removed.</param>
/// <param name="Without">The share of futures that have the upgrade without it.</param>
/// <param name="Difference">What the lever adds: the share with it less the share without.</param>
/// <param name="Low">The lower end of the difference's 95% interval.</param>
/// <param name="High">The upper end.</param>
/// <param name="Lost">The futures that have the upgrade only with the lever.</param>
/// <param name="Gained">The futures that have it only without.</param>
/// <param name="VarianceReduction">How many times more futures independent draws would have taken for the same interval; infinite where no future differs.</param>
public sealed record Counterfactual(RemovedLever Lever, Share Without, double Difference, double Low, double High, int Lost, int Gained, double VarianceReduction)
{
    /// <summary>Whether the interval leaves out 0.</summary>
    public bool IsClear => Low > 0 || High < 0;
}
