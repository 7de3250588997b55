namespace DiplomacySim.Cli.Running;

/// <summary>Tells a silo process when the process that started it is gone, however it ended.</summary>
/// <remarks>The parent holds the other end of the standard input open; it closes when the parent ends, even if it is killed.</remarks>
internal static class ParentWatch
{
    /// <summary>Completes when nothing more can come from the parent.</summary>
    /// <param name="input">The standard input.</param>
    public static Task EndAsync(Stream input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

        // A thread of its own: reading a console can't be given up, and must not keep a process alive.
        new Thread(() =>
        {
            Drain(input);
            ended.SetResult();
        })
        {
            IsBackground = true,
            Name = "parent watch",
        }.Start();
        return ended.Task;
    }

    private static void Drain(Stream input)
    {
        var buffer = new byte[256];
        try
        {
            while (input.Read(buffer) > 0)
            {
                // Nothing is expected, and nothing that comes matters.
            }
        }
        catch (IOException)
        {
            // A broken pipe says the same.
        }
    }
}
