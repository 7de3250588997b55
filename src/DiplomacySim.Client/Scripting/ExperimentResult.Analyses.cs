using System.Collections.Immutable;
using DiplomacySim.Experiments.Analysis.Explaining;
using DiplomacySim.Experiments.Analysis.Stored;
using DiplomacySim.Exploration.Discovery;
using DiplomacySim.Exploration.Robustness;
using DiplomacySim.Exploration.Sensitivity;
using DiplomacySim.Exploration.Statistics;
using DiplomacySim.Model;
using DiplomacySim.Results;

namespace DiplomacySim.Client.Scripting;

/// <summary>The analyses of a result, by the names of the scenario.</summary>
/// <remarks>
/// Each throws <see cref="AnalysisException"/> where the experiment does not have what the method needs, such as a Saltelli design; the
/// message names it. A policy that is not given is the first.
/// </remarks>
public sealed partial class ExperimentResult
{
    /// <summary>Variance-based sensitivity of an outcome (Sobol); needs <c>design: saltelli</c>.</summary>
    public SobolResult Sobol(string outcome, string? policy = null, SobolOptions? options = null) =>
        StoredSensitivity.Sobol(Store, Id, PolicyOf(policy), OutcomeOf(outcome), options).Result;

    /// <summary>Elementary effects of an outcome; needs <c>design: morris</c>.</summary>
    public MorrisResult Morris(string outcome, string? policy = null, MorrisOptions? options = null) =>
        StoredSensitivity.Morris(Store, Id, PolicyOf(policy), OutcomeOf(outcome), options).Result;

    /// <summary>Borgonovo's delta of an outcome, from whatever was drawn.</summary>
    public DeltaResult Delta(string outcome, string? policy = null, GivenDataOptions? options = null) =>
        StoredSensitivity.Delta(Store, Id, PolicyOf(policy), OutcomeOf(outcome), options).Result;

    /// <summary>PAWN indices of an outcome, from whatever was drawn.</summary>
    public PawnResult Pawn(string outcome, string? policy = null, GivenDataOptions? options = null) =>
        StoredSensitivity.Pawn(Store, Id, PolicyOf(policy), OutcomeOf(outcome), options).Result;

    /// <summary>Scores of the inputs from extremely randomized trees.</summary>
    public FeatureScoresResult Scores(string outcome, string? policy = null, FeatureScoreOptions? options = null) =>
        StoredSensitivity.Scores(Store, Id, PolicyOf(policy), OutcomeOf(outcome), options).Result;

    /// <summary>Which inputs tell cases of interest from the others.</summary>
    /// <param name="condition">A target, or such as <c>countries upgraded &gt;= 20</c> or <c>capital in top 10%</c>.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="options">How.</param>
    public RegionalResult Regional(string condition, string? policy = null, GivenDataOptions? options = null) =>
        StoredSensitivity.Regional(Store, Id, PolicyOf(policy), ConditionOf(condition), options).Result;

    /// <summary>Boxes of the inputs in which cases of interest gather (PRIM).</summary>
    /// <inheritdoc cref="Regional" path="/param"/>
    public PrimResult Prim(string condition, string? policy = null, PrimOptions? options = null) =>
        StoredDiscovery.Open(Store, Id, PolicyOf(policy), ConditionOf(condition)).Prim(options).Result;

    /// <summary>How often the inputs of a box are found again when the search is repeated on halves of the cases.</summary>
    /// <param name="condition">What the box was looked for by.</param>
    /// <param name="box">The box, of <see cref="Prim"/>.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="options">How it was looked for.</param>
    public ImmutableArray<Reproduction> Repeat(string condition, Box box, string? policy = null, PrimOptions? options = null) =>
        StoredDiscovery.Open(Store, Id, PolicyOf(policy), ConditionOf(condition)).Repeat(box, options);

    /// <summary>A tree of the inputs that tells cases of interest from the others (CART).</summary>
    /// <inheritdoc cref="Regional" path="/param"/>
    public CartResult Cart(string condition, string? policy = null, CartOptions? options = null) =>
        StoredDiscovery.Open(Store, Id, PolicyOf(policy), ConditionOf(condition)).Cart(options).Result;

    /// <summary>How robust the policies are, by every metric; each case is a scenario that all of them meet.</summary>
    /// <param name="outcome">The outcome or target.</param>
    /// <param name="isMaximised">Whether high values are good.</param>
    /// <param name="options">How they are judged.</param>
    public RobustnessResult Robustness(string outcome, bool isMaximised = true, RobustnessOptions? options = null) =>
        StoredRobustness.Analyze(Store, Id, [.. Enumerable.Range(0, Definition.Policies.Length)], OutcomeOf(outcome), isMaximised, options).Result;

    /// <summary>What explains that a partner rises: futures that have it against those that don't, and the policy with each lever removed.</summary>
    /// <param name="partner">The partner's code.</param>
    /// <param name="tier">The tier, as the world's ladder has it.</param>
    /// <param name="by">The last month that counts; null for the run's last.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="futures">How many futures are played again.</param>
    /// <exception cref="ArgumentException">The world has no such partner or tier.</exception>
    public UpgradeExplanationReport Explain(string partner, string tier, Month? by = null, string? policy = null, int futures = 1000)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(futures, 1);
        var world = Plan.Scenario.World.World;
        var index = world.Partners.ToList().FindIndex(p => p.Id.Code == partner);
        var rung = world.Ladder.Names.IndexOf(tier);
        if (index < 0 || rung < 0)
        {
            throw new ArgumentException(index < 0 ? $"'{partner}' is no partner of the world; give a code such as {world.Partners[0].Id.Code}." : $"'{tier}' is no tier; there are {string.Join(", ", world.Ladder.Names)}.");
        }

        var question = new ExplainQuestion(PolicyOf(policy), index, rung, by ?? Plan.Scenario.To);
        return UpgradeExplainer.Explain(Plan, question, new ExplainOptions { Futures = [.. Enumerable.Range(0, futures).Select(future => (uint)future)] });
    }

    private ColumnDefinition OutcomeOf(string name) =>
        Definition.Outcomes.FirstOrDefault(outcome => outcome.Name == name || outcome.StoredName == name)
        ?? throw new ArgumentException($"The experiment has no outcome '{name}'; it has {string.Join(", ", Definition.Outcomes.Select(outcome => $"'{outcome.Name}'"))}.", nameof(name));

    private OutcomeCondition ConditionOf(string text) => OutcomeCondition.Parse(text, Definition.Outcomes, Month.Parse(Definition.From), OutcomeOf);
}
