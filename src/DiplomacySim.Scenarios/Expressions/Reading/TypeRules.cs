using DiplomacySim.Scenarios.Problems;

namespace DiplomacySim.Scenarios.Expressions.Reading;

/// <summary>Which parts may be put together; a part that may not is noted as a fault and gives no node.</summary>
internal sealed partial class TypeRules(string text, ExpressionScope scope, FaultList faults)
{
    /// <summary>The node of two parts and the operator between them.</summary>
    public Expression? Binary(Token sign, Part left, Part right)
    {
        var symbol = BinaryExpression.SymbolOf(sign.Operator);
        var fits = BinaryExpression.PrecedenceOf(sign.Operator) switch
        {
            Precedence.Comparison => CheckComparison(sign, left, right),
            Precedence.Sum or Precedence.Product => CheckNumber(symbol, left) & CheckNumber(symbol, right),
            _ => CheckTruth(symbol, left) & CheckTruth(symbol, right),
        };
        return fits && left.Node is not null && right.Node is not null
            ? new BinaryExpression(sign.Operator, left.Node, right.Node)
            : null;
    }

    /// <summary>The node of a part after <c>not</c>.</summary>
    public Expression? Not(Part operand) => CheckTruth("not", operand) && operand.Node is not null ? new NotExpression(operand.Node) : null;

    /// <summary>The node of a part after a minus.</summary>
    public Expression? Negate(Part operand) => CheckNumber("-", operand) && operand.Node is not null ? new NegateExpression(operand.Node) : null;

    /// <summary>Notes where an expression as a whole is not what its place needs.</summary>
    public static void CheckResult(Part part, ExpressionType expected, ExpressionLevel level, FaultList faults)
    {
        if (part.Node is not { } node)
        {
            return;
        }

        var fits = node.Type == expected || (expected == ExpressionType.Number && node.Type is ExpressionType.Truth or ExpressionType.Month);
        if (!fits)
        {
            ProblemText remedy = (expected, node.Type) switch
            {
                (ExpressionType.Truth, ExpressionType.Number) => $"; compare it with something, as in ... >= 20",
                (ExpressionType.Truth, ExpressionType.Month) => $"; compare it with something, as in ... <= 2028-06",
                (ExpressionType.Truth, _) => $"; compare it with something",
                _ => ProblemText.None,
            };
            faults.Add(part, $"{Kind(expected)} is needed here, and this is {Kind(node.Type)}{remedy}");
        }
        else if (node.Level > level)
        {
            faults.Add(part, node.Type == ExpressionType.Truth
                ? $"this is about a single partner; say of how many it must hold: any(...), all(...), count(...) or share(...)"
                : (ProblemText)$"this is about a single partner; make one value of all with sum(...), max(...) or min(...)");
        }
    }

    /// <summary>A type in words, with its article.</summary>
    internal static ProblemText Kind(ExpressionType type) => type switch
    {
        ExpressionType.Number => $"a number",
        ExpressionType.Truth => $"a condition",
        ExpressionType.Tier => $"a tier",
        ExpressionType.Text => $"a text",
        _ => $"a month",
    };

    /// <summary>A part as messages show it: its text in quotes, cut where it is long.</summary>
    private string Show(Part part) => part.Node is TextExpression literal ? Shown.Quoted(literal.Value) : Shown.Quoted(text[part.Start..part.End]);

    private bool CheckNumber(string symbol, Part part)
    {
        if (part.Node is not { Type: not ExpressionType.Number } node)
        {
            return true;
        }

        ProblemText remedy = node switch
        {
            { Type: ExpressionType.Truth } => $"; count(...) counts the countries that meet a condition",
            MonthExpression => $"; a minus between numbers has spaces around it",
            _ => ProblemText.None,
        };
        faults.Add(part, $"'{symbol}' needs numbers, and {Show(part)} is {Kind(node.Type)}{remedy}");
        return false;
    }

    private bool CheckTruth(string symbol, Part part)
    {
        if (part.Node is not { Type: not ExpressionType.Truth } node)
        {
            return true;
        }

        ProblemText remedy = node switch
        {
            TierExpression tier => $"; compare it, as in tier == {tier.Name}",
            TextExpression => $"; compare it, as in region == '...'",
            _ => $"; compare it with something",
        };
        faults.Add(part, $"'{symbol}' needs conditions, and {Show(part)} is {Kind(node.Type)}{remedy}");
        return false;
    }
}
