using DiplomacySim.Cli.Terminals;
using DiplomacySim.Client;
using DiplomacySim.Engine.Live;

namespace DiplomacySim.Cli.Live;

/// <summary>Reads commands line by line until there are no more; a command that fails does not end it.</summary>
/// <param name="terminal">Where answers go.</param>
/// <param name="lines">Where commands come from.</param>
/// <param name="isTyped">Whether somebody types them, so that there is a prompt and no echo.</param>
/// <param name="host">Where the worlds are.</param>
/// <param name="cancellationToken">Ends the prompt.</param>
internal sealed class LivePrompt(Terminal terminal, TextReader lines, bool isTyped, ILiveWorldHost host, CancellationToken cancellationToken)
{
    /// <summary>Runs the prompt; returns the exit code, which tells of failed commands only where nobody types.</summary>
    public async Task<int> RunAsync(LiveWorldId world)
    {
        var commands = new LiveCommands(terminal, host, world, cancellationToken);
        var failed = false;
        await commands.StatusAsync();
        if (isTyped)
        {
            terminal.Out.WriteLine("'help' lists what can be done.");
        }

        while (await ReadAsync(commands) is { } line)
        {
            try
            {
                if (!await commands.DoAsync(line))
                {
                    break;
                }
            }
            catch (Exception exception) when (exception is CliFault or LiveWorldException or RemoteException or IOException or UnauthorizedAccessException)
            {
                failed = true;
                terminal.Out.Flush();
                terminal.Fault(exception.Message);
            }
        }

        return failed && !isTyped ? ExitCode.BadInput : ExitCode.Done;
    }

    private async Task<string?> ReadAsync(LiveCommands commands)
    {
        if (isTyped)
        {
            var status = await host.FindAsync(commands.World, cancellationToken);
            terminal.Out.Write($"{status.Id} {status.Month}> ");
        }

        terminal.Out.Flush();

        // Reading from a console cannot be cancelled, so that it is left behind where the program is to end.
        var line = await Task.Run(lines.ReadLine, CancellationToken.None).WaitAsync(cancellationToken);
        if (line is not null && !isTyped)
        {
            terminal.Out.WriteLine($"> {PlainText.Clean(line)}");
        }

        return line;
    }
}
