using DiplomacySim.Web.Comparing;

namespace DiplomacySim.Web.WhatIf;

/// <summary>What a change of an experiment's first policy makes.</summary>
/// <param name="Experiment">The experiment of the changed policy, which is kept.</param>
/// <param name="Seconds">How long the answer took.</param>
/// <param name="Policy">The section <c>policies</c> with the changed policy, in the form of a scenario file.</param>
/// <param name="Scenario">The scenario file with the changed policy in it.</param>
/// <param name="Comparison">The changed policy against the first one, future by future.</param>
internal sealed record WhatIfMessage(long Experiment, double Seconds, string Policy, string Scenario, ComparisonMessage Comparison)
{
    public static WhatIfMessage Of(WhatIfAnswer answer) => new(
        answer.Experiment.Value,
        answer.Seconds,
        answer.Policy.Section,
        answer.Policy.File,
        ComparisonMessage.Of(
            new PolicyChoice(answer.Comparison.Reference.Experiment, 0), new PolicyChoice(answer.Experiment, 0), answer.Comparison));
}
