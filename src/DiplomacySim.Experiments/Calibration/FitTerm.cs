namespace DiplomacySim.Experiments.Calibration;

/// <summary>A fitted quantity as the search sees it: where it stands among the terms.</summary>
/// <param name="Name">The name in files.</param>
/// <param name="Symbol">The symbol.</param>
/// <param name="ParameterIndex">The index in a parameter set; -1 for a leader other than the last.</param>
/// <param name="Leader">The leader, or -1.</param>
/// <param name="Prior">What is believed beforehand.</param>
/// <param name="Set">Puts a value, in its own unit, among the terms.</param>
/// <param name="Slope">Takes the derivative out of the terms' derivatives.</param>
internal sealed record FitTerm(
    string Name, string Symbol, int ParameterIndex, int Leader, Prior Prior, Action<ReadinessTerms, double> Set, Func<ReadinessTerms, double> Slope);
