using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using DiplomacySim.Scenarios.Problems;
using DiplomacySim.Scenarios.Worlds.Csv;

namespace DiplomacySim.Scenarios.Importing;

/// <summary>Reads a table of coded events line by line; what is wrong with a line is a problem, and the line is passed over.</summary>
/// <remarks>Tabs or commas part the columns; a file may be zipped (<c>.zip</c>, <c>.gz</c>), as data sets are handed out.</remarks>
internal sealed class EventTable : IDisposable
{
    private static readonly string[] s_dates = ["yyyyMMdd", "yyyy-MM-dd", "M/d/yyyy"];

    private readonly TextReader _text;
    private readonly string _file;
    private readonly ProblemList _problems;
    private readonly string? _first;
    private readonly bool _hasNames;
    private readonly Dictionary<string, int> _places;
    private readonly int _width;

    private EventTable(TextReader text, string file, ProblemList problems)
    {
        (_text, _file, _problems) = (text, file, problems);
        _first = text.ReadLine()?.TrimStart('\uFEFF');
        var names = _first is null ? [] : Split(_first, 1);
        _width = names.Length;
        Layout = EventLayout.ByNames(names);
        _hasNames = Layout is not null;
        Layout ??= EventLayout.ByWidth(_width);
        _places = _hasNames ? Places(names) : Layout?.Positions.ToDictionary() ?? [];
    }

    /// <summary>The data set; null where the file is none that is known.</summary>
    public EventLayout? Layout { get; }

    /// <summary>The rows read so far, those with faults included.</summary>
    public int Rows { get; private set; }

    /// <summary>Opens a table; null, and a problem, where it cannot be read.</summary>
    public static EventTable? Open(string path, ProblemList problems)
    {
        var name = path.Replace('\\', '/');
        try
        {
            var table = new EventTable(OpenText(path), name, problems);
            if (table.Layout is not null)
            {
                return table;
            }

            problems.Error(new TextPosition(name, 1, 0), "", table._first is null
                ? $"the file is empty"
                : (ProblemText)$"the columns are those of no data set that is known: the first line has {table._width} columns. Known are {Shown.And(EventLayout.All.Select(Describe))}");
            table.Dispose();
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            problems.Error(new TextPosition(name, 0, 0), "", $"cannot be read: {exception.Message}");
        }

        return null;
    }

    /// <summary>The rows, in the order of the file.</summary>
    public IEnumerable<CodedEvent> Read()
    {
        var line = 1;
        for (var text = _hasNames ? Next(ref line) : _first; text is not null; text = Next(ref line))
        {
            if (text.Length > 0)
            {
                Rows++;
                if (Row(Split(text, line), line) is { } row)
                {
                    yield return row;
                }
            }
        }
    }

    public void Dispose() => _text.Dispose();

    private string? Next(ref int line)
    {
        line++;
        return _text.ReadLine();
    }

    private CodedEvent? Row(string[] fields, int line)
    {
        // Some tables of POLECAT end lines with empty columns too many.
        if (fields.Length < _width || fields.Skip(_width).Any(field => field.Trim().Length > 0))
        {
            Fault(line, $"the row has {fields.Length} columns; the first line has {_width}");
            return null;
        }

        var date = Field(fields, EventField.Date);
        if (!DateOnly.TryParseExact(date, s_dates, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            Fault(line, $"{Shown.Quoted(date)} is not a day; it is written as 20250309 or 2025-03-09");
            return null;
        }

        var code = Field(fields, EventField.Code);
        if (code.Length == 0)
        {
            Fault(line, $"the row has no {Layout!.Columns[EventField.Code][0]}");
            return null;
        }

        var reports = Field(fields, EventField.Reports);
        var count = 1;
        if (reports.Length > 0 && (!int.TryParse(reports, NumberStyles.None, CultureInfo.InvariantCulture, out count) || count < 1))
        {
            Fault(line, $"{Shown.Quoted(reports)} is not a number of reports, from 1");
            return null;
        }

        return new CodedEvent(
            line,
            day,
            code,
            Field(fields, EventField.Mode),
            new CodedSide(List(fields, EventField.ActorCountry, ';'), Text(fields, EventField.ActorText), List(fields, EventField.ActorSectors, ';', ',')),
            new CodedSide(List(fields, EventField.RecipientCountry, ';'), Text(fields, EventField.RecipientText), List(fields, EventField.RecipientSectors, ';', ',')),
            Field(fields, EventField.Place),
            count);
    }

    private void Fault(int line, ProblemText message) => _problems.Error(new TextPosition(_file, line, 0), "", message);

    private string Field(string[] fields, EventField field) => Parts(fields, field).FirstOrDefault() ?? "";

    private string Text(string[] fields, EventField field) => string.Join(' ', Parts(fields, field));

    private ImmutableArray<string> List(string[] fields, EventField field, params char[] separators) =>
        [.. Parts(fields, field).SelectMany(part => part.Split(separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Distinct()];

    private IEnumerable<string> Parts(string[] fields, EventField field) =>
        Layout!.Columns.GetValueOrDefault(field, [])
            .Where(_places.ContainsKey)
            .Select(column => fields[_places[column]].Trim())
            .Where(text => text.Length > 0 && !text.Equals("None", StringComparison.OrdinalIgnoreCase));

    private string[] Split(string line, int number) =>
        line.Contains('\t') || !line.Contains(',')
            ? line.Split('\t')
            : [.. CsvParser.Split(line, string.Create(CultureInfo.InvariantCulture, $"{_file}:{number}"), _problems).Records.SelectMany(fields => fields).Select(field => field.Text)];

    private static Dictionary<string, int> Places(string[] names)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < names.Length; i++)
        {
            places.TryAdd(names[i].Trim(), i);
        }

        return places;
    }

    private static ProblemText Describe(EventLayout layout) => layout.Widths.IsEmpty
        ? $"{layout.Name} (with '{layout.Columns[EventField.Code][0]}' and '{layout.Columns[EventField.ActorCountry][0]}' in the first line)"
        : (ProblemText)$"{layout.Name} ({layout.Widths.Select(width => (ProblemText)$"{width}").Aggregate((all, next) => $"{all} or {next}")} columns)";

    private static StreamReader OpenText(string path)
    {
        Stream stream = File.OpenRead(path);
        if (path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase))
        {
            stream = new GZipStream(stream, CompressionMode.Decompress);
        }
        else if (path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
        {
            var archive = new ZipArchive(stream);
            stream = archive.Entries.Count == 1
                ? archive.Entries[0].Open()
                : throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"the archive holds {archive.Entries.Count} files; one table is wanted, so take it out first"));
        }

        return new StreamReader(stream, Encoding.UTF8);
    }
}
