using DiplomacySim.Exploration.Designs;
using DiplomacySim.Scenarios.Designs;
using DiplomacySim.Scenarios.Problems;
using DiplomacySim.Scenarios.Yaml;

namespace DiplomacySim.Scenarios.Files;

/// <summary>Reads cases that somebody wrote: a list of them, or a table.</summary>
internal sealed class CaseListReader(ReadingContext context)
{
    private const string Example = "- {attention: 60, execution: 0.5}";
    private readonly NodeReader _reader = context.Reader;
    private readonly UncertainReader _uncertain = new(context);

    /// <summary>The cases as a design; null, and problems, where they cannot be taken.</summary>
    public DesignPart? Read(YamlMapping mapping)
    {
        var (cases, table) = (mapping.Find(ExperimentKeys.Cases), mapping.Find(ExperimentKeys.Table));
        if (cases is null == table is null)
        {
            _reader.Error(mapping, cases is null
                ? $"the cases are missing; write 'cases:' with a list such as {Example}, or 'table:' with a CSV file"
                : (ProblemText)$"give the cases or a table, not both");
            return null;
        }

        var columns = cases is not null ? Columns(cases.Value) : Columns(table!.Value);
        if (columns is null)
        {
            return null;
        }

        // What is there is read even where something is missing, so that all problems are found at once.
        var settings = columns.Select(column => column.Values.Count == 0 ? null : _uncertain.Listed(column.Entry, column.Values)).ToArray();
        if (settings.Any(setting => setting is null) || columns.Any(column => column.Values.Count != columns[0].Values.Count) || _reader.Problems.HasErrors)
        {
            return null;
        }

        var count = columns[0].Values.Count;
        return new DesignPart(
            DesignKind.List,
            new ListDesign(columns.Count, count),
            count,
            CanGrow: false,
            CasesPerSample: 1,
            [.. settings.Select(setting => new DesignInput(setting!.Name, setting.Believed.Distribution!, IsOnGrid: false))],
            [.. settings.Select(setting => setting!)],
            "list");
    }

    private List<(YamlEntry Entry, List<YamlNode> Values)>? Columns(YamlNode node)
    {
        if (node is YamlScalar { IsEmpty: false } text)
        {
            return TableColumns(text);
        }

        if (_reader.List(node, Example) is not { } list)
        {
            return null;
        }

        if (list.Items.IsEmpty || list.Items[0] is not YamlMapping { Entries.IsEmpty: false } first)
        {
            _reader.Error(node, $"there is no case; write at least one, such as {Example}");
            return null;
        }

        var columns = first.Entries.Select(entry => (entry, new List<YamlNode>())).ToList();
        foreach (var item in list.Items)
        {
            if (item is not YamlMapping row)
            {
                _reader.Error(item, $"found {item.Noun}; a case is a mapping such as {"{attention: 60, execution: 0.5}"}");
                continue;
            }

            foreach (var entry in row.Entries.Where(entry => first.Find(entry.Name) is null))
            {
                _reader.UnknownKey(entry, [.. first.Entries.Select(known => known.Name)]);
            }

            foreach (var (entry, values) in columns)
            {
                if (_reader.Required(row, entry.Name, $"give it a value, as the first case does") is { } value)
                {
                    values.Add(value);
                }
            }
        }

        return columns;
    }

    private List<(YamlEntry Entry, List<YamlNode> Values)>? TableColumns(YamlScalar text)
    {
        if (!text.Text.Contains('\n', StringComparison.Ordinal))
        {
            // The name of a file that could not be taken in, which has been reported.
            return null;
        }

        var lines = Lines(text.Text).ToList();
        if (lines.Count < 2)
        {
            _reader.Error(text, $"the table has no cases; it needs a line with the names of the inputs, and a line of numbers for each case");
            return null;
        }

        var header = lines[0];
        var columns = header.Select(name => (
            new YamlEntry(Scalar(text, name, text.Path.Key(name.Text)), Scalar(text, name, text.Path.Key(name.Text))), new List<YamlNode>())).ToList();
        for (var line = 1; line < lines.Count; line++)
        {
            var cells = lines[line];
            if (cells.Count != header.Count)
            {
                var at = text.PositionOf(cells[0].Offset);
                _reader.Problems.Error(at, text.Where, $"the line has {cells.Count:N0} values for {header.Count:N0} inputs");
                continue;
            }

            for (var column = 0; column < cells.Count; column++)
            {
                columns[column].Item2.Add(Scalar(text, cells[column], text.Path.Key(header[column].Text)));
            }
        }

        foreach (var name in header.GroupBy(name => name.Text).Where(group => group.Count() > 1))
        {
            _reader.Problems.Error(text.PositionOf(name.Last().Offset), text.Where, $"{Shown.Quoted(name.Key)} heads two columns");
        }

        return columns;
    }

    private static YamlScalar Scalar(YamlScalar table, (string Text, int Offset) cell, YamlPath path) =>
        new(table.PositionOf(cell.Offset), path, cell.Text, false, "", 0, 0);

    /// <summary>The cells of the lines that are not blank.</summary>
    private static IEnumerable<List<(string Text, int Offset)>> Lines(string text)
    {
        var begin = 0;
        while (begin < text.Length)
        {
            var end = text.IndexOf('\n', begin) is var found and >= 0 ? found : text.Length;
            if (!text.AsSpan(begin, end - begin).IsWhiteSpace())
            {
                yield return [.. Cells(text, begin, end)];
            }

            begin = end + 1;
        }
    }

    private static IEnumerable<(string Text, int Offset)> Cells(string text, int begin, int end)
    {
        while (begin <= end)
        {
            var comma = text.IndexOf(',', begin, end - begin) is var found and >= 0 ? found : end;
            var cell = text[begin..comma];
            yield return (cell.Trim().Trim('"'), begin + (cell.Length - cell.TrimStart().Length));
            begin = comma + 1;
        }
    }
}
