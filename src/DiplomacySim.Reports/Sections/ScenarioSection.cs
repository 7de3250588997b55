using DiplomacySim.Reports.Documents;

namespace DiplomacySim.Reports.Sections;

/// <summary>The scenario's text.</summary>
internal static class ScenarioSection
{
    public static ReportSection Of(ReportSource source) => new(
        "scenario",
        source.Texts["scenario.heading"],
        [
            new ParagraphBlock(source.Texts.Say("scenario.text", ("world", source.World.Name)), IsQuiet: true),
            new CodeBlock(source.Summary.Experiment.Definition.ScenarioText),
        ]);
}
