using DiplomacySim.Cli.Terminals;

namespace DiplomacySim.Cli.Live;

/// <summary>The commands of the prompt.</summary>
internal static class LiveHelp
{
    private static readonly (string Command, string Meaning)[] s_lines =
    [
        ("next [N]", "play a month, or N months"),
        ("play [MONTH]", "play to the end, or through a month such as 2028-06"),
        ("visit PARTNER", "a top-level visit next month"),
        ("sign PARTNER N", "sign N agreements next month"),
        ("upgrade PARTNER TIER", "raise a partner next month"),
        ("crisis PARTNER [TENSION] [suspend]", "a severe event next month; tension 1 by default"),
        ("status", "where the world stands, and what is on for next month"),
        ("map", "the countries on each rung"),
        ("partners", "every partner in a table"),
        ("show PARTNER", "one partner in full"),
        ("events [PARTNER]", "what happened since the start"),
        ("journal", "what was injected since the start"),
        ("future [N]", "show another of the world's futures"),
        ("fork [NAME]", "open a second world in the same state, and go there"),
        ("use NAME", "go to another world"),
        ("worlds", "the worlds that are open"),
        ("pace N", "let the world play by itself, N months a second"),
        ("pause", "stop that"),
        ("save FILE", "write the world to a file, for --replay"),
        ("close NAME", "close a world and forget it"),
        ("help", "this list"),
        ("quit", "leave"),
    ];

    /// <summary>The first words of all commands.</summary>
    public static IEnumerable<string> Verbs { get; } = s_lines.Select(line => line.Command.Split(' ')[0]);

    public static void Write(ReportPage page)
    {
        var width = s_lines.Max(line => line.Command.Length);
        foreach (var (command, meaning) in s_lines)
        {
            page.Entry($"  {command.PadRight(width)}  ", meaning);
        }

        page.Paragraph("A partner is named by its code or its name. Actions take effect in the next month played. A line that begins with # is passed over.");
    }
}
