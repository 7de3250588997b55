namespace DiplomacySim.Model.Parameters;

/// <summary>A parameter's name and bounds.</summary>
/// <param name="Parameter">The parameter.</param>
/// <param name="Name">Its name in world and scenario files.</param>
/// <param name="Symbol">Its symbol in the model's description.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Minimum">The smallest value that has a meaning.</param>
/// <param name="Maximum">The largest value that has a meaning.</param>
/// <param name="AllowsNone">Whether <c>none</c> may be written for it, held as positive infinity.</param>
/// <param name="Meaning">What it says, in a few words.</param>
public sealed record ParameterDescription(
    Parameter Parameter,
    string Name,
    string Symbol,
    string Unit,
    double Minimum,
    double Maximum,
    bool AllowsNone,
    string Meaning);
