using System.Collections.Immutable;
using DiplomacySim.Experiments.Directing;
using DiplomacySim.Model.Calendars;
using DiplomacySim.Model.Columns;
using DiplomacySim.Model.Modules;
using DiplomacySim.Model.Parameters;
using DiplomacySim.Model.Shards;
using DiplomacySim.Scenarios;
using DiplomacySim.Scenarios.Designs;
using DiplomacySim.Scenarios.Rules;
using DiplomacySim.Scenarios.Shocks;
using DiplomacySim.Scenarios.Worlds;

namespace DiplomacySim.Experiments.Plans;

/// <summary>A policy made ready for the model.</summary>
/// <param name="Name">The policy's name.</param>
/// <param name="Inputs">What all its futures share.</param>
/// <param name="Parameters">The parameters, fixed assumptions included.</param>
/// <param name="Uncertainties">What is drawn for each future.</param>
public sealed record PolicyRun(string Name, RunInputs Inputs, ParameterSet Parameters, ImmutableArray<Uncertainty> Uncertainties)
{
    /// <summary>From which policy it branches off, and when; null where it stands by itself.</summary>
    public PolicyBranch? Branch { get; init; }

    /// <summary>The number of the first month of its own: that of the branch's date, 0 where it stands by itself.</summary>
    public int FirstMonth => Branch is { } branch ? branch.Date - Inputs.From : 0;

    /// <summary>The rules of the policy.</summary>
    public ImmutableArray<Rule> Rules { get; init; } = [];

    /// <summary>The shocks of the policy.</summary>
    public ImmutableArray<Shock> Shocks { get; init; } = [];

    /// <summary>Which cases are played; null where every future draws what is uncertain by itself.</summary>
    public ExperimentDesign? Design { get; init; }

    /// <summary>What is drawn of the parameters together; null where each is taken at one value.</summary>
    public WorldPosterior? Posterior { get; init; }

    /// <summary>The modules' parameters with other values than the world's.</summary>
    public ImmutableDictionary<ModuleItem, double> ModuleValues { get; init; } = ImmutableDictionary<ModuleItem, double>.Empty;

    /// <summary>Lets a shard of this branch go on from one of the policy that it comes from; its date is the next month.</summary>
    /// <param name="shard">A shard of this policy at its start.</param>
    /// <param name="past">A shard of the other policy with the same futures, its months up to the date played.</param>
    /// <exception cref="InvalidOperationException">The policy is no branch, or the other shard stands in another month.</exception>
    public async ValueTask ContinueAsync(Shard shard, Shard past)
    {
        ArgumentNullException.ThrowIfNull(shard);
        ArgumentNullException.ThrowIfNull(past);
        if (Branch is null || past.MonthsDone != FirstMonth)
        {
            throw new InvalidOperationException($"'{Name}' does not go on from month {past.MonthsDone} of another policy.");
        }

        await shard.ContinueAsync(past);
        if (shard.Director is PolicyDirector director && past.Director is PolicyDirector before)
        {
            director.CopyFrom(before);
        }
    }

    /// <summary>Opens a shard of the policy whose partners are called directly, its rules and shocks at work.</summary>
    /// <param name="lanes">The futures.</param>
    /// <param name="meter">Measures the calls to partners; null for none.</param>
    public Shard Open(LaneInputs lanes, ICallMeter? meter = null) => new(Inputs, lanes, meter) { Director = PolicyDirector.For(this, lanes) };
}
