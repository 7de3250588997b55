using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace DiplomacySim.Architecture.Tests.Snippets;

/// <summary>Reads what stands after the <c>$</c> in a console snippet: words, quotes, one redirection, a comment.</summary>
internal static class CommandLine
{
    // What the scripts do themselves; running the tests from the tests would not end.
    private static readonly string[] _ofTheScripts = ["test", "build", "orleans"];

    private static readonly string[] _starts = ["./run.sh", @".\run.ps1", "dotnet run --project src/DiplomacySim.Cli --"];

    private const string Copy = "cp -r ";

    private static readonly Regex _exit = new(@"\bexit (?<code>\d+)", RegexOptions.CultureInvariant);

    /// <summary>The step, or null where the line starts another program.</summary>
    public static Step? Read(int line, string text)
    {
        if (text.StartsWith(Copy, StringComparison.Ordinal))
        {
            return Split(text[Copy.Length..]).Words is [var from, var to]
                ? new CopyStep(line, from, to)
                : new FaultyStep(line, $"a folder is copied by '{Copy}from to': {text}");
        }

        var start = _starts.FirstOrDefault(start => text == start || text.StartsWith(start + " ", StringComparison.Ordinal));
        if (start is null)
        {
            return null;
        }

        var (words, comment) = Split(text[start.Length..]);
        if (words is null)
        {
            return new FaultyStep(line, $"a quote is not closed: {text}");
        }

        if (words.Any(word => word is "|" or "||" or "&&" or "&" or ";" or "<" or "2>" or "2>&1" or ">>"))
        {
            return new FaultyStep(line, $"only one command and '> file' can be tried: {text}");
        }

        string? output = null;
        var redirection = words.IndexOf(">");
        if (redirection >= 0)
        {
            if (redirection != words.Count - 2)
            {
                return new FaultyStep(line, $"one file follows '>': {text}");
            }

            output = words[^1];
            words.RemoveRange(redirection, 2);
        }

        if (words.Count > 0 && _ofTheScripts.Contains(words[0], StringComparer.Ordinal))
        {
            return null;
        }

        if (words.Count > 0 && (words[0].EndsWith(".yaml", StringComparison.Ordinal) || words[0].EndsWith(".yml", StringComparison.Ordinal)))
        {
            words.Insert(0, "run");
        }

        return new CommandStep(line, words, ExitCode(comment), output);
    }

    /// <summary>The exit code that a comment promises; 0 where it says nothing.</summary>
    public static int ExitCode(string comment) =>
        _exit.Match(comment) is { Success: true } exit ? int.Parse(exit.Groups["code"].Value, CultureInfo.InvariantCulture) : 0;

    private static (List<string>? Words, string Comment) Split(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var started = false;
        var quote = '\0';
        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i];
            if (quote != '\0')
            {
                if (letter == quote)
                {
                    quote = '\0';
                }
                else
                {
                    word.Append(letter);
                }
            }
            else if (letter is '"' or '\'')
            {
                quote = letter;
                started = true;
            }
            else if (letter == ' ')
            {
                End();
            }
            else if (letter == '#' && !started)
            {
                return (words, text[(i + 1)..]);
            }
            else
            {
                word.Append(letter);
                started = true;
            }
        }

        End();
        return (quote == '\0' ? words : null, "");

        void End()
        {
            if (started)
            {
                words.Add(word.ToString());
                word.Clear();
                started = false;
            }
        }
    }
}
