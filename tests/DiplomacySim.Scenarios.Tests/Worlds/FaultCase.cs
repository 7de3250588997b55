using System.Text;

namespace DiplomacySim.Scenarios.Tests.Worlds;

/// <summary>A fault to put into a copy of the small world, with every problem that it should bring; read from the files of <c>Faults</c>.</summary>
internal sealed record FaultCase(string Name, IReadOnlyList<FaultEdit> Edits, IReadOnlyList<string> Expected)
{
    /// <summary>The cases of all files, in their order.</summary>
    public static IReadOnlyList<FaultCase> All { get; } =
        [.. Directory.EnumerateFiles(WorldFolders.Faults, "*.txt").Order(StringComparer.Ordinal).SelectMany(Read)];

    /// <summary>Puts the fault into a folder.</summary>
    public void ApplyTo(string folder)
    {
        foreach (var edit in Edits)
        {
            edit.ApplyTo(folder);
        }
    }

    private static IEnumerable<FaultCase> Read(string path)
    {
        var blocks = File.ReadAllText(path, Encoding.UTF8).Split("\n== ");
        return blocks.Skip(1).Select(block => Parse(block.Split('\n')));
    }

    private static FaultCase Parse(string[] lines)
    {
        var edits = new List<FaultEdit>();
        foreach (var line in lines.Skip(1))
        {
            if (line.StartsWith("@ ", StringComparison.Ordinal))
            {
                edits.Add(new FaultEdit(line[2..]));
            }
            else if (line.Length > 0)
            {
                edits[^1].Take(line);
            }
        }

        return new FaultCase(lines[0], edits, [.. lines.Where(line => line.StartsWith("> ", StringComparison.Ordinal)).Select(line => line[2..])]);
    }
}
