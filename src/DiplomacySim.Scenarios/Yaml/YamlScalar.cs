using DiplomacySim.Scenarios.Problems;

namespace DiplomacySim.Scenarios.Yaml;

/// <summary>A text of a YAML file; numbers, dates and words are texts until a reader of values takes them.</summary>
internal sealed class YamlScalar : YamlNode
{
    private readonly string _source;
    private readonly int _begin;
    private readonly int _end;

    /// <summary>Creates the scalar that stands at <paramref name="begin"/> to <paramref name="end"/> of the source.</summary>
    public YamlScalar(TextPosition start, YamlPath path, string text, bool isQuoted, string source, int begin, int end)
        : base(start, path)
    {
        Text = text;
        IsQuoted = isQuoted;
        _source = source;
        _begin = begin;
        _end = end;
    }

    /// <summary>The text, quotes and escapes resolved.</summary>
    public string Text { get; }

    /// <summary>Whether it stands in quotes or in a block (<c>|</c>, <c>&gt;</c>).</summary>
    public bool IsQuoted { get; }

    /// <summary>Whether nothing is written, as after <c>policies:</c> with nothing below it.</summary>
    public bool IsEmpty => Text.Length == 0 && !IsQuoted;

    /// <inheritdoc/>
    public override ProblemText Noun => IsEmpty ? $"nothing" : ProblemText.Verbatim(Shown.Quoted(Text));

    /// <summary>The place in the file of a character of <see cref="Text"/>.</summary>
    /// <remarks>Quotes, escapes and folded lines are followed; where that fails, the scalar's beginning is returned.</remarks>
    public TextPosition PositionOf(int offset)
    {
        var index = ScalarPosition.IndexOf(_source, _begin, _end, Text, Math.Clamp(offset, 0, Text.Length));
        if (index < 0)
        {
            return Start;
        }

        var line = Start.Line;
        var column = Start.Column;
        for (var i = _begin; i < index; i++)
        {
            if (_source[i] == '\n')
            {
                line++;
                column = 1;
            }
            else
            {
                column++;
            }
        }

        return new TextPosition(Start.File, line, column);
    }
}
