using DiplomacySim.Model.Worlds;
using DiplomacySim.Scenarios.Problems;

namespace DiplomacySim.Scenarios.Expressions.Reading;

/// <content>Aggregates and conditions over time.</content>
internal sealed partial class TypeRules
{
    /// <summary>The node of an aggregate of one argument, or of a filter and one.</summary>
    public Expression? Aggregate(AggregateKind kind, Token word, List<Part> arguments) =>
        Aggregate(kind, FunctionTable.NameOf(kind), word, arguments);

    private AggregateExpression? Aggregate(AggregateKind kind, string name, Token word, List<Part> arguments)
    {
        if (!CheckCount(name, word, arguments))
        {
            return null;
        }

        var last = arguments[^1];
        var fits = CheckFilter(name, arguments) & CheckOperand(kind, name, last);
        if (!fits || last.Node is null)
        {
            return null;
        }

        var filter = arguments.Count == 2 ? arguments[0].Node : null;
        var isReached = (filter is null || CheckReached(arguments[0], filter, ProblemText.None))
            && (kind is not (AggregateKind.Count or AggregateKind.Any) || CheckReached(last, filter, last.Node));
        return isReached && CheckLadder(last, filter) ? new AggregateExpression(kind, filter, last.Node) : null;
    }

    /// <summary>The node of a condition over time; a condition of a partner is read as that of any country.</summary>
    public Expression? OverTime(OverTimeKind kind, Token word, List<Part> arguments)
    {
        var name = FunctionTable.NameOf(kind);
        if (!CheckCount(name, word, arguments))
        {
            return null;
        }

        var last = arguments[^1];
        foreach (var argument in arguments)
        {
            if (argument.Node is not null && ExpressionParts.LookBack(argument.Node))
            {
                faults.Add(argument, $"ever, never and first_month cannot stand inside one another");
                return null;
            }
        }

        if (arguments.Count == 1 && last.Node is { Type: ExpressionType.Truth, Level: not ExpressionLevel.Partner })
        {
            return new OverTimeExpression(kind, last.Node);
        }

        if (last.Node is { Type: not ExpressionType.Truth } node)
        {
            faults.Add(last, $"{name} needs a condition, and {Show(last)} is {Kind(node.Type)}; compare it with something");
            return null;
        }

        return Aggregate(AggregateKind.Any, name, word, arguments) is { } any ? new OverTimeExpression(kind, any) : null;
    }

    private bool CheckCount(string name, Token word, List<Part> arguments)
    {
        if (arguments.Count is 1 or 2)
        {
            // Parts with a fault of their own say nothing about the call.
            return arguments.TrueForAll(argument => argument.Node is not null);
        }

        ProblemText found = arguments.Count == 0 ? $"nothing" : (ProblemText)$"too much";
        faults.Add(word, $"there is {found} between the parentheses of {name}; write {FunctionTable.UsageOf(name)}");
        return false;
    }

    private bool CheckFilter(string name, List<Part> arguments)
    {
        if (arguments.Count == 1 || arguments[0].Node is not { } filter)
        {
            return true;
        }

        if (filter.Type != ExpressionType.Truth)
        {
            faults.Add(arguments[0], $"the first of two arguments of {name} is a filter, a condition such as bloc(EU); {Show(arguments[0])} is {Kind(filter.Type)}");
            return false;
        }

        if (filter.Level != ExpressionLevel.Partner)
        {
            faults.Add(arguments[0], $"the filter is the same for every partner; it has to pick countries, as bloc(EU) does");
            return false;
        }

        return true;
    }

    private bool CheckOperand(AggregateKind kind, string name, Part operand)
    {
        if (operand.Node is not { } node)
        {
            return true;
        }

        var needed = kind is AggregateKind.Sum or AggregateKind.Max or AggregateKind.Min ? ExpressionType.Number : ExpressionType.Truth;
        if (node.Type != needed)
        {
            ProblemText remedy = (needed, node.Type) switch
            {
                (ExpressionType.Number, ExpressionType.Truth) => $"; count(...) counts the countries that meet a condition",
                (ExpressionType.Number, ExpressionType.Tier) => $"; use count(...), any(...) or all(...) with a comparison",
                (ExpressionType.Truth, _) => $"; compare it with something",
                _ => ProblemText.None,
            };
            faults.Add(operand, $"{name} needs {Kind(needed)}, and {Show(operand)} is {Kind(node.Type)}{remedy}");
            return false;
        }

        if (node.Level == ExpressionLevel.Home)
        {
            faults.Add(operand, $"{Show(operand)} is the same for every partner; {name} needs something about each partner");
            return false;
        }

        return true;
    }

    /// <summary>Notes a condition that no country of the world can ever meet.</summary>
    private bool CheckReached(Part place, Expression? filter, Expression operand) => filter is null
        ? CheckReached(place, operand, ProblemText.None)
        : CheckReached(place, new BinaryExpression(BinaryOperator.And, filter, operand), $" as well as the filter");

    /// <summary>Notes a question for the tier of a partner that stands outside the ladder.</summary>
    private bool CheckLadder(Part operand, Expression? filter)
    {
        var node = operand.Node!;
        var condition = node.Type != ExpressionType.Truth ? filter : filter is null ? node : new BinaryExpression(BinaryOperator.And, filter, node);
        var (partners, _) = CountrySelection.Of(condition, scope.World);
        if (partners.Length != 1
            || scope.World.Partners[partners[0]] is not { Kind: not PartnerKind.Country } partner
            || !(ExpressionParts.AskForTier(node) || (filter is not null && ExpressionParts.AskForTier(filter))))
        {
            return true;
        }

        faults.Add(operand, $"{partner.Name} stands outside the ladder: it has no tier, and its label never changes");
        return false;
    }

    private bool CheckReached(Part place, Expression condition, ProblemText extra)
    {
        if (!CountrySelection.Of(condition, scope.World).Partners.IsEmpty || CountrySelection.Of(null, scope.World).Partners.IsEmpty)
        {
            return true;
        }

        faults.Add(place, $"no country of this world can meet {Show(place)}{extra}; special partners and bloc actors are asked only by partner(...)");
        return false;
    }
}
