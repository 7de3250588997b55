namespace DiplomacySim.Experiments.Exporting;

/// <summary>An outcome of a file for the EMA Workbench.</summary>
/// <param name="Class">The Workbench's class.</param>
/// <param name="Name">The outcome's name.</param>
/// <param name="FileName">The file with its values.</param>
internal sealed record EmaOutcome(string Class, string Name, string FileName)
{
    // The Workbench itself ends the names of these files so.
    public static EmaOutcome Scalar(string name) => new("ScalarOutcome", name, name + ".cls");

    public static EmaOutcome TimeSeries(string name) => new("TimeSeriesOutcome", name, name + ".csv");
}
