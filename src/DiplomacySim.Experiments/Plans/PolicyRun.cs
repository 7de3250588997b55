using System.Collections.Immutable;
using DiplomacySim.Model.Calendars;
using DiplomacySim.Model.Modules;
using DiplomacySim.Model.Parameters;
using DiplomacySim.Scenarios;

namespace DiplomacySim.Experiments.Plans;

/// <summary>A policy made ready for the model.</summary>
/// <param name="Name">The policy's name.</param>
/// <param name="Inputs">What all its futures share.</param>
/// <param name="Parameters">The parameters, fixed assumptions included.</param>
/// <param name="Uncertainties">What is drawn for each future.</param>
public sealed record PolicyRun(string Name, RunInputs Inputs, ParameterSet Parameters, ImmutableArray<Uncertainty> Uncertainties)
{
    /// <summary>The modules' parameters with other values than the world's.</summary>
    public ImmutableDictionary<ModuleItem, double> ModuleValues { get; init; } = ImmutableDictionary<ModuleItem, double>.Empty;
}
