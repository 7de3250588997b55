namespace DiplomacySim.Results.Postgres;

/// <summary>Refuses texts that PostgreSQL cannot keep: those with a zero character.</summary>
internal static class TextCheck
{
    public static void Check(ExperimentDefinition definition)
    {
        string[] texts =
        [
            definition.Title, definition.ScenarioPath, definition.ScenarioText, definition.ScenarioHash, definition.PlanHash, definition.WorldName,
            definition.WorldHash, definition.ModelVersion, definition.Engine, definition.ProgramVersion, definition.From, definition.To,
            .. definition.Outcomes.Select(c => c.Unit), .. definition.Uncertainties.Select(c => c.Unit),
        ];
        if (texts.Any(text => text.Contains('\0', StringComparison.Ordinal)))
        {
            throw new ArgumentException("A text of the experiment has a zero character, which PostgreSQL does not keep. Remove it.", nameof(definition));
        }
    }
}
