namespace DiplomacySim.Experiments.Calibration;

/// <summary>A step on the ladder: where it stands in the cells, and from which rung to which.</summary>
/// <param name="Cell">The cell's index.</param>
/// <param name="Month">The month, from 0.</param>
/// <param name="Row">The country, from 0 among those that can climb.</param>
/// <param name="From">The rung before.</param>
/// <param name="To">The rung after.</param>
internal readonly record struct StepEvent(int Cell, int Month, int Row, int From, int To);
