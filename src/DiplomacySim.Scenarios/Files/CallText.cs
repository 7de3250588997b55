using System.Collections.Immutable;

namespace DiplomacySim.Scenarios.Files;

/// <summary>A text of the form <c>name(argument, argument)</c>, taken apart.</summary>
/// <param name="Name">The word before the bracket; the whole text where there is none.</param>
/// <param name="Arguments">The texts between the commas, trimmed, each with its place in the whole text.</param>
/// <param name="IsClosed">Whether there is one bracket that opens and one that closes, at the end.</param>
internal sealed record CallText(string Name, ImmutableArray<(string Text, int Offset)> Arguments, bool IsClosed)
{
    /// <summary>Takes a text apart.</summary>
    public static CallText Of(string text)
    {
        var open = text.IndexOf('(', StringComparison.Ordinal);
        if (open < 0)
        {
            return new CallText(text.Trim(), [], false);
        }

        var close = text.IndexOf(')', open);
        var isClosed = close == text.TrimEnd().Length - 1 && text.IndexOf('(', open + 1) < 0;
        var end = close < 0 ? text.Length : close;
        var arguments = ImmutableArray.CreateBuilder<(string, int)>();
        var begin = open + 1;
        while (begin <= end && (arguments.Count > 0 || !string.IsNullOrWhiteSpace(text[begin..end])))
        {
            var comma = text.IndexOf(',', begin, end - begin);
            var stop = comma < 0 ? end : comma;
            var part = text[begin..stop];
            arguments.Add((part.Trim(), begin + part.Length - part.TrimStart().Length));
            if (comma < 0)
            {
                break;
            }

            begin = comma + 1;
        }

        return new CallText(text[..open].Trim(), arguments.ToImmutable(), isClosed);
    }
}
