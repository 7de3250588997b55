using System.Collections.Immutable;
using DiplomacySim.Model;
using DiplomacySim.Model.Modules;
using DiplomacySim.Scenarios.Designs;
using DiplomacySim.Scenarios.Searching;
using DiplomacySim.Scenarios.Worlds;

namespace DiplomacySim.Scenarios;

/// <summary>A scenario file, read and found in order: a plan that can be run. Made by <see cref="ScenarioReader"/>.</summary>
public sealed record Scenario
{
    /// <summary>The title; the file's name without its ending where none is given.</summary>
    public required string Title { get; init; }

    /// <summary>The question that the scenario is to answer; empty where none is given.</summary>
    public required string Question { get; init; }

    /// <summary>The file, as it was given to <see cref="ScenarioReader.Read"/>.</summary>
    public required string Path { get; init; }

    /// <summary>The world.</summary>
    public required LoadedWorld World { get; init; }

    /// <summary>The first month that is simulated.</summary>
    public required Month From { get; init; }

    /// <summary>The last month that is simulated.</summary>
    public required Month To { get; init; }

    /// <summary>The number of months, both ends included; 1 to 1,200.</summary>
    public int Months => To - From + 1;

    /// <summary>The futures of each policy; 1 to 10,000,000. With an experiment: cases times replications.</summary>
    public required long Futures { get; init; }

    /// <summary>Which cases are played; null where every future draws what is uncertain by itself.</summary>
    public ExperimentDesign? Experiment { get; init; }

    /// <summary>The cases of each policy: as many as futures without an experiment.</summary>
    public long Cases => Futures / (Experiment?.Replications ?? 1);

    /// <summary>The key of all draws.</summary>
    public required ulong Seed { get; init; }

    /// <summary>The modules that are on, in the order of <see cref="ModuleTable"/>.</summary>
    public ImmutableArray<ModuleDescription> Modules { get; init; } = [];

    /// <summary>How runs take the world's parameters; <see cref="Policy.Posterior"/> holds what is drawn.</summary>
    public ParameterUncertainty ParameterUncertainty { get; init; }

    /// <summary>The policies, in the order of the file, then the branches; one at least.</summary>
    public required ImmutableArray<Policy> Policies { get; init; }

    /// <summary>The targets, in the order of the file.</summary>
    public required ImmutableArray<Target> Targets { get; init; }

    /// <summary>The outcomes, in the order of the file.</summary>
    public required ImmutableArray<Outcome> Outcomes { get; init; }

    /// <summary>Published figures that outcomes are laid beside, in the order of the file.</summary>
    public ImmutableArray<PublishedFact> Facts { get; init; } = [];

    /// <summary>Which policies are searched, and for what; null where the file says nothing of it. It changes no result.</summary>
    public PolicySearch? Search { get; init; }

    /// <summary>The scenario as one file, everything taken over by <c>extends</c> written out, without comments.</summary>
    public required string Text { get; init; }

    /// <summary>SHA-256 of what determines the results, as 64 small hexadecimal digits.</summary>
    /// <remarks>
    /// Counted are the period, the seed, the world's content, the policies, targets and outcomes; not the title, the question,
    /// the number of futures, the layout of the file or its comments. Equal hashes mean equal results, future by future.
    /// </remarks>
    public required string Hash { get; init; }
}
