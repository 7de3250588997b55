using DiplomacySim.Model;

namespace DiplomacySim.Experiments.Analysis;

/// <summary>When a country takes its first step, over the futures in which it rises.</summary>
/// <param name="FirstQuarter">The month by whose end a quarter of them have seen it.</param>
/// <param name="Median">The same for half.</param>
/// <param name="LastQuarter">The same for three quarters.</param>
public sealed record RiseMonths(Month FirstQuarter, Month Median, Month LastQuarter);
