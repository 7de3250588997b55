using System.Globalization;
using DiplomacySim.Results;
using DiplomacySim.Web.Problems;

namespace DiplomacySim.Web.Comparing;

/// <summary>A policy of a stored experiment, as an address names it: <c>12:0</c> is the first policy of experiment 12.</summary>
/// <param name="Experiment">The experiment.</param>
/// <param name="Policy">The index of the policy.</param>
internal readonly record struct PolicyChoice(ExperimentId Experiment, int Policy)
{
    /// <summary>Reads a choice.</summary>
    /// <exception cref="RequestFault">It is none.</exception>
    public static PolicyChoice Parse(string text)
    {
        var parts = text.Split(':');
        return parts.Length == 2
            && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var experiment) && experiment > 0
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var policy)
                ? new PolicyChoice(new ExperimentId(experiment), policy)
                : throw RequestFault.Bad($"'{text}' is no policy of an experiment; write the number of the experiment and that of the policy, from 0, such as 12:0.");
    }

    /// <summary>The name of the policy in its experiment.</summary>
    /// <exception cref="RequestFault">The experiment has no such policy.</exception>
    public string NameIn(ExperimentRecord record)
    {
        var policies = record.Definition.Policies;
        return Policy < policies.Length ? policies[Policy].Name
            : throw RequestFault.Bad(string.Create(CultureInfo.InvariantCulture, $"Experiment {record.Id} has the policies 0 to {policies.Length - 1}, not {Policy}."));
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Experiment.Value}:{Policy}");
}
