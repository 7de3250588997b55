namespace DiplomacySim.Architecture.Tests.Snippets;

/// <summary>A folder of its own with the repository's scenarios and the world of the tests, in which the steps of one page are tried in order.</summary>
internal sealed class Workspace : IDisposable
{
    private static readonly string[] _folders = ["scenarios/", "tests/worlds/"];

    private readonly Func<IReadOnlyList<string>, string, Task<ToolResult>> _run;

    /// <param name="run">Starts the tool with these arguments in this folder.</param>
    public Workspace(Func<IReadOnlyList<string>, string, Task<ToolResult>> run)
    {
        _run = run;
        foreach (var file in Repository.Files.Where(file => _folders.Any(folder => file.StartsWith(folder, StringComparison.Ordinal))))
        {
            Copy(Repository.FullPath(file), Path.Combine(Folder, file));
        }
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("dipsim-docs-").FullName;

    /// <summary>Tries the steps; what went wrong, one text each, with the line of the page.</summary>
    public async Task<IReadOnlyList<string>> TryAsync(IEnumerable<Step> steps)
    {
        var faults = new List<string>();
        foreach (var step in steps)
        {
            var fault = step switch
            {
                CommandStep command => await TryCommandAsync(command),
                CopyStep copy => TryCopy(copy),
                ScenarioStep scenario => await TryScenarioAsync(scenario),
                FaultyStep faulty => faulty.Message,
                _ => throw new InvalidOperationException($"Unknown step {step}."),
            };
            if (fault is not null)
            {
                faults.Add($"line {step.Line}: {fault}");
            }
        }

        return faults;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private async Task<string?> TryCommandAsync(CommandStep step)
    {
        var result = await _run(step.Arguments, Folder);
        if (step.OutputFile is not null)
        {
            await File.WriteAllTextAsync(Path.Combine(Folder, step.OutputFile), result.Output);
        }

        if (result.ExitCode != step.ExitCode)
        {
            return $"'{string.Join(' ', step.Arguments)}' ended with {result.ExitCode}, not {step.ExitCode}\n{result.Output}{result.Error}";
        }

        return step.Shown is null || ShownOutput.Matches(step.Shown, result.Output + result.Error)
            ? null
            : $"'{string.Join(' ', step.Arguments)}' does not show what the page says, but\n{result.Output}{result.Error}";
    }

    private string? TryCopy(CopyStep step)
    {
        var from = Path.Combine(Folder, step.From);
        if (!Directory.Exists(from))
        {
            return $"there is no folder {step.From} to copy";
        }

        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            Copy(file, Path.Combine(Folder, step.To, Path.GetRelativePath(from, file)));
        }

        return null;
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(to) ?? to);
        File.Copy(from, to);
    }

    private async Task<string?> TryScenarioAsync(ScenarioStep step)
    {
        var path = Path.Combine(Folder, step.File);
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? Folder);
        await File.WriteAllTextAsync(path, step.Text);
        var result = await _run(["validate", step.File], Folder);
        return result.ExitCode == step.ExitCode
            ? null
            : $"the scenario is {(step.ExitCode == 0 ? "not valid" : "valid")}\n{result.Output}{result.Error}";
    }
}
