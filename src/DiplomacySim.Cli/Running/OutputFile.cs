namespace DiplomacySim.Cli.Running;

/// <summary>Writes to the file that <c>--out</c> names, or to the screen.</summary>
internal static class OutputFile
{
    /// <summary>Writes a text.</summary>
    /// <exception cref="CliFault">There is no folder to write into.</exception>
    public static Task WriteAsync(CliContext context, string? path, string text) => WriteAsync(context, path, writer => writer.WriteAsync(text));

    /// <summary>Lets something be written.</summary>
    /// <exception cref="CliFault">There is no folder to write into.</exception>
    public static async Task WriteAsync(CliContext context, string? path, Func<TextWriter, Task> write)
    {
        if (path is null)
        {
            await write(context.Terminal.Out);
            return;
        }

        await WriteFileAsync(path, async beside =>
        {
            await using var writer = new StreamWriter(beside);
            await write(writer);
        });
    }

    /// <summary>Lets the bytes of a file be written.</summary>
    /// <exception cref="CliFault">There is no folder to write into.</exception>
    public static Task WriteBytesAsync(string path, Func<Stream, Task> write) => WriteFileAsync(path, async beside =>
    {
        await using var stream = File.Create(beside);
        await write(stream);
    });

    /// <summary>Refuses a path whose folder is not there.</summary>
    /// <exception cref="CliFault">There is no folder to write into.</exception>
    public static void RequireFolder(string path)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder && !Directory.Exists(folder))
        {
            throw new CliFault($"--out: there is no folder '{folder}' to write '{Path.GetFileName(path)}' into; make it first.");
        }
    }

    /// <summary>Lets a file be written whose path is told.</summary>
    /// <exception cref="CliFault">There is no folder to write into.</exception>
    public static async Task WriteFileAsync(string path, Func<string, Task> write)
    {
        RequireFolder(path);

        // Written beside and moved: a stop halfway leaves no half file under the name.
        var beside = path + ".part";
        try
        {
            File.Delete(beside);
            await write(beside);
            File.Move(beside, path, overwrite: true);
        }
        finally
        {
            File.Delete(beside);
        }
    }
}
