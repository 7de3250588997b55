using System.CommandLine;
using System.CommandLine.Parsing;
using DiplomacySim.Scenarios.Problems;

namespace DiplomacySim.Cli;

/// <summary>Words what is wrong with arguments, with the nearest known verb or option.</summary>
internal static class ParseFaults
{
    /// <summary>The faults, in the order of the words; none where all is well.</summary>
    public static IReadOnlyList<string> Of(ParseResult result)
    {
        var command = result.CommandResult.Command;

        // The parser takes a mistyped option for an argument, and then wonders about the words behind it.
        var options = Loose(result, command).ToArray();
        if (options.Length > 0)
        {
            return [.. options.Select(token => Unknown(token, command))];
        }

        if (result.UnmatchedTokens.Count > 0)
        {
            return command is RootCommand
                ? [Unknown(result.UnmatchedTokens[0], command)]
                : [.. result.UnmatchedTokens.Select(token => Unknown(token, command))];
        }

        return [.. result.Errors.Select(error => $"{Trimmed(error)}; see 'dipsim {(command is RootCommand ? "" : command.Name + " ")}--help'.")];
    }

    /// <summary>Words that look like options and are none; what follows <c>--</c> or a known option is not looked at.</summary>
    private static IEnumerable<string> Loose(ParseResult result, Command command)
    {
        var isValue = false;
        foreach (var token in result.Tokens)
        {
            if (token.Type == TokenType.DoubleDash)
            {
                yield break;
            }

            if (token.Type == TokenType.Argument && !isValue && token.Value.Length > 1 && token.Value[0] == '-' && !char.IsAsciiDigit(token.Value[1]))
            {
                yield return token.Value;
            }

            isValue = token.Type == TokenType.Option
                && command.Options.FirstOrDefault(o => o.Name == token.Value || o.Aliases.Contains(token.Value)) is { Arity.MinimumNumberOfValues: > 0 };
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
            if (options.Contains(token, StringComparer.Ordinal))
            {
                return $"'{token}' stands before the verb; options follow it: dipsim {command.Name} {token} ...";
            }

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
        DidYouMean.Nearest(token, known) is { } near && near != token ? $"; did you mean '{near}'?" : ".";
}
