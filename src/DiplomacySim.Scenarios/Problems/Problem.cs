using System.Globalization;
using System.Text;
using DiplomacySim.Scenarios.Worlds;

namespace DiplomacySim.Scenarios.Problems;

/// <summary>One fault of a scenario or world file: where it is, what was found and what to do.</summary>
/// <remarks>Texts from the file are shown with control characters escaped, so that a problem can be printed as it is.</remarks>
public sealed record Problem
{
    /// <summary>Whether the file can still be used.</summary>
    public required ProblemSeverity Severity { get; init; }

    /// <summary>The file, as the caller named it, with <c>/</c> between folders.</summary>
    public required string File { get; init; }

    /// <summary>The line, from 1; 0 where the problem is not at a place inside the file.</summary>
    public int Line { get; init; }

    /// <summary>The column, from 1, in UTF-16 units; 0 where only the line, or not even that, is known.</summary>
    public int Column { get; init; }

    /// <summary>The path inside the file, such as <c>events[2].visit</c>; empty where the problem is the whole file's.</summary>
    public string Where { get; init; } = "";

    /// <summary>What was found and what is allowed.</summary>
    public required ProblemText Text { get; init; }

    /// <summary><see cref="Text"/> in English.</summary>
    public string Message => Text.ToString();

    /// <summary>The nearest known word, ready to be put in place of the wrong one; null where none is near.</summary>
    public string? Suggestion { get; init; }

    /// <summary>The partner that the suggested word stands for, where it is a code: that of France for <c>FRA</c>.</summary>
    public PartnerProfile? SuggestedPartner { get; init; }

    /// <summary>The problem on one line: <c>file:line:column  error  where: message; did you mean 'x'?</c></summary>
    public override string ToString() => ToString(text => text.ToString());

    /// <summary>The problem on one line, in another language.</summary>
    /// <param name="say">Says a phrase in it.</param>
    public string ToString(Func<ProblemText, string> say)
    {
        ArgumentNullException.ThrowIfNull(say);
        var text = new StringBuilder(File);
        if (Line > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $":{Line}");
            if (Column > 0)
            {
                text.Append(CultureInfo.InvariantCulture, $":{Column}");
            }
        }

        text.Append("  ").Append(say(Severity == ProblemSeverity.Error ? $"error" : (ProblemText)$"warning")).Append("  ");
        if (Where.Length > 0)
        {
            text.Append(Where).Append(": ");
        }

        text.Append(say(Text));
        if (Suggestion is not null)
        {
            text.Append(say(SuggestedPartner is null ? $"; did you mean '{Suggestion}'?" : (ProblemText)$"; did you mean '{Suggestion}' ({SuggestedPartner})?"));
        }

        return text.ToString();
    }
}
