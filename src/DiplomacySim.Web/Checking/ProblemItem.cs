using DiplomacySim.Reports.Languages;
using DiplomacySim.Scenarios.Problems;

namespace DiplomacySim.Web.Checking;

/// <summary>One thing that is wrong with a scenario, at its place.</summary>
/// <param name="Severity">An error, which keeps the scenario from being run, or a warning.</param>
/// <param name="File">The file: the scenario, or one of its world.</param>
/// <param name="IsHere">Whether it is in the text that was sent.</param>
/// <param name="Line">The line, from 1; 0 where it is the whole file's.</param>
/// <param name="Column">The column, from 1, in UTF-16 units; 0 where it is not known.</param>
/// <param name="Where">The path inside the file, such as <c>events[2].visit</c>; may be empty.</param>
/// <param name="Message">What was found and what is allowed, in the language of the request.</param>
/// <param name="Suggestion">The word that was probably meant; null where none is near.</param>
/// <param name="SuggestionMeaning">The name of the partner that the word stands for, where it is a code; else null.</param>
internal sealed record ProblemItem(
    ProblemSeverity Severity, string File, bool IsHere, int Line, int Column, string Where, string Message, string? Suggestion, string? SuggestionMeaning)
{
    public static ProblemItem Of(Problem problem, string file, Language language) => new(
        problem.Severity,
        problem.File,
        problem.File == file,
        problem.Line,
        problem.Column,
        problem.Where,
        problem.Text.In(language),
        problem.Suggestion,
        problem.SuggestedPartner?.NameIn(language));
}
