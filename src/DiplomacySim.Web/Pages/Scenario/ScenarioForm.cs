using System.Globalization;
using DiplomacySim.Scenarios;
using DiplomacySim.Web.Experiments;
using DiplomacySim.Web.Frame;
using DiplomacySim.Web.Problems;
using Microsoft.AspNetCore.Http;

namespace DiplomacySim.Web.Pages.Scenario;

/// <summary>What the editor's form holds.</summary>
/// <param name="Text">The text of the scenario, lines ended by a line feed.</param>
/// <param name="Path">Where it came from, for the record.</param>
/// <param name="Futures">The futures of each policy; null for the file's.</param>
internal sealed record ScenarioForm(string Text, string Path, long? Futures)
{
    public const string TextField = "text";
    public const string PathField = "path";
    public const string FuturesField = "futures";
    public const string ActionField = "action";

    /// <summary>A text that was not sent.</summary>
    public static ScenarioForm Of(string text, string path = ScenarioText.Unnamed) => new(text, path, null);

    /// <summary>Reads the form, and the button that was pressed.</summary>
    /// <exception cref="RequestFault">A value is out of range.</exception>
    public static async Task<(ScenarioForm Form, string Action)> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var form = await PageForm.ReadAsync(request, cancellationToken);

        // Browsers end the lines of a form in two characters; positions of problems count the file's.
        var text = form[TextField].ToString().ReplaceLineEndings("\n");
        var path = form[PathField].ToString() is { Length: > 0 and <= ScenarioLimits.MaxPathLength } given ? given : ScenarioText.Unnamed;
        return (new ScenarioForm(text, path, Whole(form[FuturesField].ToString())), form[ActionField].ToString());
    }

    private static long? Whole(string text) =>
        text.Length == 0 ? null
        : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value is >= 1 and <= ScenarioLimits.MaxFutures ? value
        : throw RequestFault.Bad(string.Create(CultureInfo.InvariantCulture, $"'{text}' futures: give a whole number from 1 to {ScenarioLimits.MaxFutures}, or nothing for the file's."));
}
