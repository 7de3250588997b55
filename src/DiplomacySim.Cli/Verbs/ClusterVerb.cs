using System.CommandLine;
using DiplomacySim.Cli.Terminals;
using DiplomacySim.Results;
using DiplomacySim.Results.Postgres;

namespace DiplomacySim.Cli.Verbs;

/// <summary><c>cluster</c>: prepares and looks at the PostgreSQL database of a cluster.</summary>
internal static class ClusterVerb
{
    public static Command Create(CliContext context)
    {
        var command = new Command("cluster", "Prepare the PostgreSQL database of a cluster, or look at it.")
        {
            CreatePart(context, "init", "Make our tables in the database, or bring them up to date; nothing where they are.", Init),
            CreatePart(context, "check", "Say what of our tables is there and what is missing.", Check),
        };
        return command;
    }

    private static Command CreatePart(CliContext context, string name, string description, Func<Terminal, PostgresUrl, StoreOptions, int> run)
    {
        var address = new Argument<string>("URL") { Description = "The database, as postgres://USER:PASSWORD@HOST:PORT/DATABASE." };
        var command = new Command(name, description) { address };
        command.SetAction(parse => run(
            context.Terminal,
            PostgresUrl.Parse(parse.GetRequiredValue(address)),
            new StoreOptions { OnOutage = outage => context.Terminal.Note(outage.Message) }));
        return command;
    }

    private static int Init(Terminal terminal, PostgresUrl url, StoreOptions options)
    {
        var report = ClusterSchema.Apply(url, options);
        terminal.Out.WriteLine(report.Applied.IsEmpty
            ? $"The tables in schema '{report.Schema}' of {report.Location} are up to date (version {report.Version}); nothing was done."
            : $"Made in schema '{report.Schema}' of {report.Location}: {string.Join(", ", report.Applied)}. The tables have version {report.Version}.");
        return ExitCode.Done;
    }

    private static int Check(Terminal terminal, PostgresUrl url, StoreOptions options)
    {
        var report = ClusterSchema.Check(url, options);
        terminal.Out.WriteLine($"Database     {report.Location}");
        terminal.Out.WriteLine($"Server       PostgreSQL {report.Server}");
        terminal.Out.WriteLine($"Schema       {report.Schema}, version {report.Version} of {report.LatestVersion}");
        terminal.Out.WriteLine($"There        {Listed(report.Present)}");
        terminal.Out.WriteLine($"Missing      {Listed(report.Missing)}");
        terminal.Out.WriteLine($"User         {report.User}, {(report.MayCreate ? "may" : "may not")} make tables");
        terminal.Out.WriteLine($"Experiments  {report.Experiments}");
        if (report.IsReady)
        {
            return ExitCode.Done;
        }

        terminal.Fault(Remedy(report));
        return ExitCode.BadInput;
    }

    private static string Remedy(SchemaReport report)
    {
        if (report.Version > report.LatestVersion)
        {
            return $"the tables have version {report.Version}; this program knows versions up to {report.LatestVersion}. Use the newer program.";
        }

        return report.MayCreate
            ? $"the database is not ready. Make the tables with: dipsim cluster init {report.Location}"
            : $"the user '{report.User}' may not make tables in the schema '{report.Schema}', and every experiment has some of its own. The owner can grant it: GRANT CREATE, USAGE ON SCHEMA {report.Schema} TO {report.User}";
    }

    private static string Listed(IReadOnlyCollection<string> names) => names.Count == 0 ? "nothing" : string.Join(", ", names);
}
