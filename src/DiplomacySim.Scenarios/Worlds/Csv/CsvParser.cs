using System.Collections.Immutable;
using System.Text;
using DiplomacySim.Scenarios.Problems;

namespace DiplomacySim.Scenarios.Worlds.Csv;

/// <summary>Splits comma-separated text into records as RFC 4180 says; every fault is a problem, nothing is thrown.</summary>
/// <remarks>Lines may end in LF or CRLF. Lines without any text are passed over.</remarks>
internal sealed class CsvParser
{
    private readonly string _text;
    private readonly string _file;
    private readonly ProblemList _problems;
    private readonly StringBuilder _field = new();
    private int _index;
    private int _line = 1;
    private int _lineStart;
    private bool _isWhole = true;

    private CsvParser(string text, string file, ProblemList problems)
    {
        _text = text;
        _file = file;
        _problems = problems;
    }

    private int Column => _index - _lineStart + 1;

    private char Current => _index < _text.Length ? _text[_index] : '\0';

    /// <summary>The records of a text, each of at least one field, and whether they are all: a quotation mark never closed hides the rest.</summary>
    public static (List<ImmutableArray<CsvField>> Records, bool IsWhole) Split(string text, string file, ProblemList problems)
    {
        var parser = new CsvParser(text, file, problems);
        return (parser.Records(), parser._isWhole);
    }

    private List<ImmutableArray<CsvField>> Records()
    {
        var records = new List<ImmutableArray<CsvField>>();
        var fields = ImmutableArray.CreateBuilder<CsvField>();
        while (_index < _text.Length)
        {
            fields.Clear();
            do
            {
                fields.Add(Field());
            }
            while (Take(','));

            if (fields.Count > 1 || fields[0].Text.Length > 0)
            {
                records.Add(fields.ToImmutable());
            }

            TakeLineEnd();
        }

        return records;
    }

    private CsvField Field()
    {
        var (line, column) = (_line, Column);
        _field.Clear();
        if (Take('"'))
        {
            QuotedField(new TextPosition(_file, line, column));
        }

        var isReported = false;
        while (_index < _text.Length && Current != ',' && !IsLineEnd())
        {
            if (Current == '"' && !isReported)
            {
                isReported = true;
                Error($"a quotation mark stands inside a field; put the whole field in quotation marks and write each one inside it twice");
            }

            _field.Append(Current);
            _index++;
        }

        return new CsvField(_field.ToString(), line, column);
    }

    private void QuotedField(TextPosition start)
    {
        while (_index < _text.Length)
        {
            if (Take('"'))
            {
                if (!Take('"'))
                {
                    if (_index < _text.Length && Current != ',' && !IsLineEnd())
                    {
                        Error($"text stands after a closing quotation mark; write a quotation mark inside a field twice");
                        SkipField();
                    }

                    return;
                }

                _field.Append('"');
            }
            else if (IsLineEnd())
            {
                _field.Append('\n');
                TakeLineEnd();
            }
            else
            {
                _field.Append(Current);
                _index++;
            }
        }

        _problems.Error(start, "", $"the quotation mark that opens here is never closed");
        _isWhole = false;
    }

    private void SkipField()
    {
        while (_index < _text.Length && Current != ',' && !IsLineEnd())
        {
            _index++;
        }
    }

    private bool Take(char character)
    {
        if (_index >= _text.Length || _text[_index] != character)
        {
            return false;
        }

        _index++;
        return true;
    }

    private bool IsLineEnd() =>
        Current == '\n' || (Current == '\r' && _index + 1 < _text.Length && _text[_index + 1] == '\n');

    private void TakeLineEnd()
    {
        if (_index < _text.Length)
        {
            Take('\r');
            Take('\n');
            _line++;
            _lineStart = _index;
        }
    }

    private void Error(ProblemText message) => _problems.Error(new TextPosition(_file, _line, Column), "", message);
}
