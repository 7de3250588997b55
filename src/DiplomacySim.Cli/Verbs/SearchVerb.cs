using System.CommandLine;
using DiplomacySim.Cli.Composition;
using DiplomacySim.Cli.Reports;
using DiplomacySim.Cli.Running;
using DiplomacySim.Cli.Searching;
using DiplomacySim.Engine.Hosting;
using DiplomacySim.Engine.Runs;
using DiplomacySim.Engine.Searching;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Experiments.Searching;
using DiplomacySim.Results;
using DiplomacySim.Scenarios;
using DiplomacySim.Scenarios.Searching;

namespace DiplomacySim.Cli.Verbs;

/// <summary><c>search</c>: looks for policies by the section <c>search</c> of a scenario, and plays what is found on fresh futures.</summary>
internal static class SearchVerb
{
    public static Command Create(CliContext context)
    {
        var file = new Argument<string>("FILE") { Description = "A scenario file with a section 'search'." };
        var output = new Option<string?>("--out") { Description = "The scenario file to write the found policies into; beside FILE by default.", HelpName = "FILE" };
        var evaluations = CommonOptions.Whole("--evaluations", "Play at most this many candidates in place of the file's number.", SearchLimits.MinPopulation, SearchLimits.MaxEvaluations);
        var workers = CommonOptions.Whole("--workers", "Compute on this many threads; the processors by default.", 1, RunOptions.MaxWorkers);
        var fresh = new Option<bool>("--fresh") { Description = "Forget what an earlier search of the same file has played." };
        var place = new PlaceOptions();
        var format = CommonOptions.Format("text", "json");
        var quiet = CommonOptions.Quiet();
        var command = new Command("search", "Look for policies that do best, and play what is found on fresh futures.") { file, output, evaluations, workers, fresh, format, quiet };
        place.AddTo(command);
        command.SetAction(async (parse, _) =>
        {
            var path = parse.GetRequiredValue(file);
            var presentation = new Presentation(parse.GetValue(format) == "json", parse.GetValue(quiet));
            var scenario = WithEvaluations(ScenarioFiles.Read(context.Terminal, path, new ScenarioReadOptions(), presentation.IsQuiet), (int?)parse.GetValue(evaluations), path);
            var server = place.ServerOf(parse);
            var choice = place.StoreOf(context, parse);
            var found = FoundFile.For(path, parse.GetValue(output));
            var journal = SearchFiles.JournalOf(scenario, choice.Path);
            if (parse.GetValue(fresh) && File.Exists(journal))
            {
                File.Delete(journal);
            }

            using var interruption = new Interruption(context.Terminal);
            var options = new SearchRunOptions { Workers = (int)(parse.GetValue(workers) ?? Environment.ProcessorCount), JournalPath = journal };
            await using IWorkplace workplace = server is null
                ? new LocalWorkplace(context, choice, choice.Open(), Engines.Embedded, options.Workers)
                : new ServerWorkplace(await server.ConnectAsync(context, interruption.Token));
            var host = await workplace.OpenHostAsync(interruption.Token);
            var report = await SearchAsync(context, scenario, options, host as ICandidatePlayer, presentation, interruption.Token);
            found.Write(scenario, report);
            if (report.IsInterrupted)
            {
                SearchPage.Write(context.Terminal, scenario, report, null, presentation);
                context.Terminal.Note($"Interrupted: what was found so far is in {found.Path}, not yet played on fresh futures. Go on with: dipsim search {path}{workplace.Place.Option}");
                return ExitCode.Interrupted;
            }

            var run = await ConfirmAsync(context, host, found.Path, SearchRecord.Of(scenario, report), options.Workers, presentation, interruption.Token);
            var confirmation = run.State == ExperimentState.Interrupted ? null
                : await workplace.ReadAsync(run.Id, store => SearchConfirmation.Read(store, run.Id, scenario, report), CancellationToken.None);
            SearchPage.Write(context.Terminal, scenario, report, confirmation, presentation);
            if (confirmation is null)
            {
                context.Terminal.Note($"Interrupted: the policies are in {found.Path}; play them on fresh futures with: dipsim search {path}{workplace.Place.Option}");
                return ExitCode.Interrupted;
            }

            if (!presentation.IsQuiet && !presentation.IsJson)
            {
                context.Terminal.Note($"The policies are in {found.Path}, their fresh futures in experiment {confirmation.Experiment}: dipsim show {confirmation.Experiment}{workplace.Place.Option}");
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static Scenario WithEvaluations(Scenario scenario, int? evaluations, string path)
    {
        var search = scenario.Search ?? throw new CliFault(
            $"{path} has no section 'search'; say there what may be set and what is sought, such as search: {{visits: {{at most: 20}}, objectives: [{{maximize: {scenario.World.World.Ladder.Names[^1]}}}]}}");
        if (evaluations is not { } most)
        {
            return scenario;
        }

        return most >= search.Population * search.Seeds
            ? scenario with { Search = search with { Evaluations = most } }
            : throw new CliFault($"--evaluations: {most} are fewer than the first generation of {search.Seeds} searches with {search.Population} candidates each.");
    }

    private static async Task<SearchReport> SearchAsync(
        CliContext context, Scenario scenario, SearchRunOptions options, ICandidatePlayer? player, Presentation presentation, CancellationToken cancellation)
    {
        var line = new StatusLine(context.Terminal);
        try
        {
            var runner = new SearchRunner(context.Clock, presentation.IsQuiet ? null : progress => line.Show(SearchPage.Progress(progress)), player);
            return await Task.Run(() => runner.Run(scenario, options, cancellation), CancellationToken.None);
        }
        finally
        {
            line.Clear();
        }
    }

    private static async Task<RunReport> ConfirmAsync(
        CliContext context, IExperimentHost host, string path, SearchRecord record, int workers, Presentation presentation, CancellationToken cancellation)
    {
        var plan = ExperimentPlan.Of(ScenarioFiles.Read(context.Terminal, path, new ScenarioReadOptions(), isQuiet: true));
        var line = new ProgressLine(context.Terminal);
        try
        {
            var options = new RunOptions { Workers = workers, ScenarioPath = path, Search = record };
            return await host.RunAsync(new RunRequest(plan, options), presentation.IsQuiet ? null : line.Show, cancellation);
        }
        finally
        {
            line.Clear();
        }
    }
}
