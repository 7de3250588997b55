using DiplomacySim.Scenarios.Worlds;

namespace DiplomacySim.Web.Library;

/// <summary>A parameter of the model in a world.</summary>
/// <param name="Name">Its name in files.</param>
/// <param name="Meaning">What it says.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Default">The value used where a scenario gives none; null for none, such as no fading.</param>
/// <param name="Low">The lower end of the range to sweep.</param>
/// <param name="High">The upper end; null for none.</param>
/// <param name="StandardError">The standard error of an estimate; null where there is none.</param>
/// <param name="Mark">Where the default comes from.</param>
/// <param name="Reason">Why this default and this range.</param>
internal sealed record ParameterMessage(
    string Name, string Meaning, string Unit, double? Default, double Low, double? High, double? StandardError, ParameterMark Mark, string Reason)
{
    public static ParameterMessage Of(WorldParameter parameter) => new(
        parameter.Name,
        parameter.Meaning,
        parameter.Unit,
        Finite(parameter.Default),
        parameter.Low,
        Finite(parameter.High),
        parameter.StandardError,
        parameter.Mark,
        parameter.Reason);

    private static double? Finite(double value) => double.IsFinite(value) ? value : null;
}
