namespace DiplomacySim.Model.Worlds;

/// <summary>A term of the home's leadership, with its effect on diplomatic activism.</summary>
/// <param name="From">The first month of the term.</param>
/// <param name="Effect">The leader effect, in log-odds of readiness; the last leader's is the parameter <c>leader effect</c>.</param>
/// <param name="AgreementsUplift">The log of how many more agreements a visit brings; the last leader's is the parameter <c>agreements uplift</c>.</param>
/// <param name="FadesFrom">The first month in which the effect fades towards the leaders' mean, or null where it stays.</param>
public sealed record Leader(Month From, double Effect, double AgreementsUplift, Month? FadesFrom);
