using System.Collections.Immutable;
using System.Text;
using DiplomacySim.Scenarios.Problems;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace DiplomacySim.Scenarios.Yaml;

/// <summary>Builds nodes from the parser's events and reports what scenario files may not use.</summary>
internal sealed class YamlTreeBuilder
{
    private readonly string _source;
    private readonly string _file;
    private readonly ProblemList _problems;
    private readonly Parser _parser;
    private bool _stopped;

    public YamlTreeBuilder(string source, string file, ProblemList problems)
    {
        _source = source;
        _file = file;
        _problems = problems;
        _parser = new Parser(new StringReader(source));
    }

    /// <summary>The root; null where the file is empty or goes beyond a limit.</summary>
    /// <exception cref="YamlException">The text is not YAML.</exception>
    public YamlNode? Build()
    {
        Next();
        Next();
        if (_parser.Current is not DocumentStart)
        {
            _problems.Error(new TextPosition(_file, 1, 1), "", $"the file is empty");
            return null;
        }

        Next();
        var root = Node(YamlPath.Root, 0);
        if (_stopped)
        {
            return null;
        }

        Next();
        Next();
        if (_parser.Current is DocumentStart second)
        {
            _problems.Error(At(second), "", $"a second document begins here; a file holds one");
        }

        return root;
    }

    // Reads the node that the current event begins, and stops at its last event.
    private YamlNode Node(YamlPath path, int depth)
    {
        var current = _parser.Current!;
        if (depth >= YamlLimits.MaxNesting && current is (MappingStart or SequenceStart))
        {
            _problems.Error(At(current), "", $"nested deeper than the {YamlLimits.MaxNesting} levels that a file may have");
            _stopped = true;
        }

        if (_stopped)
        {
            return Empty(At(current), path);
        }

        CheckProperties(current, path);

        return current switch
        {
            Scalar scalar => Text(scalar, path),
            MappingStart mapping => Mapping(mapping, path, depth),
            SequenceStart sequence => Sequence(sequence, path, depth),
            _ => Empty(At(current), path),
        };
    }

    private void CheckProperties(ParsingEvent current, YamlPath path)
    {
        if (current is AnchorAlias)
        {
            _problems.Error(At(current), path.ToString(), $"aliases (*name) are not used in these files; write the value out");
        }

        if (current is NodeEvent { Anchor.IsEmpty: false })
        {
            _problems.Error(At(current), path.ToString(), $"anchors (&name) are not used in these files; remove it");
        }

        if (current is NodeEvent { Tag.IsEmpty: false })
        {
            _problems.Error(At(current), path.ToString(), $"tags (!name) are not used in these files; remove it");
        }
    }

    private YamlScalar Text(Scalar scalar, YamlPath path) =>
        new(At(scalar), path, scalar.Value, scalar.Style != ScalarStyle.Plain, _source, (int)scalar.Start.Index, (int)scalar.End.Index);

    private YamlMapping Mapping(MappingStart start, YamlPath path, int depth)
    {
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        var known = new Dictionary<string, YamlScalar>(StringComparer.Ordinal);
        Next();
        while (!_stopped && _parser.Current is not MappingEnd)
        {
            if (Key(path, depth) is not { } key)
            {
                Next();
                Node(path, depth + 1);
                Next();
                continue;
            }

            Next();
            var value = Node(path.Key(key.Text), depth + 1);
            if (_stopped)
            {
                break;
            }

            Next();
            if (start.Style == MappingStyle.Flow)
            {
                value = Joined(value, JoinEntries);
            }

            if (known.TryAdd(key.Text, key))
            {
                entries.Add(new YamlEntry(key, value));
            }
            else
            {
                _problems.Error(key.Start, value.Where, $"the key stands here twice; the first is on line {known[key.Text].Start.Line}");
            }
        }

        return new YamlMapping(At(start), path, entries.ToImmutable());
    }

    private YamlScalar? Key(YamlPath path, int depth)
    {
        var at = At(_parser.Current!);
        var key = Node(path, depth + 1);
        if (key is YamlScalar scalar && _parser.Current is Scalar)
        {
            return scalar;
        }

        if (!_stopped && _parser.Current is not AnchorAlias)
        {
            _problems.Error(at, path.ToString(), $"a key must be a plain word or text");
        }

        return null;
    }

    private YamlSequence Sequence(SequenceStart start, YamlPath path, int depth)
    {
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        Next();
        while (!_stopped && _parser.Current is not SequenceEnd)
        {
            var item = Node(path.Item(items.Count), depth + 1);
            if (_stopped)
            {
                break;
            }

            Next();
            if (start.Style == SequenceStyle.Flow)
            {
                item = Joined(item, JoinItems);
            }

            items.Add(item);
        }

        return new YamlSequence(At(start), path, items.ToImmutable());
    }

    // Inside {...} and [...] YAML splits at commas, so that uniform(1, 2) arrives in parts: say so once and go on with the whole.
    private YamlNode Joined(YamlNode value, Action<StringBuilder, int> joinRest)
    {
        if (value is not YamlScalar { IsQuoted: false } scalar || OpenBrackets(scalar.Text) <= 0)
        {
            return value;
        }

        var text = new StringBuilder(scalar.Text);
        joinRest(text, OpenBrackets(scalar.Text));
        var whole = text.ToString();
        _problems.Error(scalar.Start, scalar.Where, $"YAML splits at the commas inside {"{...}"} and [...]; put the value in quotes: '{Shown.Text(whole)}'");
        return new YamlScalar(scalar.Start, scalar.Path, whole, true, "", 0, 0);
    }

    private void JoinEntries(StringBuilder text, int open)
    {
        while (open > 0 && _parser.Current is Scalar { Style: ScalarStyle.Plain } key)
        {
            text.Append(", ").Append(key.Value);
            open += OpenBrackets(key.Value);
            Next();
            if (_parser.Current is not Scalar value)
            {
                Node(YamlPath.Root, 0);
                Next();
                return;
            }

            if (value.Value.Length > 0)
            {
                text.Append(": ").Append(value.Value);
                open += OpenBrackets(value.Value);
            }

            Next();
        }
    }

    private void JoinItems(StringBuilder text, int open)
    {
        while (open > 0 && _parser.Current is Scalar { Style: ScalarStyle.Plain } item)
        {
            text.Append(", ").Append(item.Value);
            open += OpenBrackets(item.Value);
            Next();
        }
    }

    // The scanner throws where a plain text breaks off inside brackets, without saying where, or comes to its end too early; other faults
    // it names itself.
    private void Next()
    {
        var at = _parser.Current?.End ?? Mark.Empty;
        try
        {
            if (_parser.MoveNext())
            {
                return;
            }
        }
        catch (InvalidOperationException)
        {
            throw new SyntaxErrorException(at, at, ParserFaults.OpenBracket.ToString());
        }

        throw new SyntaxErrorException(at, at, ParserFaults.Broken.ToString());
    }

    private static int OpenBrackets(string text) => text.AsSpan().Count('(') - text.AsSpan().Count(')');

    private YamlScalar Empty(TextPosition at, YamlPath path) => new(at, path, "", false, _source, 0, 0);

    private TextPosition At(ParsingEvent parsingEvent) =>
        new(_file, Math.Max(1, (int)parsingEvent.Start.Line), Math.Max(1, (int)parsingEvent.Start.Column));
}
