using DiplomacySim.Experiments.Analysis;
using DiplomacySim.Results;
using DiplomacySim.Scenarios.Composing;

namespace DiplomacySim.Web.WhatIf;

/// <summary>What a change of an experiment's first policy makes.</summary>
/// <param name="Experiment">The experiment of the changed policy.</param>
/// <param name="Policy">The changed policy, ready to be put into the scenario.</param>
/// <param name="Comparison">The changed policy against the first one, future by future.</param>
/// <param name="Seconds">How long it took.</param>
internal sealed record WhatIfAnswer(ExperimentId Experiment, ComposedPolicy Policy, PolicyComparison Comparison, double Seconds);
