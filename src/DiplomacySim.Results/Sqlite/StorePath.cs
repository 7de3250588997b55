namespace DiplomacySim.Results.Sqlite;

/// <summary>Makes a place for the file, or says why there is none.</summary>
internal static class StorePath
{
    public static void Prepare(string path, bool create)
    {
        if (Directory.Exists(path))
        {
            throw new StoreException(
                StoreFault.Inaccessible, path, $"The result store '{path}' is a folder; give the path of a file, such as '{path.TrimEnd('/', '\\')}/diplomacysim.db'.");
        }

        if (File.Exists(path))
        {
            return;
        }

        if (!create)
        {
            throw new StoreException(
                StoreFault.Missing, path, $"There is no result store '{path}'. Run a scenario first, or give the path of the store that holds its results.");
        }

        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StoreException(
                StoreFault.Inaccessible, path, $"The folder of the result store '{path}' cannot be created: {exception.Message}", exception);
        }
    }
}
