namespace DiplomacySim.Web;

/// <summary>Where the token comes from: a file, or the environment; never the command line, which other users of a machine can read.</summary>
public static class TokenSource
{
    /// <summary>The environment variable that holds the token.</summary>
    public const string Variable = "DIPLOMACYSIM_TOKEN";

    /// <summary>The token of the file, or else that of the environment; null where neither is given.</summary>
    /// <param name="file">A file that holds the token and nothing else; null to look into the environment.</param>
    /// <exception cref="WebSetupException">The file cannot be read or is empty.</exception>
    public static string? Read(string? file)
    {
        if (file is null)
        {
            return Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } value ? value.Trim() : null;
        }

        string text;
        try
        {
            text = File.ReadAllText(file).Trim();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new WebSetupException($"The token file '{file}' cannot be read: {exception.Message}");
        }

        return text.Length > 0 ? text : throw new WebSetupException($"The token file '{file}' is empty. Make one with: openssl rand -hex 32 > {file}");
    }
}
