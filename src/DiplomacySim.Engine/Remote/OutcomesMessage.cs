namespace DiplomacySim.Engine.Remote;

/// <summary>Some rows of a policy's outcomes, as columns.</summary>
/// <param name="Policy">The name of the policy.</param>
/// <param name="Futures">The number of the future of each row, ascending.</param>
/// <param name="Columns">The columns, in the order asked for.</param>
/// <param name="Next">The first future of the next request; null where there are no more.</param>
public sealed record OutcomesMessage(string Policy, IReadOnlyList<long> Futures, IReadOnlyList<OutcomeColumn> Columns, long? Next);
