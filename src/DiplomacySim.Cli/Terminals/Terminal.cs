using System.Text;

namespace DiplomacySim.Cli.Terminals;

/// <summary>Where people and programs read: the one seam to the console.</summary>
internal sealed class Terminal
{
    private const int DefaultWidth = 80;
    private const int LeastWidth = 60;
    private const int MostWidth = 100;
    private const int OutBytes = 1 << 16;

    /// <summary>Where reports go.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>Where messages and progress go.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Waits for a line that the user types; null where nobody can type.</summary>
    public Func<string?>? ReadLine { get; init; }

    /// <summary>What is typed or piped in, for verbs that read commands.</summary>
    public TextReader In { get; init; } = TextReader.Null;

    /// <summary>The columns of reports.</summary>
    public int Width { get; init; } = DefaultWidth;

    /// <summary>Whether reports may use colour.</summary>
    public bool HasColour { get; init; }

    /// <summary>Whether messages go to a terminal, so that a line can be written over.</summary>
    public bool ShowsProgress { get; init; }

    public static Terminal OfProcess()
    {
        var isTerminal = !Console.IsOutputRedirected;
        var noColour = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
            || Environment.GetEnvironmentVariable("TERM") == "dumb";
        return new Terminal
        {
            // Not written through line by line: exports are long. Whoever ends the program flushes it.
            Out = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), OutBytes) { NewLine = "\n" },
            Error = Console.Error,
            In = Console.In,
            ReadLine = Console.IsInputRedirected ? null : Console.ReadLine,
            Width = isTerminal ? Math.Clamp(WindowWidth(), LeastWidth, MostWidth) : DefaultWidth,
            HasColour = isTerminal && !noColour,
            ShowsProgress = !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb",
        };
    }

    /// <summary>Says what is wrong.</summary>
    public void Fault(string message) => Error.WriteLine($"error: {PlainText.Clean(message)}");

    /// <summary>Says something beside the report.</summary>
    public void Note(string message) => Error.WriteLine(PlainText.Clean(message));

    /// <summary>The text in bold where colour is used.</summary>
    public string Bold(string text) => HasColour ? $"\u001b[1m{text}\u001b[0m" : text;

    /// <summary>The text in a quieter tone where colour is used.</summary>
    public string Quiet(string text) => HasColour ? $"\u001b[2m{text}\u001b[0m" : text;

    private static int WindowWidth()
    {
        try
        {
            return Console.WindowWidth > 0 ? Console.WindowWidth : DefaultWidth;
        }
        catch (IOException)
        {
            return DefaultWidth;
        }
    }
}
