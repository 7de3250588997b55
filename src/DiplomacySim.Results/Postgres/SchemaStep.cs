namespace DiplomacySim.Results.Postgres;

/// <summary>A script that takes the tables from the version before to <paramref name="Version"/>.</summary>
/// <param name="Version">The number of the step, from 1.</param>
/// <param name="Name">What the script is about; its file is <c>Scripts/Version-Name.sql</c>.</param>
internal sealed record SchemaStep(int Version, string Name)
{
    /// <summary>All steps in order. A released step never changes; a new version is a new step.</summary>
    public static IReadOnlyList<SchemaStep> All { get; } =
        [new(1, "results"), new(2, "orleans-membership"), new(3, "orleans-grain-state"), new(4, "replications")];

    public string FileName => $"{Version}-{Name}.sql";

    public string ReadSql()
    {
        using var stream = typeof(SchemaStep).Assembly.GetManifestResourceStream(FileName)
            ?? throw new InvalidOperationException($"The program lacks its own script {FileName}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
