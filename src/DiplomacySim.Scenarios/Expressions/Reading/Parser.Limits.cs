using DiplomacySim.Scenarios.Problems;

namespace DiplomacySim.Scenarios.Expressions.Reading;

/// <content>Limits, and how the reading goes on after a fault.</content>
internal sealed partial class Parser
{
    /// <summary>Goes one level deeper; false, and the end of the reading, where that is too deep.</summary>
    private bool Enter(Token at)
    {
        if (_nesting < ExpressionReader.MaxNesting)
        {
            _nesting++;
            return true;
        }

        Stop(at, $"the expression is nested more than {ExpressionReader.MaxNesting} levels deep");
        return false;
    }

    /// <summary>Counts a part of the tree; null, and the end of the reading, where there are too many.</summary>
    private Expression? Count(Expression? node, Token at)
    {
        if (++_parts <= ExpressionReader.MaxParts)
        {
            return node;
        }

        Stop(at, $"the expression has more than {ExpressionReader.MaxParts} names, literals, operators and calls");
        return null;
    }

    private void Stop(Token at, ProblemText message)
    {
        if (!_stopped)
        {
            _faults.Add(at, message);
        }

        _stopped = true;
        _next = _tokens.Length - 1;
    }

    /// <summary>Notes that the current token cannot stand after a complete part.</summary>
    private void AddUnexpected(bool insideCall)
    {
        var token = Current;
        if (token.Kind == TokenKind.Bad || _missingAt == _next || _stopped)
        {
            return;
        }

        var found = Shown.Quoted(Source(token.Start, token.End));
        _faults.Add(token, token.Kind switch
        {
            TokenKind.Close => $"this parenthesis was never opened",
            TokenKind.Comma => $"a comma stands only between the two arguments of a function; numbers are written without it",
            TokenKind.Open => $"an operator is missing before this parenthesis",
            _ when insideCall => $"an operator, a comma or ')' is missing before {found}",
            _ => $"an operator is missing before {found}",
        });
    }

    /// <summary>Goes on to the closing parenthesis (or comma) of the current level.</summary>
    private void SkipTo(bool stopAtComma)
    {
        var depth = 0;
        while (Current.Kind != TokenKind.End)
        {
            if (depth == 0 && (Current.Kind == TokenKind.Close || (stopAtComma && Current.Kind == TokenKind.Comma)))
            {
                return;
            }

            depth += Current.Kind switch
            {
                TokenKind.Open => 1,
                TokenKind.Close => -1,
                _ => 0,
            };
            _next++;
        }
    }
}
