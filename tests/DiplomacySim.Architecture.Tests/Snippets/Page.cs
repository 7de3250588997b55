namespace DiplomacySim.Architecture.Tests.Snippets;

/// <summary>Finds the steps of a page, in the order in which a reader meets them.</summary>
/// <remarks>
/// In a <c>console</c> block every line <c>$ ./run.sh ...</c> is a step; a comment <c># exit 2</c> at its end promises
/// another exit code than 0, and a backslash at the end of a line continues it. So is a line <c>$ cp -r from to</c>. A <c>yaml</c> block is a step where its
/// first line is <c># scenario</c>, or <c># scenario scenarios/mine.yaml</c> for a file that later commands use; <c># exit 2</c>
/// after it promises that it is not valid. In a <c>console checked</c> block the lines after a command are its output.
/// </remarks>
internal static class Page
{
    private const string ScenarioMark = "# scenario";

    public static IReadOnlyList<Step> Read(string text)
    {
        var steps = new List<Step>();
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var fence = lines[i].TrimStart();
            if (!fence.StartsWith("```", StringComparison.Ordinal))
            {
                continue;
            }

            var indent = lines[i].Length - fence.Length;
            var first = i + 1;
            for (i = first; i < lines.Length && !lines[i].TrimStart().StartsWith("```", StringComparison.Ordinal); i++)
            {
            }

            var block = lines[first..i].Select(line => line.Length >= indent ? line[indent..] : line.TrimStart()).ToArray();
            if (i == lines.Length)
            {
                steps.Add(new FaultyStep(first, "the code block is not closed"));
            }
            else if (fence is "```console" or "```console checked")
            {
                steps.AddRange(Commands(block, first + 1, isChecked: fence != "```console"));
            }
            else if (fence == "```yaml" && block.Length > 0 && block[0].StartsWith(ScenarioMark, StringComparison.Ordinal))
            {
                steps.Add(Scenario(block, first + 1));
            }
        }

        return steps;
    }

    private static IEnumerable<Step> Commands(string[] block, int firstLine, bool isChecked)
    {
        for (var i = 0; i < block.Length; i++)
        {
            if (!block[i].StartsWith("$ ", StringComparison.Ordinal))
            {
                continue;
            }

            var line = firstLine + i;
            var command = block[i][2..].Trim();
            while (command.EndsWith('\\') && i + 1 < block.Length)
            {
                i++;
                command = $"{command[..^1].TrimEnd()} {block[i].TrimStart('>', ' ').TrimEnd()}";
            }

            if (CommandLine.Read(line, command) is { } step)
            {
                yield return step is CommandStep tool && isChecked
                    ? tool with { Shown = [.. block.Skip(i + 1).TakeWhile(text => !text.StartsWith("$ ", StringComparison.Ordinal))] }
                    : step;
            }
        }
    }

    private static ScenarioStep Scenario(string[] block, int firstLine)
    {
        var mark = block[0][ScenarioMark.Length..].Split('#', 2);
        var file = mark[0].Trim();
        return new ScenarioStep(
            firstLine,
            file.Length == 0 ? $"scenarios/snippets/line-{firstLine}.yaml" : file,
            string.Join('\n', block) + "\n",
            CommandLine.ExitCode(mark[^1]));
    }
}
