using System.Collections.Immutable;
using System.Text;
using DiplomacySim.Scenarios.Problems;

namespace DiplomacySim.Scenarios.Expressions.Reading;

/// <summary>Cuts an expression's text into tokens and notes what is none.</summary>
internal sealed partial class Lexer
{
    private const string CurlyQuotes = "\u2018\u2019\u201a\u201c\u201d\u201e\u00ab\u00bb";
    private static readonly ImmutableArray<string> Keywords = ["and", "or", "not"];

    private readonly string _text;
    private readonly FaultList _faults;
    private readonly ImmutableArray<Token>.Builder _tokens = ImmutableArray.CreateBuilder<Token>();
    private int _at;

    private Lexer(string text, FaultList faults)
    {
        _text = text;
        _faults = faults;
    }

    /// <summary>The tokens of a text; the last one is the end.</summary>
    public static ImmutableArray<Token> Read(string text, FaultList faults)
    {
        var lexer = new Lexer(text, faults);
        while (lexer.SkipSpace())
        {
            lexer.ReadToken();
        }

        lexer._tokens.Add(new Token(TokenKind.End, text.Length, text.Length));
        return lexer._tokens.ToImmutable();
    }

    /// <summary>Whether a character can be part of a word.</summary>
    public static bool IsWordCharacter(char character) => character == '_' || char.IsLetterOrDigit(character);

    private bool SkipSpace()
    {
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at]))
        {
            _at++;
        }

        return _at < _text.Length;
    }

    private void ReadToken()
    {
        var character = _text[_at];
        if (character is '\'' or '"')
        {
            ReadText(character);
        }
        else if (char.IsAsciiDigit(character) || (character == '.' && char.IsAsciiDigit(Peek(1))))
        {
            ReadNumber();
        }
        else if (IsWordCharacter(character))
        {
            ReadWord();
        }
        else
        {
            ReadSymbol();
        }
    }

    private void ReadText(char quote)
    {
        var start = _at++;
        var value = new StringBuilder();
        while (_at < _text.Length)
        {
            if (_text[_at] != quote)
            {
                value.Append(_text[_at++]);
            }
            else if (Peek(1) == quote)
            {
                value.Append(quote);
                _at += 2;
            }
            else
            {
                _at++;
                _tokens.Add(new Token(TokenKind.Text, start, _at) { Text = value.ToString() });
                return;
            }
        }

        AddBad(start, $"the text that begins here has no closing quote");
    }

    private void ReadWord()
    {
        var start = _at;
        SkipWord();
        var word = _text.AsSpan(start, _at - start);
        foreach (var keyword in Keywords)
        {
            if (word.Equals(keyword, StringComparison.OrdinalIgnoreCase))
            {
                if (!word.Equals(keyword, StringComparison.Ordinal))
                {
                    _faults.Add(start, _at, $"{Shown.Quoted(word.ToString())} is written in small letters", keyword);
                }

                AddKeyword(keyword, start);
                return;
            }
        }

        _tokens.Add(new Token(TokenKind.Word, start, _at));
    }

    private void AddKeyword(string keyword, int start) => _tokens.Add(keyword switch
    {
        "not" => new Token(TokenKind.Not, start, _at),
        "and" => new Token(TokenKind.Operator, start, _at) { Operator = BinaryOperator.And },
        _ => new Token(TokenKind.Operator, start, _at) { Operator = BinaryOperator.Or },
    });

    private void ReadSymbol()
    {
        var start = _at;
        var rest = _text.AsSpan(_at);
        foreach (var symbol in SymbolTable.All)
        {
            if (rest.StartsWith(symbol.Text, StringComparison.Ordinal))
            {
                _at += symbol.Text.Length;
                if (symbol.Instead is not null)
                {
                    _faults.Add(start, _at, $"{Shown.Quoted(symbol.Text)} is not an operator", symbol.Instead);
                }

                _tokens.Add(new Token(symbol.Kind, start, _at) { Operator = symbol.Operator });
                return;
            }
        }

        ReadBad(start);
    }

    private void ReadBad(int start)
    {
        if (_text[start] == '%')
        {
            _at++;
            AddBad(start, $"'%' is not used; write 0.05 for 5%");
            return;
        }

        if (CurlyQuotes.Contains(_text[start], StringComparison.Ordinal))
        {
            ReadCurlyText(start);
            return;
        }

        // Neighbouring strangers make one fault.
        do
        {
            _at++;
        }
        while (_at < _text.Length && !IsKnown(_at));

        AddBad(start, $"{Shown.Quoted(_text[start.._at])} has no meaning here");
    }

    /// <summary>Passes a text in the quotes of word processors, up to its end or the next quote.</summary>
    private void ReadCurlyText(int start)
    {
        var length = _text.AsSpan(start + 1).IndexOfAny(CurlyQuotes);
        _at = length < 0 ? _text.Length : start + length + 2;
        AddBad(start, $"texts stand in straight quotes, ' or \"", length < 0 ? null : $"'{Shown.Text(_text.Substring(start + 1, length))}'");
    }

    private bool IsKnown(int at)
    {
        var character = _text[at];
        return character is '\'' or '"' or '%'
            || char.IsWhiteSpace(character)
            || IsWordCharacter(character)
            || SymbolTable.Begins(character);
    }

    private void AddBad(int start, ProblemText message, string? suggestion = null)
    {
        _faults.Add(start, _at, message, suggestion);
        _tokens.Add(new Token(TokenKind.Bad, start, _at));
    }

    private char Peek(int ahead) => _at + ahead < _text.Length ? _text[_at + ahead] : '\0';

    private void SkipDigits()
    {
        while (char.IsAsciiDigit(Peek(0)))
        {
            _at++;
        }
    }

    private void SkipWord()
    {
        while (IsWordCharacter(Peek(0)))
        {
            _at++;
        }
    }
}
