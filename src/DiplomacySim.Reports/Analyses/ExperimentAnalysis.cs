using System.Collections.Immutable;
using System.Globalization;
using DiplomacySim.Experiments.Analysis.Explaining;
using DiplomacySim.Experiments.Analysis.Stored;
using DiplomacySim.Experiments.Cases;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Experiments.Searching;
using DiplomacySim.Exploration.Discovery;
using DiplomacySim.Exploration.Robustness;
using DiplomacySim.Exploration.Sensitivity;
using DiplomacySim.Exploration.Statistics;
using DiplomacySim.Results;

namespace DiplomacySim.Reports.Analyses;

/// <summary>Analyses a stored experiment: one way for the command line, the HTTP API, pages and scripts.</summary>
/// <remarks>Only an explanation needs the scenario and its world. The same experiment and request give the same finding on every machine.</remarks>
public sealed class ExperimentAnalysis
{
    private const int UsualFutures = 1000;

    private readonly IResultStore _store;
    private readonly ExperimentRecord _record;
    private readonly AnalysisRequest _request;
    private readonly Func<ExperimentPlan>? _plan;
    private readonly CancellationToken _cancellation;

    private ExperimentAnalysis(IResultStore store, ExperimentRecord record, AnalysisRequest request, Func<ExperimentPlan>? plan, CancellationToken cancellationToken) =>
        (_store, _record, _request, _plan, _cancellation) = (store, record, request, plan, cancellationToken);

    private int Policy => ExperimentNames.Policy(_record, _request.Policies.FirstOrDefault());

    private ColumnDefinition Outcome => ExperimentNames.Outcome(_record, _request.Outcome);

    private OutcomeCondition Condition => ExperimentNames.Condition(_record, _request.Outcome);

    private GivenDataOptions Given => _request.Resamples is { } resamples
        ? new() { Resamples = resamples, CancellationToken = _cancellation }
        : new() { CancellationToken = _cancellation };

    /// <summary>Makes an analysis.</summary>
    /// <param name="store">The store.</param>
    /// <param name="record">The experiment.</param>
    /// <param name="request">What is asked for.</param>
    /// <param name="plan">Gives the experiment's plan to an analysis that plays futures again, see <see cref="AnalysisMethod.ForUpgrade"/>.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="AnalysisException">The experiment does not allow it; the message names the design that is needed, or the names that there are.</exception>
    public static AnalysisFinding Run(IResultStore store, ExperimentRecord record, AnalysisRequest request, Func<ExperimentPlan>? plan = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(request);
        try
        {
            return new ExperimentAnalysis(store, record, request, plan, cancellationToken).Run();
        }
        catch (ArgumentOutOfRangeException exception)
        {
            // An option of the method that is out of its range: what is allowed stands in the message.
            throw new AnalysisException(exception.Message.ReplaceLineEndings(" "), exception);
        }
    }

    private AnalysisFinding Run() => _request.Method switch
    {
        AnalysisMethod.Auto => new ExperimentAnalysis(_store, _record, _request with { Method = StoredSensitivity.MethodFor(CaseTable.Open(_store, _record.Id, Policy).Kind) }, _plan, _cancellation).Run(),
        "sobol" => Sobol(),
        "morris" => Morris(),
        "delta" => Finding(StoredSensitivity.Delta(_store, _record.Id, Policy, Outcome, Given, _request.Inputs), SensitivityReports.Of),
        "pawn" => Finding(StoredSensitivity.Pawn(_store, _record.Id, Policy, Outcome, Given, _request.Inputs), SensitivityReports.Of),
        "regional" => Regional(Condition),
        "scores" => Finding(StoredSensitivity.Scores(_store, _record.Id, Policy, Outcome, Trees(), _request.Inputs), SensitivityReports.Of),
        "prim" => Prim(Condition),
        "cart" => Cart(Condition),
        "robustness" => Robustness(),
        "explain" => Explain(),
        "search" => Search(),
        var other => throw new AnalysisException($"'{other}' is no analysis; there are {AnalysisMethod.Auto}, {string.Join(", ", AnalysisMethod.All.Select(method => method.Name))}."),
    };

    private static AnalysisFinding Finding<T>(StoredAnalysis<T> analysis, Func<StoredAnalysis<T>, AnalysisWords, AnalysisReport> write) =>
        new(words => write(analysis, words));

    private AnalysisFinding Sobol()
    {
        var options = new SobolOptions { CancellationToken = _cancellation };
        var analysis = StoredSensitivity.Sobol(_store, _record.Id, Policy, Outcome, _request.Resamples is { } resamples ? options with { Resamples = resamples } : options);
        var only = Only(analysis.Result.Inputs.Select(i => i.Input));
        return new AnalysisFinding(words => SensitivityReports.Of(analysis, only, words));
    }

    private AnalysisFinding Morris()
    {
        var options = new MorrisOptions { CancellationToken = _cancellation };
        var analysis = StoredSensitivity.Morris(_store, _record.Id, Policy, Outcome, _request.Resamples is { } resamples ? options with { Resamples = resamples } : options);
        var only = Only(analysis.Result.Inputs.Select(i => i.Input));
        return new AnalysisFinding(words => SensitivityReports.Of(analysis, only, words));
    }

