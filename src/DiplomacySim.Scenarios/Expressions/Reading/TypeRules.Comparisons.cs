using System.Globalization;
using DiplomacySim.Model;
using DiplomacySim.Scenarios.Problems;

namespace DiplomacySim.Scenarios.Expressions.Reading;

/// <content>Comparisons.</content>
internal sealed partial class TypeRules
{
    private bool CheckComparison(Token sign, Part left, Part right)
    {
        if (left.Node is not { } first || right.Node is not { } second)
        {
            return false;
        }

        if (first.Type != second.Type)
        {
            AddMixed(left, first, right, second);
            return false;
        }

        return first.Type switch
        {
            ExpressionType.Text => CheckEquality(sign, $"texts") && CheckText(left, first, second) && CheckText(right, second, first),
            ExpressionType.Truth => CheckEquality(sign, $"conditions"),
            ExpressionType.Tier => CheckReach(sign, left, first, right, second),
            _ => true,
        };
    }

    private bool CheckEquality(Token sign, ProblemText what)
    {
        if (sign.Operator is BinaryOperator.Equal or BinaryOperator.NotEqual)
        {
            return true;
        }

        faults.Add(sign, $"{what} have no order; they are compared with == or !=");
        return false;
    }

    /// <summary>Notes a text that no partner of the world has.</summary>
    private bool CheckText(Part place, Expression node, Expression other)
    {
        if (node is not TextExpression literal || other is not QuantityExpression attribute)
        {
            return true;
        }

        var known = attribute.Quantity switch
        {
            Quantity.Region => scope.World.Regions,
            Quantity.Code => scope.Codes,
            _ => scope.PartnerNames,
        };
        if (known.Contains(literal.Value, StringComparer.Ordinal))
        {
            return true;
        }

        var suggestion = DidYouMean.Nearest(literal.Value, known);
        ProblemText what = attribute.Quantity switch
        {
            Quantity.Region => $"a region of this world",
            Quantity.Code => $"the code of a partner in this world",
            _ => $"the name of a partner in this world",
        };
        ProblemText all = attribute.Quantity == Quantity.Region && suggestion is null ? $"; there are {Shown.And(known)}" : ProblemText.None;
        faults.Add(place, $"{Shown.Quoted(literal.Value)} is not {what}{all}", suggestion is null ? null : $"'{suggestion}'");
        return false;
    }

    /// <summary>Notes a comparison of tiers that can never hold, because the ladder ends there.</summary>
    private bool CheckReach(Token sign, Part left, Expression first, Part right, Expression second)
    {
        var (place, literal, @operator) = second is TierExpression
            ? (right, second as TierExpression, sign.Operator)
            : (left, first as TierExpression, Mirror(sign.Operator));
        ProblemText? end = @operator switch
        {
            BinaryOperator.Less when literal is { Rung: 0 } => $"lowest",
            BinaryOperator.Greater when literal?.Rung == scope.World.Ladder.Top => $"highest",
            _ => null,
        };
        if (end is null)
        {
            return true;
        }

        faults.Add(place, $"this can never hold: {Shown.Quoted(literal!.Name)} is the {end} tier of the ladder");
        return false;
    }

    private static BinaryOperator Mirror(BinaryOperator @operator) => @operator switch
    {
        BinaryOperator.Less => BinaryOperator.Greater,
        BinaryOperator.Greater => BinaryOperator.Less,
        _ => @operator,
    };

    /// <summary>Notes a comparison of two kinds.</summary>
    private void AddMixed(Part left, Expression first, Part right, Expression second)
    {
        if (!TryAddSlip(right, second, first) && !TryAddSlip(left, first, second))
        {
            faults.Add(
                left.Start,
                right.End,
                $"{Show(left)} is {Kind(first.Type)} and {Show(right)} is {Kind(second.Type)}; only like is compared with like");
        }
    }

    /// <summary>Notes the usual slips: a part of the wrong kind, compared with a tier, a month or a number.</summary>
    private bool TryAddSlip(Part place, Expression node, Expression other)
    {
        switch (other.Type)
        {
            case ExpressionType.Tier:
                var tiers = Shown.Or(scope.World.Ladder.Names);
                faults.Add(place, $"a tier is compared with a tier ({tiers}), and {Show(place)} is {Kind(node.Type)}", NearestTier(node));
                return true;
            case ExpressionType.Month:
                var month = node is TextExpression quoted && Month.TryParse(quoted.Value, out _) ? quoted.Value : null;
                ProblemText minus = other is MonthExpression && node.Type == ExpressionType.Number ? $"; a minus between numbers has spaces around it" : ProblemText.None;
                faults.Add(place, $"a month is compared with a month such as 2028-06, and {Show(place)} is {Kind(node.Type)}{minus}", month);
                return true;
            case ExpressionType.Number when node is TextExpression written && IsNumber(written.Value):
                faults.Add(place, $"numbers stand without quotes", written.Value);
                return true;
            default:
                return false;
        }
    }

    private string? NearestTier(Expression node)
    {
        var names = scope.World.Ladder.Names;
        return node switch
        {
            TextExpression text => DidYouMean.Nearest(text.Value, names),
            NumberExpression number when number.Value < names.Length && number.Value == (int)number.Value => names[(int)number.Value],
            _ => null,
        };
    }

    private static bool IsNumber(string written) =>
        double.TryParse(written, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _);
}
