using System.CommandLine;
using System.CommandLine.Help;
using DiplomacySim.Cli.Terminals;
using DiplomacySim.Cli.Verbs;
using DiplomacySim.Client;
using DiplomacySim.Engine.Hosting;
using DiplomacySim.Exploration.Statistics;
using DiplomacySim.Results;
using DiplomacySim.Web;

namespace DiplomacySim.Cli;

/// <summary>Parses arguments, starts the verb, and turns whatever goes wrong into a message and an exit code.</summary>
internal static class CommandLine
{
    private const int HelpWidth = 80;

    // No '@file': words of the command line are words.
    private static readonly ParserConfiguration s_parser = new() { ResponseFileTokenReplacer = null };

    public static int Run(IReadOnlyList<string> arguments, CliContext context)
    {
        try
        {
            var code = Start(arguments, context);
            context.Terminal.Out.Flush();
            return code;
        }
        catch (Exception exception)
        {
            return Report(exception, context);
        }
    }

    private static int Start(IReadOnlyList<string> arguments, CliContext context)
    {
        var root = CreateRoot(context);
        var result = root.Parse(Words(arguments), s_parser);
        var faults = ParseFaults.Of(result);
        if (faults.Count > 0)
        {
            foreach (var message in faults)
            {
                context.Terminal.Fault(message);
            }

            return ExitCode.BadInput;
        }

        return result.Invoke(new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,
            Output = context.Terminal.Out,
            Error = context.Terminal.Error,
            ProcessTerminationTimeout = null,
        });
    }

    internal static RootCommand CreateRoot(CliContext context)
    {
        var root = new RootCommand("DiplomacySim: a scenario file in, projected partnership tiers out. 'dipsim FILE.yaml' is short for 'dipsim run FILE.yaml'.")
        {
            RunVerb.Create(context),
            ResumeVerb.Create(context),
            WatchVerb.Create(context),
            CancelVerb.Create(context),
            ValidateVerb.Create(context),
            PlanVerb.Create(context),
            SchemaVerb.Create(context),
            OddVerb.Create(context),
            ListVerb.Create(context),
            ShowVerb.Create(context),
            ReportVerb.Create(context),
            ChartVerb.Create(context),
            ExportVerb.Create(context),
            ImportVerb.Create(context),
            VerifyVerb.Create(context),
            RerunVerb.Create(context),
            SearchVerb.Create(context),
            CompareVerb.Create(context),
            SensitivityVerb.Create(context),
            DiscoverVerb.Create(context),
            RobustnessVerb.Create(context),
            ExplainVerb.Create(context),
            ForesightVerb.Create(context),
            DeleteVerb.Create(context),
            ClusterVerb.Create(context),
            ServeVerb.Create(context),
            LiveVerb.Create(context),
            CalibrateVerb.Create(context),
            FidelityVerb.Create(context),
            BackTestVerb.Create(context),
            ForecastVerb.Create(context),
            BenchVerb.Create(context),
            VersionVerb.Create(context),
        };
        // The verb says it, and its option's own words would differ.
        root.Options.Remove(root.Options.First(o => o is VersionOption));
        foreach (var option in root.Options)
        {
            if (option is HelpOption { Action: HelpAction help })
            {
                help.MaxWidth = HelpWidth;
            }
        }

        return root;
    }

    /// <summary>The words with what is short for something written out.</summary>
    private static string[] Words(IReadOnlyList<string> arguments) => arguments switch
    {
        [] => ["--help"],
        ["--version"] => [VersionVerb.Name],
        [var first, ..] when IsFile(first) => [RunVerb.Name, .. arguments],
        _ => [.. arguments],
    };

    private static bool IsFile(string word) =>
        !word.StartsWith('-') && (word.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || word.EndsWith(".yml", StringComparison.OrdinalIgnoreCase));

    private static int Report(Exception exception, CliContext context)
    {
        var terminal = context.Terminal;
        Flush(terminal);
        switch (exception)
        {
            case CliFault fault:
                terminal.Fault(fault.Message);
                return fault.ExitCode;
            case OperationCanceledException:
                terminal.Fault("stopped; nothing more was done.");
                return ExitCode.Interrupted;
            case IOException when exception.Message.Contains("Broken pipe", StringComparison.Ordinal):
                // Whoever read the report has read enough.
                return ExitCode.Done;
            case RemoteException remote:
                foreach (var problem in remote.Problems)
                {
                    terminal.Note(problem);
                }

                terminal.Fault(remote.Message);
                return ExitCode.BadInput;
            case RunFaultException broken:
                terminal.Fault($"experiment {broken.Id} broke down: {broken.Message}");
                return ExitCode.BrokeDown;
            case StoreException or AnalysisException or WebSetupException or InvalidDataException or IOException or UnauthorizedAccessException:
                terminal.Fault(exception.Message);
                return ExitCode.BadInput;
            default:
                var cause = exception.InnerException is { } inner ? $"{exception.Message} {inner.GetType().Name}: {inner.Message}" : $"{exception.GetType().Name}: {exception.Message}";
                terminal.Fault($"the program broke down: {cause} Futures that were stored are kept; 'dipsim list' shows them and 'dipsim resume ID' goes on. Please report this with the command and the scenario file.");
                return ExitCode.BrokeDown;
        }
    }

    private static void Flush(Terminal terminal)
    {
        try
        {
            terminal.Out.Flush();
        }
        catch (IOException)
        {
            // Nobody reads any more; the message goes to the other stream.
        }
    }
}
