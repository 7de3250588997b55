using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using DiplomacySim.Cli.Composition;
using DiplomacySim.Cli.Running;
using DiplomacySim.Results.Sqlite;
using DiplomacySim.Scenarios.Designs;
using DiplomacySim.Web;

namespace DiplomacySim.Cli.Verbs;

/// <summary>The options that several verbs have, each with its own words for what is wrong.</summary>
internal static class CommonOptions
{
    /// <summary>The environment variable that names an engine for the verbs that compute.</summary>
    public const string EngineVariable = "DIPLOMACYSIM_ENGINE";

    public static Option<string> Store() => new("--store")
    {
        Description = "The result store: a file, or postgres://USER@HOST/DATABASE.",
        HelpName = "PATH",
        DefaultValueFactory = _ => SqliteResultStore.DefaultPath,
        CustomParser = result =>
        {
            var path = result.Tokens[0].Value;
            if (string.IsNullOrWhiteSpace(path))
            {
                result.AddError("--store: the path is empty; give a file such as runs/diplomacysim.db");
            }

            return path;
        },
    };

    /// <summary>The folder of a world; the only one that is there where none is given.</summary>
    public static Option<string?> World() => new("--world") { Description = "The folder of a world; the only one in scenarios/worlds by default.", HelpName = "FOLDER" };

    public static Option<string?> Server() => new("--server")
    {
        Description = $"Use this server in place of a store of this machine; {ServerChoice.Variable} names one for all commands.",
        HelpName = "URL",
    };

    public static Option<string?> TokenFile() => new("--token-file")
    {
        Description = $"The file with the server's token; {TokenSource.Variable} may hold it too.",
        HelpName = "FILE",
    };

    /// <summary>The server that a command names, or else that of the environment; null for none.</summary>
    /// <param name="parse">The words of the command.</param>
    /// <param name="server">The option that names one.</param>
    /// <param name="tokenFile">The option that names the file with its token.</param>
    /// <param name="isHere">Whether the command says that it means this machine, so that the environment does not count.</param>
    public static ServerChoice? ServerOf(ParseResult parse, Option<string?> server, Option<string?> tokenFile, bool isHere) =>
        (parse.GetValue(server) ?? (isHere ? null : Environment.GetEnvironmentVariable(ServerChoice.Variable))) is { Length: > 0 } address
            ? new ServerChoice(address, parse.GetValue(tokenFile))
            : null;

    /// <summary>The server that a command names, or else that of the environment; null where it names a store, or none.</summary>
    /// <exception cref="CliFault">It names a server and a store.</exception>
    public static ServerChoice? ServerOf(ParseResult parse, Option<string?> server, Option<string?> tokenFile, Option<string> store)
    {
        var hasStore = parse.GetResult(store) is { Implicit: false };
        var choice = ServerOf(parse, server, tokenFile, hasStore);
        return choice is not null && hasStore
            ? throw new CliFault("--server: the server keeps results in its own store; leave out --store, or leave out --server.")
            : choice;
    }

    /// <summary>The server that a command or the environment names.</summary>
    /// <exception cref="CliFault">Neither names one.</exception>
    public static ServerChoice RequireServer(ParseResult parse, Option<string?> server, Option<string?> tokenFile) =>
        ServerOf(parse, server, tokenFile, isHere: false)
        ?? throw new CliFault($"{parse.CommandResult.Command.Name} needs a server: give --server URL, or name one in {ServerChoice.Variable}.");

    public static Option<string> Format(params string[] allowed) => OneOf("--format", "How results are written: " + string.Join(" or ", allowed) + ".", allowed);

    /// <summary>The engine; the environment may name one for all commands.</summary>
    public static Option<string> Engine()
    {
        var option = OneOf("--engine", $"What computes: this process, or an Orleans cluster; {EngineVariable} names one for all commands.", Engines.Auto, Engines.Embedded, Engines.Orleans);
        option.DefaultValueFactory = result =>
        {
            if (Environment.GetEnvironmentVariable(EngineVariable) is not { Length: > 0 } name)
            {
                return Engines.Auto;
            }

            if (name is not (Engines.Auto or Engines.Embedded or Engines.Orleans))
            {
                result.AddError($"{EngineVariable}: '{name}' is not one of {Engines.Auto}, {Engines.Embedded}, {Engines.Orleans}");
            }

            return name;
        };
        return option;
    }

    /// <summary>The file that is written; null for standard output.</summary>
    public static Option<string?> Out() => new("--out") { Description = "The file to write; standard output where none is given.", HelpName = "PATH" };

