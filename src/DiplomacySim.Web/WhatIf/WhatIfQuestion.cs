using System.Globalization;
using DiplomacySim.Results;
using DiplomacySim.Scenarios;
using DiplomacySim.Web.Problems;

namespace DiplomacySim.Web.WhatIf;

/// <summary>A change of an experiment's first policy whose effect is asked for.</summary>
/// <param name="Experiment">The experiment.</param>
/// <param name="Name">The name of the changed policy.</param>
/// <param name="Change">What is different, as below a policy's name in a scenario file.</param>
/// <param name="Futures">How many futures are compared at most.</param>
internal sealed record WhatIfQuestion(ExperimentId Experiment, string Name, string Change, long Futures)
{
    public const string DefaultName = "what if";
    public const long DefaultFutures = 1_000;

    /// <summary>A question of values that may be missing.</summary>
    /// <exception cref="RequestFault">A value is out of range.</exception>
    public static WhatIfQuestion Of(long experiment, string? name, string change, long? futures) => new(
        new ExperimentId(experiment),
        string.IsNullOrWhiteSpace(name) ? DefaultName : name.Trim(),
        change,
        futures is null or (>= 1 and <= ScenarioLimits.MaxFutures) ? futures ?? DefaultFutures
            : throw RequestFault.Bad(string.Create(CultureInfo.InvariantCulture, $"'futures={futures}' is not a whole number from 1 to {ScenarioLimits.MaxFutures}.")));
}
