using System.CommandLine;

namespace DiplomacySim.Cli.Verbs;

/// <summary><c>import</c>: makes scenario files of what others have recorded.</summary>
internal static class ImportVerb
{
    public static Command Create(CliContext context) => new("import", "Make a scenario file of coded event data: CAMEO and PLOVER.")
    {
        ImportEventsVerb.Create(context),
    };
}
