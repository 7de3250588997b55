namespace DiplomacySim.Cli.Terminals;

/// <summary>A table of plain text, two blanks between columns.</summary>
internal sealed class TextTable(params TextColumn[] columns)
{
    private const int LeastColumn = 8;

    private readonly List<string[]> _rows = [];

    /// <summary>Adds a row; cells that are missing stay empty.</summary>
    public void Add(params string[] cells) => _rows.Add([.. cells.Select(PlainText.Clean)]);

    /// <summary>The lines, the titles first unless all are empty.</summary>
    public IEnumerable<string> Lines(int width, int indent)
    {
        var widths = columns.Select((c, i) => Math.Max(c.Title.Length, _rows.Select(r => Cell(r, i).Length).DefaultIfEmpty(0).Max())).ToArray();
        Shrink(widths, width - indent);
        if (columns.Any(c => c.Title.Length > 0))
        {
            yield return Line([.. columns.Select(c => c.Title)], widths, indent);
        }

        foreach (var row in _rows)
        {
            yield return Line(row, widths, indent);
        }
    }

    private static string Cell(string[] row, int column) => column < row.Length ? row[column] : "";

    private void Shrink(int[] widths, int room)
    {
        while (widths.Sum() + (2 * (widths.Length - 1)) > room)
        {
            var widest = Enumerable.Range(0, widths.Length).Where(i => columns[i].Shrinks && widths[i] > LeastColumn)
                .DefaultIfEmpty(-1).MaxBy(i => i < 0 ? 0 : widths[i]);
            if (widest < 0)
            {
                return;
            }

            widths[widest]--;
        }
    }

    private string Line(string[] row, int[] widths, int indent)
    {
        var cells = widths.Select((w, i) =>
        {
            var text = PlainText.Cut(Cell(row, i), w);
            return columns[i].IsRight ? text.PadLeft(w) : text.PadRight(w);
        });
        return new string(' ', indent) + string.Join("  ", cells).TrimEnd();
    }
}
