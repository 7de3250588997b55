namespace DiplomacySim.Results.Sql;

/// <summary>How words and processes are written in the tables.</summary>
internal static class RecordText
{
    /// <summary>The process that writes, as the other readers of the store see it.</summary>
    public static string ThisProcess => $"process {Environment.ProcessId} on {Environment.MachineName}";

    public static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    public static T Value<T>(string word)
        where T : struct, Enum => Enum.Parse<T>(word, ignoreCase: true);
}