    /// <summary>The language of reports and charts.</summary>
    public static Option<string> Language() => OneOf(
        "--language", "The language: " + string.Join(", ", DiplomacySim.Reports.Languages.Language.All.Select(language => $"{language.Code} ({language.Name})")) + ".", [.. DiplomacySim.Reports.Languages.Language.All.Select(language => language.Code)]);

    public static Option<bool> Quiet() => new("--quiet") { Description = "Print the answer only: no progress, no notes." };

    public static Option<string> OneOf(string name, string description, params string[] allowed) => new(name)
    {
        Description = description,
        HelpName = string.Join('|', allowed),
        DefaultValueFactory = _ => allowed[0],
        CustomParser = result =>
        {
            var value = result.Tokens[0].Value;
            if (!allowed.Contains(value, StringComparer.Ordinal))
            {
                result.AddError($"{name}: '{value}' is not one of {string.Join(", ", allowed)}");
            }

            return value;
        },
    };

    /// <summary>A whole number in a range; null where it is not given.</summary>
    public static Option<long?> Whole(string name, string description, long low, long high) => new(name)
    {
        Description = description,
        HelpName = "N",
        CustomParser = result =>
        {
            if (ParseWhole(result.Tokens[0].Value, low, high) is { } value)
            {
                return value;
            }

            result.AddError(string.Create(CultureInfo.InvariantCulture, $"{name}: '{result.Tokens[0].Value}' is not a whole number from {low} to {high}"));
            return null;
        },
    };

    /// <summary>The samples of an experiment.</summary>
    public static Option<long?> Samples() =>
        Whole("--samples", "Take this many samples in place of the experiment's number; more are added to what is stored.", 1, CaseNumbers.Stride);

    /// <summary>The policy that is looked at; null for the first.</summary>
    public static Option<string?> Policy() => new("--policy") { Description = "The policy; the first one without it.", HelpName = "NAME" };

    /// <summary>The uncertain inputs that an analysis looks at; none for all.</summary>
    public static Option<string[]> Inputs() => new("--input")
    {
        Description = "The uncertain inputs that are looked at; give the option for each. All without it.",
        HelpName = "NAME",
        Arity = ArgumentArity.OneOrMore,
    };

    /// <summary>The resamples behind the intervals of an analysis.</summary>
    public static Option<long?> Resamples() =>
        Whole("--resamples", "The resamples behind intervals, of feature scores the trees; the method's own number without it.", 10, 100_000);

    /// <summary>The replications of an experiment.</summary>
    public static Option<long?> Replications() =>
        Whole("--replications", "Play each case of the experiment so often; more are added to what is stored.", 1, CaseNumbers.MaxReplications);

    public static Option<ulong?> Seed() => new("--seed")
    {
        Description = "Take this seed in place of the file's.",
        HelpName = "N",
        CustomParser = result =>
        {
            if (ulong.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var seed))
            {
                return seed;
            }

            result.AddError($"--seed: '{result.Tokens[0].Value}' is not a whole number from 0 to {ulong.MaxValue}");
            return null;
        },
    };

    /// <summary>A day of the calendar; null where it is not given.</summary>
    public static Option<DateOnly?> Day(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "2026-11-22",
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                return day;
            }

            result.AddError($"{name}: '{text}' is not a day of the calendar; write it as 2026-11-22");
            return null;
        },
    };

    /// <summary>The present day, by world time.</summary>
    public static DateOnly Today(CliContext context) => DateOnly.FromDateTime(context.Clock.GetUtcNow().UtcDateTime);

    /// <summary>A share of a target's interval, written as <c>1pp</c>.</summary>
    public static Option<double?> Until() => new("--until")
    {
        Description = "Run batches until the 95% interval of every target is within this many percentage points to either side.",
        HelpName = "1pp",
        CustomParser = ParseUntil,
    };

    public static Argument<string> Experiment(string name = "ID") => new(name) { Description = "The number of an experiment; 'dipsim list' shows them." };

    private static long? ParseWhole(string text, long low, long high) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && value >= low && value <= high ? value : null;

    private static double? ParseUntil(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (text.EndsWith("pp", StringComparison.Ordinal)
            && double.TryParse(text.AsSpan(0, text.Length - 2), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var points)
            && points is >= 0.01 and < 50)
        {
            return points / 100;
        }

        result.AddError($"--until: '{text}' is not a number of percentage points from 0.01pp to below 50pp, such as 1pp");
        return null;
    }
}
