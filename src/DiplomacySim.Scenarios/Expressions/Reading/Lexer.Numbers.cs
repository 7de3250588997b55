using System.Globalization;
using DiplomacySim.Model;
using DiplomacySim.Scenarios.Problems;

namespace DiplomacySim.Scenarios.Expressions.Reading;

/// <content>Numbers and months.</content>
internal sealed partial class Lexer
{
    private void ReadNumber()
    {
        var start = _at;
        SkipDigits();
        if (_at - start == 4 && Peek(0) == '-' && char.IsAsciiDigit(Peek(1)))
        {
            ReadMonth(start);
            return;
        }

        if (Peek(0) == '.')
        {
            _at++;
            SkipDigits();
        }

        if (Peek(0) is 'e' or 'E' && (char.IsAsciiDigit(Peek(1)) || (Peek(1) is '+' or '-' && char.IsAsciiDigit(Peek(2)))))
        {
            _at += 2;
            SkipDigits();
        }

        if (IsWordCharacter(Peek(0)))
        {
            // A name such as 5G; the parser says so where it is none.
            SkipWord();
            _tokens.Add(new Token(TokenKind.Word, start, _at));
            return;
        }

        AddNumber(start);
    }

    private void AddNumber(int start)
    {
        var digits = _text[start.._at];
        if (digits[0] == '.' || digits[^1] == '.')
        {
            AddBad(start, $"a number has digits before and after its point", digits[0] == '.' ? "0" + digits : digits[..^1]);
            return;
        }

        var value = double.Parse(digits, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture);
        if (double.IsInfinity(value))
        {
            AddBad(start, $"the number {Shown.Text(digits)} is too large; the largest is about 1.8e308");
            return;
        }

        _tokens.Add(new Token(TokenKind.Number, start, _at) { Number = value });
    }

    private void ReadMonth(int start)
    {
        while (Peek(0) == '-' && char.IsAsciiDigit(Peek(1)))
        {
            _at++;
            SkipDigits();
        }

        SkipWord();
        var written = _text[start.._at];
        if (Month.TryParse(written, out var month))
        {
            _tokens.Add(new Token(TokenKind.Month, start, _at) { Month = month });
            return;
        }

        var suggestion = written.Length > 7 && Month.TryParse(written.AsSpan(0, 7), out var first) ? first.ToString()
            : Month.TryParse(written.Replace("-", "-0", StringComparison.Ordinal), out var padded) ? padded.ToString()
            : null;
        AddBad(start, $"{Shown.Quoted(written)} is not a month such as 2028-06; a minus between numbers has spaces around it", suggestion);
    }
}