    private AnalysisFinding Regional(OutcomeCondition condition)
    {
        var analysis = StoredSensitivity.Regional(_store, _record.Id, Policy, condition, Given, _request.Inputs);
        return new AnalysisFinding(words => SensitivityReports.Of(analysis, condition, words));
    }

    private FeatureScoreOptions Trees() => _request.Resamples is { } trees ? new() { Trees = trees, CancellationToken = _cancellation } : new() { CancellationToken = _cancellation };

    private AnalysisFinding Prim(OutcomeCondition condition)
    {
        var options = new PrimOptions { Boxes = _request.Boxes, CancellationToken = _cancellation };
        var cases = StoredDiscovery.Open(_store, _record.Id, Policy, condition, _request.Inputs, _cancellation);
        var analysis = cases.Prim(options);
        var path = analysis.Result.Paths[0];
        var step = _request.Box ?? path.Balanced;
        if (step < 0 || step >= path.Steps.Length)
        {
            throw new AnalysisException($"The way has boxes 0 to {path.Steps.Length - 1}, not {step}.");
        }

        var found = new FoundBoxes(analysis, cases, condition, step, cases.Repeat(path.Steps[step].Box, options));
        return new AnalysisFinding(words => DiscoveryReports.Of(found, words));
    }

    private AnalysisFinding Cart(OutcomeCondition condition)
    {
        var analysis = StoredDiscovery.Open(_store, _record.Id, Policy, condition, _request.Inputs, _cancellation).Cart(new CartOptions { CancellationToken = _cancellation });
        return new AnalysisFinding(words => DiscoveryReports.Of(new FoundTree(analysis, condition), words));
    }

    private AnalysisFinding Robustness()
    {
        var outcome = Outcome;
        int[] policies = _request.Policies.IsEmpty
            ? [.. Enumerable.Range(0, _record.Definition.Policies.Length)]
            : [.. _request.Policies.Distinct(StringComparer.Ordinal).Select(name => ExperimentNames.Policy(_record, name))];
        var options = new RobustnessOptions { Threshold = _request.Threshold, CancellationToken = _cancellation };
        var analysis = StoredRobustness.Analyze(
            _store, _record.Id, policies, outcome, !_request.LowIsGood, _request.Resamples is { } resamples ? options with { Resamples = resamples } : options);
        return new AnalysisFinding(words => RobustnessReports.Of(analysis, !_request.LowIsGood, _request.Threshold, words));
    }

    private AnalysisFinding Explain()
    {
        var plan = _plan?.Invoke() ?? throw new AnalysisException($"An explanation plays futures of experiment {_record.Id} again and needs its plan.");
        var question = ExplainQuestion.Read(plan, Policy, _request.Partner ?? "", _request.Tier, _request.By);
        var most = _request.Futures ?? UsualFutures;
        if (most is < 1 or > AnalysisRequest.MostFutures)
        {
            throw new AnalysisException(string.Create(CultureInfo.InvariantCulture, $"{most} futures cannot be played again; take 1 to {AnalysisRequest.MostFutures:N0}."));
        }

        var options = new ExplainOptions
        {
            Futures = [.. _store.DoneRanges(_record.Id, question.Policy).SelectMany(range => Enumerable.Range(0, (int)Math.Min(range.Count, most)).Select(i => (uint)(range.First + i))).Take(most)],
            WithCounterfactuals = !_request.WithoutLevers,
        };
        if (options.Futures.IsEmpty)
        {
            throw new AnalysisException($"Experiment {_record.Id} has no futures of '{plan.Policies[question.Policy].Name}' yet; go on with it first: dipsim resume {_record.Id}");
        }

        var report = UpgradeExplainer.Explain(plan, question, options, _cancellation);
        return new AnalysisFinding(words => ExplanationReports.Of(_record.Id, plan, report, words));
    }

    private AnalysisFinding Search()
    {
        var search = SearchRecord.Of(_record.Definition)
            ?? throw new AnalysisException($"Experiment {_record.Id} did not play the policies of a search. Write a section 'search' into a scenario and run: dipsim search FILE");
        var fresh = search.ReadFresh(_store, _record.Id);
        return new AnalysisFinding(words => SearchReports.Of(_record, search, fresh, words));
    }

    /// <summary>The inputs that are asked for; null for all.</summary>
    private ImmutableHashSet<string>? Only(IEnumerable<string> inputs)
    {
        string[] known = [.. inputs];
        return _request.Inputs.IsEmpty ? null
            : _request.Inputs.FirstOrDefault(input => !known.Contains(input, StringComparer.Ordinal)) is { } missing
                ? throw new AnalysisException($"No input '{missing}' varies in experiment {_record.Id}. There are {string.Join(", ", known.Select(name => $"'{name}'"))}.")
                : [.. _request.Inputs];
    }
}
