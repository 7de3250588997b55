namespace DiplomacySim.Web.Frame;

/// <summary>The parts of the program that the navigation knows.</summary>
internal static class Sections
{
    public const string Scenario = "scenario";
    public const string Experiments = "experiments";
    public const string Compare = "compare";
    public const string Live = "live";
    public const string Data = "data";
    public const string Validation = "validation";
    public const string Activity = "activity";
}
