using DiplomacySim.Model.Worlds;

namespace DiplomacySim.Experiments.Calibration;

/// <summary>A past as the targets see it: its steps, and the agreements of its years.</summary>
/// <param name="Steps">The steps, by month.</param>
/// <param name="Agreements">Agreements signed in each year from the first on; NaN where not known.</param>
/// <param name="Suspensions">Suspensions; NaN where not known.</param>
internal sealed record PastRecord(IReadOnlyList<TierStep> Steps, double[] Agreements, double Suspensions);
