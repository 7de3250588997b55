namespace DiplomacySim.Contracts.Experiments;

/// <summary>How a cluster took what it was asked to run.</summary>
/// <param name="Experiment">The experiment's number; 0 where it was refused.</param>
/// <param name="Refusal">Why it was refused, for people; null where it was not.</param>
/// <param name="StoreFault">The code of the store's fault, where that is the reason; null otherwise.</param>
[GenerateSerializer, Immutable, Alias("DiplomacySim.SubmissionReply")]
public sealed record SubmissionReply(
    [property: Id(0)] long Experiment,
    [property: Id(1)] string? Refusal,
    [property: Id(2)] string? StoreFault);
