using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using DiplomacySim.Experiments.Outcomes;
using DiplomacySim.Experiments.Tallies;
using DiplomacySim.Model;
using DiplomacySim.Model.Calendars;
using DiplomacySim.Model.Start;
using DiplomacySim.Results;
using DiplomacySim.Scenarios;

namespace DiplomacySim.Experiments.Plans;

/// <summary>A scenario made ready to run: its policies as inputs of the model, and the columns that each future fills.</summary>
public sealed class ExperimentPlan
{
    private ExperimentPlan(Scenario scenario, ImmutableArray<PolicyRun> policies)
    {
        Scenario = scenario;
        Policies = policies;
        Outcomes = new OutcomeTable(scenario);
        Uncertainties = [.. scenario.Policies.SelectMany(p => p.Uncertainties).Select(u => u.Name).Distinct(StringComparer.Ordinal)];
        Branches = [.. policies.Select(policy => BranchesOf(policy.Name, policies))];
        Hash = HashOf(scenario, Outcomes);
    }

    /// <summary>The scenario.</summary>
    public Scenario Scenario { get; }

    /// <summary>The policies, in the scenario's order.</summary>
    public ImmutableArray<PolicyRun> Policies { get; }

    /// <summary>For each policy the indices of those that branch off it, by date, then in the scenario's order.</summary>
    public ImmutableArray<ImmutableArray<int>> Branches { get; }

    /// <summary>The columns of outcomes: built-in ones, targets, the scenario's own.</summary>
    public OutcomeTable Outcomes { get; }

    /// <summary>How the tally of tiers of every policy is laid out.</summary>
    public TierCountLayout TierCounts => new(
        TallyLayout.TierCounts,
        [.. Enumerable.Range(0, Scenario.Months).Select(month => (Scenario.From + month).ToString())],
        [.. Scenario.World.World.Partners.Select(partner => partner.Id.Code)],
        Scenario.World.World.Ladder.Names);

    /// <summary>The names of what any policy draws, in the order of first mention: the columns of cases.</summary>
    public ImmutableArray<string> Uncertainties { get; }

    /// <summary>Whether futures of a policy differ in chance alone: no uncertainty is drawn, and no posterior.</summary>
    public bool DrawsNothing => Uncertainties.IsEmpty && Policies.All(policy => policy.Posterior is null);

    /// <summary>SHA-256 of everything that decides the numbers except how many futures; 64 small hexadecimal digits.</summary>
    public string Hash { get; }

    /// <summary>Makes a plan of a scenario; the start of the run is worked out from the world's past.</summary>
    public static ExperimentPlan Of(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var start = StartBuilder.Build(scenario.World.World, scenario.From);
        return new ExperimentPlan(scenario, [.. scenario.Policies.Select(policy => Ready(scenario, policy, start))]);
    }

    private static ImmutableArray<int> BranchesOf(string trunk, ImmutableArray<PolicyRun> policies) =>
    [
        .. Enumerable.Range(0, policies.Length)
            .Where(i => policies[i].Branch is { } branch && branch.From == trunk)
            .OrderBy(i => policies[i].Branch!.Date),
    ];

    /// <summary>Makes a plan of a scenario with other policies, from the start that this plan has: the same world, period and modules.</summary>
    /// <exception cref="ArgumentException">The scenario has another world, or begins in another month.</exception>
    public ExperimentPlan With(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        if (!ReferenceEquals(scenario.World.World, Scenario.World.World) || scenario.From != Scenario.From)
        {
            throw new ArgumentException("The scenario does not start as the plan does.", nameof(scenario));
        }

        var start = Policies[0].Inputs.Start;
        return new ExperimentPlan(scenario, [.. scenario.Policies.Select(policy => Ready(scenario, policy, start))]);
    }

    private static PolicyRun Ready(Scenario scenario, Policy policy, StartState start)
    {
        var events = policy.Events.ToLookup(e => e.Month);
        return new PolicyRun(
            policy.Name,
            new RunInputs
            {
                World = scenario.World.World,
                From = scenario.From,
                Seed = scenario.Seed,
                Attention = policy.Attention,
                Execution = policy.Execution,
                Capacity = policy.Capacity,
                Priority = policy.Priority,
                Plans = [.. Enumerable.Range(0, scenario.Months).Select(offset => MonthPlans.Of(scenario.World.World, [.. events[scenario.From + offset]]))],
                Start = start,
                Modules = scenario.Modules,
                ModuleLevers = policy.ModuleLevers,
                HasDirectedCapacity = policy.Shocks.Any(shock => shock.Then is not { Capacity: 1, Execution: 1 }),
            },
            policy.Parameters,
            policy.Uncertainties)
        {
            ModuleValues = policy.ModuleValues,
            Branch = policy.Branch,
            Rules = policy.Rules,
            Shocks = policy.Shocks,
            Posterior = policy.Posterior,
            Design = scenario.Experiment,
        };
    }

    private static string HashOf(Scenario scenario, OutcomeTable outcomes)
    {
        var text = new StringBuilder("DiplomacySim plan 2\n")
            .Append("model ").Append(ModelVersion.Current).Append('\n')
            .Append("scenario ").Append(scenario.Hash).Append('\n');
        foreach (var column in outcomes.Columns)
        {
            text.Append("outcome ").Append(column.Name).Append('\n');
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
