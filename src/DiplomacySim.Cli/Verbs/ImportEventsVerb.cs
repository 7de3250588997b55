using System.CommandLine;
using DiplomacySim.Cli.Reports;
using DiplomacySim.Cli.Running;
using DiplomacySim.Cli.Workloads;
using DiplomacySim.Model;
using DiplomacySim.Scenarios;
using DiplomacySim.Scenarios.Importing;
using DiplomacySim.Scenarios.Worlds;

namespace DiplomacySim.Cli.Verbs;

/// <summary><c>import events</c>: visits and signatures from tables of coded events, as a scenario file.</summary>
internal static class ImportEventsVerb
{
    public static Command Create(CliContext context)
    {
        var files = new Argument<string[]>("FILE") { Description = "Tables of GDELT, ICEWS, Phoenix or POLECAT, plain or zipped; the columns tell which.", Arity = ArgumentArity.OneOrMore };
        var world = CommonOptions.World();
        var output = new Option<string>("--out") { Description = "The scenario file to write.", HelpName = "FILE", Required = true };
        var mapping = new Option<string?>("--mapping") { Description = "What codes become, in place of what comes with the program.", HelpName = "FILE" };
        var reports = CommonOptions.Whole("--reports", "The fewest reports of an event; without it the mapping's number of each code.", 1, 1_000_000);
        var window = CommonOptions.Whole("--window", "For how many days after the first report more of them count as the same event; 5 without it.", 0, 365);
        var leaders = new Option<bool>("--leaders-only") { Description = "Only visits in which a side's name or title is that of a leader." };
        var from = Limit("--from", "The first month that is wanted.");
        var to = Limit("--to", "The last month that is wanted.");
        var skip = new Option<bool>("--skip-faulty") { Description = "Write the file although rows have faults, without them." };
        var command = new Command("events", "Import visits and signatures from tables of coded events.") { files, world, output, mapping, reports, window, leaders, from, to, skip };
        command.SetAction(async parse =>
        {
            var loaded = WorldFolders.Load(context.Terminal, parse.GetValue(world) ?? WorldFolders.FindOnly());
            var options = new EventImportOptions
            {
                LeastReports = (int?)parse.GetValue(reports),
                WindowDays = (int)(parse.GetValue(window) ?? new EventImportOptions().WindowDays),
                LeadersOnly = parse.GetValue(leaders),
                From = parse.GetValue(from),
                To = parse.GetValue(to),
            };
            var path = parse.GetRequiredValue(output);
            var result = EventImport.Read(parse.GetRequiredValue(files), loaded, Mapping(context, parse.GetValue(mapping)), options);
            ScenarioFiles.Show(context.Terminal, result.Problems);
            ImportPage.Write(context.Terminal, loaded, result);
            if (!result.Problems.IsEmpty && !parse.GetValue(skip))
            {
                throw new CliFault($"nothing was written: {ScenarioFiles.Count(result.Problems)} above. Put them right, or write the file without these rows: --skip-faulty");
            }

            if (result.Events.IsEmpty)
            {
                throw new CliFault($"nothing was written: no visit and no signature of {loaded.Home.Name} was found.");
            }

            await WriteAsync(context, path, loaded, result, options);
            return ExitCode.Done;
        });
        return command;
    }

    private static async Task WriteAsync(CliContext context, string path, LoadedWorld world, EventImportResult result, EventImportOptions options)
    {
        OutputFile.RequireFolder(path);
        var worldPath = EventScenario.PathOfWorld(path, world.Folder)
            ?? throw new CliFault($"--out: a scenario in '{Path.GetDirectoryName(Path.GetFullPath(path))}' cannot name the world '{world.Folder}', which lies outside its folder tree; write the file into scenarios, or beside the world.");
        await OutputFile.WriteAsync(context, path, EventScenario.Write($"{world.Home.Name}'s visits and signatures as reported", worldPath, world, result, options));

        // What was imported is what a scenario may hold, but a world may have rules of its own about its past.
        var reading = ScenarioReader.Read(path);
        ScenarioFiles.Show(context.Terminal, reading.Problems);
        context.Terminal.Note(reading.Scenario is null
            ? $"{path}: written, with {ScenarioFiles.Count(reading.Problems)}; put right what is listed above."
            : $"{path}: written. Run it: dipsim run {path}");
    }

    private static EventMapping? Mapping(CliContext context, string? path)
    {
        if (path is null)
        {
            return null;
        }

        var (mapping, problems) = EventMapping.Read(path);
        ScenarioFiles.Show(context.Terminal, problems);
        return mapping ?? throw new CliFault($"--mapping: '{path}' has {ScenarioFiles.Count(problems)}; put right what is listed above.");
    }

    private static Option<Month?> Limit(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "MONTH",
        CustomParser = result =>
        {
            if (Month.TryParse(result.Tokens[0].Value, out var month))
            {
                return month;
            }

            result.AddError($"{name}: '{result.Tokens[0].Value}' is not a month such as 2025-03");
            return null;
        },
    };
}
