namespace DiplomacySim.Cli.Terminals;

/// <summary>A page of text for people: headings, paragraphs and tables in the terminal's width.</summary>
internal sealed class ReportPage(Terminal terminal)
{
    private const int Indent = 2;

    private bool _begun;

    /// <summary>A blank line and a heading, which may go over several lines.</summary>
    public void Heading(string text)
    {
        Gap();
        foreach (var line in PlainText.Wrap(text, terminal.Width))
        {
            terminal.Out.WriteLine(terminal.Bold(line));
        }

        _begun = true;
    }

    /// <summary>A paragraph.</summary>
    public void Paragraph(string text, bool isQuiet = false) => Entry("", text, isQuiet);

    /// <summary>A paragraph behind a prefix, under which its further lines are left free.</summary>
    public void Entry(string prefix, string text, bool isQuiet = false)
    {
        var begin = PlainText.Clean(prefix);
        foreach (var line in PlainText.Wrap(text, terminal.Width - prefix.Length))
        {
            terminal.Out.WriteLine(isQuiet ? terminal.Quiet(begin + line) : begin + line);
            begin = new string(' ', prefix.Length);
        }

        _begun = true;
    }

    /// <summary>A table, indented.</summary>
    public void Table(TextTable table, int indent = Indent)
    {
        foreach (var line in table.Lines(terminal.Width, indent))
        {
            terminal.Out.WriteLine(line);
        }

        _begun = true;
    }

    /// <summary>A blank line between two parts.</summary>
    public void Gap()
    {
        if (_begun)
        {
            terminal.Out.WriteLine();
        }
    }
}
