namespace DiplomacySim.Architecture.Tests.Snippets;

/// <summary>Finds the steps of a page, in the order in which a reader meets them.</summary>
/// <remarks>
/// In a <c>console</c> block every line <c>$ ./run.sh ...</c> is a step; a comment <c># exit 2</c> at its end promises
/// another exit code than 0, and a backslash at the end of a line continues it. So is a line <c>$ cp -r from to</c>. A <c>yaml</c> block is a step where its
/// first line is <c># scenario</c>, or <c># scenario scenarios/mine.yaml</c> for a file that later commands use.
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
            else if (fence == "```console")
            {
                steps.AddRange(Commands(block, first + 1));
            }
            else if (fence == "```yaml" && block.Length > 0 && block[0].StartsWith(ScenarioMark, StringComparison.Ordinal))
            {
                steps.Add(Scenario(block, first + 1));
            }
        }

        return steps;
    }

    private static IEnumerable<Step> Commands(string[] block, int firstLine)
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
                yield return step;
            }
        }
    }

    private static ScenarioStep Scenario(string[] block, int firstLine)
    {
        var file = block[0][ScenarioMark.Length..].Trim();
        return new ScenarioStep(
            firstLine,
            file.Length == 0 ? $"scenarios/snippets/line-{firstLine}.yaml" : file,
            string.Join('\n', block) + "\n");
    }
}
