using System.Collections.Immutable;
using DiplomacySim.Scenarios.Problems;

namespace DiplomacySim.Scenarios.Expressions.Reading;

/// <summary>Builds the tree of an expression from its tokens, and checks names and types on the way.</summary>
/// <remarks>
/// A part with a fault has no node, and what contains it is not checked further, so that one mistake gives one fault; its
/// neighbours are still read. A fault of syntax leads on to the next comma or closing parenthesis.
/// </remarks>
internal sealed partial class Parser
{
    private readonly string _text;
    private readonly ExpressionScope _scope;
    private readonly FaultList _faults;
    private readonly ImmutableArray<Token> _tokens;
    private readonly TypeRules _rules;
    private int _next;
    private int _parts;
    private int _nesting;
    private int _missingAt = -1;
    private bool _stopped;

    public Parser(string text, ExpressionScope scope, FaultList faults)
    {
        _text = text;
        _scope = scope;
        _faults = faults;
        _tokens = Lexer.Read(text, faults);
        _rules = new TypeRules(text, scope, faults);
    }

    private Token Current => _tokens[_next];

    /// <summary>Reads the whole text.</summary>
    public Part Read()
    {
        if (Current.Kind == TokenKind.End)
        {
            _faults.Add(Current, $"the expression is empty");
            return Missing();
        }

        var part = ReadBinary(Precedence.Or);
        if (Current.Kind == TokenKind.End)
        {
            return part;
        }

        AddUnexpected(insideCall: false);
        return part with { Node = null };
    }

    private Token Take() => _tokens[_next++];

    private Part Missing() => new(null, Current.Start, Current.Start);

    private string Source(int start, int end) => _text[start..end];

    private Part ReadBinary(Precedence loosest)
    {
        if (loosest == Precedence.Not)
        {
            return Current.Kind == TokenKind.Not ? ReadNot() : ReadBinary(Precedence.Comparison);
        }

        if (loosest == Precedence.Sign)
        {
            return Current.Is(BinaryOperator.Subtract) ? ReadNegate() : ReadPrimary();
        }

        var left = ReadBinary(loosest + 1);
        var compared = false;
        while (Current.Kind == TokenKind.Operator && BinaryExpression.PrecedenceOf(Current.Operator) == loosest)
        {
            var sign = Take();
            if (compared)
            {
                _faults.Add(sign, $"comparisons cannot be chained; join them with 'and', as in 1 < gdp and gdp < 5");
                left = left with { Node = null };
            }

            compared = loosest == Precedence.Comparison;
            var right = ReadBinary(loosest + 1);
            left = new Part(Count(_rules.Binary(sign, left, right), sign), left.Start, right.End);
        }

        return left;
    }

    private Part ReadNot()
    {
        var sign = Take();
        if (!Enter(sign))
        {
            return Missing();
        }

        var operand = ReadBinary(Precedence.Not);
        _nesting--;
        return new Part(Count(_rules.Not(operand), sign), sign.Start, operand.End);
    }

    private Part ReadNegate()
    {
        var sign = Take();
        if (!Enter(sign))
        {
            return Missing();
        }

        var operand = ReadBinary(Precedence.Sign);
        _nesting--;
        return new Part(Count(_rules.Negate(operand), sign), sign.Start, operand.End);
    }

    private Part ReadPrimary()
    {
        var token = Current;
        switch (token.Kind)
        {
            case TokenKind.Word:
                return ReadWord();
            case TokenKind.Number:
                return Literal(new NumberExpression(token.Number));
            case TokenKind.Month:
                return Literal(new MonthExpression(token.Month));
            case TokenKind.Text:
                return Literal(new TextExpression(token.Text!));
            case TokenKind.Open:
                return ReadParentheses();
            case TokenKind.Bad:
                return ReadBad();
            default:
                _missingAt = _next;
                ProblemText before = token.Kind == TokenKind.End ? $"at the end" : (ProblemText)$"before {Shown.Quoted(Source(token.Start, token.End))}";
                _faults.Add(token, $"a value is missing {before}");
                return Missing();
        }
    }

    /// <summary>Passes what is no token, and the value that it may have been put before.</summary>
    private Part ReadBad()
    {
        var bad = Take();
        var end = bad.End;
        while (BeginsValue(Current.Kind))
        {
            end = Take().End;
        }

        return new Part(null, bad.Start, end);
    }

    private static bool BeginsValue(TokenKind kind) =>
        kind is TokenKind.Word or TokenKind.Number or TokenKind.Month or TokenKind.Text or TokenKind.Bad;

    private Part Literal(Expression node)
    {
        var token = Take();
        return new Part(Count(node, token), token.Start, token.End);
    }

    private Part ReadParentheses()
    {
        var open = Take();
        if (!Enter(open))
        {
            return Missing();
        }

        var inner = ReadBinary(Precedence.Or);
        _nesting--;
        if (Current.Kind is not (TokenKind.Close or TokenKind.End))
        {
            AddUnexpected(insideCall: false);
            inner = inner with { Node = null };
            SkipTo(stopAtComma: false);
        }

        return Close(open, inner with { Start = open.Start });
    }

    /// <summary>The part up to its closing parenthesis; without a node where that is missing, which is noted.</summary>
    private Part Close(Token open, Part part)
    {
        if (Current.Kind == TokenKind.Close)
        {
            return part with { End = Take().End };
        }

        // A text without a closing quote has swallowed it.
        var isSwallowed = _next > 0 && _tokens[_next - 1] is { Kind: TokenKind.Bad } last && _text[last.Start] is '\'' or '"';
        if (!_stopped && !isSwallowed)
        {
            _faults.Add(open, $"this parenthesis is never closed");
        }

        return part with { Node = null, End = Current.Start };
    }
}
