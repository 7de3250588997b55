using System.CommandLine;
using System.CommandLine.Parsing;
using DiplomacySim.Scenarios.Problems;

namespace DiplomacySim.Cli;

/// <summary>Words what is wrong with arguments, with the nearest known verb or option.</summary>
internal static class ParseFaults
{
    public static IEnumerable<string> Of(ParseResult result)
    {
        var command = result.CommandResult.Command;
        var unknown = result.UnmatchedTokens;
        foreach (var token in unknown)
        {
            yield return Unknown(token, command);
        }

        // The parser says of an unknown word, too, that the verb is missing.
        foreach (var error in result.Errors)
        {
            if (!unknown.Any(token => error.Message.Contains($"'{token}'", StringComparison.Ordinal)) && !(unknown.Count > 0 && command is RootCommand))
            {
                yield return $"{Trimmed(error)}; see 'dipsim {(command is RootCommand ? "" : command.Name + " ")}--help'.";
            }
        }
    }

    private static string Trimmed(ParseError error)
    {
        var message = error.Message.TrimEnd('.');
        return message.Length > 0 ? char.ToLowerInvariant(message[0]) + message[1..] : message;
    }

    private static string Unknown(string token, Command command)
    {
        if (token.StartsWith('-'))
        {
            var options = command.Options.Concat(command.Parents.OfType<Command>().SelectMany(p => p.Options.Where(o => o.Recursive)))
                .Select(o => o.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
            var of = command is RootCommand ? "" : $" of '{command.Name}'";
            return $"'{token}' is not an option{of}{Hint(token, options)} The options are {string.Join(", ", options)}.";
        }

        if (command is RootCommand)
        {
            var verbs = command.Subcommands.Select(c => c.Name).ToArray();
            return $"'{token}' is not a verb{Hint(token, verbs)} The verbs are {string.Join(", ", verbs)}; a scenario file ends in .yaml.";
        }

        return $"'{token}' is one argument too many for '{command.Name}'; see 'dipsim {command.Name} --help'.";
    }

    private static string Hint(string token, IEnumerable<string> known) =>
        DidYouMean.Nearest(token, known) is { } near ? $"; did you mean '{near}'?" : ".";
}
