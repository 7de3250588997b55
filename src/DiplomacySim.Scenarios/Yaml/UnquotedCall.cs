using System.Text.RegularExpressions;
using DiplomacySim.Scenarios.Problems;

namespace DiplomacySim.Scenarios.Yaml;

/// <summary>A value such as <c>discrete(a: 0.2, b: 0.8)</c> without quotes, which YAML takes for a key and a value.</summary>
/// <param name="Begin">The index of its first character in the source.</param>
/// <param name="Message">What to tell the writer.</param>
/// <param name="Repaired">The source with the value in quotes.</param>
internal sealed partial record UnquotedCall(int Begin, ProblemText Message, string Repaired)
{
    private const int MaxLine = 1000;

    /// <summary>The unquoted call on a line of the source (lines count from 1), or null.</summary>
    public static UnquotedCall? Find(string source, int line)
    {
        if (!SourceLines.TryFind(source, line, out var range))
        {
            return null;
        }

        var (begin, length) = range.GetOffsetAndLength(source.Length);
        var match = length > MaxLine ? Match.Empty : Pattern().Match(source.Substring(begin, length));
        if (!match.Success)
        {
            return null;
        }

        var call = match.Groups["call"];
        var callBegin = begin + call.Index;
        return new UnquotedCall(
            callBegin,
            $"YAML reads ': ' inside an unquoted value as a new key; put the value in quotes: {Shown.Quoted(call.Value)}",
            string.Concat(source.AsSpan(0, callBegin), $"'{call.Value}'", source.AsSpan(callBegin + call.Length)));
    }

    [GeneratedRegex(
        """^[^'"#{\[]*?: +(?<call>[a-z]+\([^'"#()]*: [^'"#()]*\)) *(#.*)?$""",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Pattern();
}
