using System.Collections.Immutable;
using DiplomacySim.Scenarios.Problems;

namespace DiplomacySim.Scenarios.Expressions.Reading;

/// <content>Words that are followed by parentheses.</content>
internal sealed partial class Parser
{
    private Part ReadCall()
    {
        var word = Take();
        var name = Source(word.Start, word.End);
        if (name is FunctionTable.Bloc or FunctionTable.Partner or FunctionTable.Fired or FunctionTable.Struck)
        {
            return ReadNamed(word, name);
        }

        if (!Enter(word))
        {
            return Missing();
        }

        var open = Take();
        var arguments = ReadArguments();
        _nesting--;
        var node = FunctionTable.TryAggregate(name, out var aggregate) ? _rules.Aggregate(aggregate, word, arguments)
            : FunctionTable.TryOverTime(name, out var overTime) ? _rules.OverTime(overTime, word, arguments)
            : AddUnknownFunction(word, name);
        return Close(open, new Part(Count(node, word), word.Start, open.End));
    }

    private Expression? AddUnknownFunction(Token word, string name)
    {
        var shown = Shown.Quoted(name);
        if (QuantityTable.Find(name) is not null || _scope.World.Ladder.IndexOf(name) >= 0 || name is "true" or "false")
        {
            _faults.Add(word, $"{shown} is not a function: it stands without parentheses");
        }
        else if (KnownElsewhere.TryGetValue(name, out var remedy))
        {
            _faults.Add(word, $"there is no function {shown}; {remedy}");
        }
        else
        {
            _faults.Add(
                word,
                $"there is no function {shown}; the functions are {Shown.And(FunctionTable.Names)}",
                DidYouMean.Nearest(name, FunctionTable.Names));
        }

        return null;
    }

    private List<Part> ReadArguments()
    {
        var arguments = new List<Part>();
        if (Current.Kind == TokenKind.Close)
        {
            return arguments;
        }

        while (true)
        {
            var argument = ReadBinary(Precedence.Or);
            if (Current.Kind is not (TokenKind.Comma or TokenKind.Close or TokenKind.End))
            {
                AddUnexpected(insideCall: true);
                argument = argument with { Node = null };
                SkipTo(stopAtComma: true);
            }

            arguments.Add(argument);
            if (Current.Kind != TokenKind.Comma)
            {
                return arguments;
            }

            _next++;
        }
    }

    /// <summary>Reads the name in <c>bloc(...)</c>, <c>partner(...)</c>, <c>fired(...)</c> or <c>struck(...)</c>, which may stand without quotes.</summary>
    private Part ReadNamed(Token word, string function)
    {
        var open = Take();
        var first = Current;
        SkipTo(stopAtComma: true);
        if (Current.Kind == TokenKind.Comma)
        {
            _faults.Add(Current, $"{function}(...) takes one name; a name with a comma stands in quotes");
            SkipTo(stopAtComma: false);
            return Close(open, new Part(null, word.Start, open.End));
        }

        var last = _tokens[_next - 1];
        var isClosed = Current.Kind == TokenKind.Close;
        var part = Close(open, new Part(null, word.Start, open.End));
        if (!isClosed || first.Kind == TokenKind.Bad)
        {
            return part;
        }

        if (last.Start < first.Start)
        {
            _faults.Add(word, $"{Shown.Quoted(function)} needs a name: {FunctionTable.UsageOf(function)}");
            return part;
        }

        var argument = new Part(null, first.Start, last.End);
        var name = first.Kind == TokenKind.Text && last == first ? first.Text! : Source(first.Start, last.End);
        Expression? node = function switch
        {
            FunctionTable.Bloc => FindBloc(name, argument),
            FunctionTable.Partner => FindPartner(name, argument),
            FunctionTable.Fired => FindDirective(DirectiveKind.Rule, $"rule", _scope.Rules, name, argument),
            _ => FindDirective(DirectiveKind.Shock, $"shock", _scope.Shocks, name, argument),
        };
        return part with { Node = Count(node, word) };
    }

    private BlocExpression? FindBloc(string name, Part place)
    {
        if (_scope.Blocs.Contains(name, StringComparer.Ordinal))
        {
            return new BlocExpression(name);
        }

        var suggestion = DidYouMean.Nearest(name, _scope.Blocs);
        ProblemText all = suggestion is not null || _scope.Blocs.IsEmpty ? ProblemText.None : $"; there are {Shown.And(_scope.Blocs)}";
        _faults.Add(place, $"{Shown.Quoted(name)} is not a bloc or group of this world{all}", suggestion);
        return null;
    }

    private PartnerExpression? FindPartner(string name, Part place)
    {
        foreach (var partner in _scope.World.Partners)
        {
            if (partner.Id.Code == name || partner.Name == name)
            {
                return new PartnerExpression(partner.Id);
            }
        }

        _faults.Add(
            place,
            $"{Shown.Quoted(name)} is not a partner of this world; give a code such as FRA or the exact name",
            DidYouMean.Nearest(name, _scope.Codes.AddRange(_scope.PartnerNames)));
        return null;
    }

    private DirectiveExpression? FindDirective(DirectiveKind kind, ProblemText noun, ImmutableArray<string> known, string name, Part place)
    {
        if (known.Contains(name, StringComparer.Ordinal))
        {
            return new DirectiveExpression(kind, name);
        }

        var suggestion = DidYouMean.Nearest(name, known);
        ProblemText all = suggestion is not null ? ProblemText.None : known.IsEmpty ? $"; no {noun} has a name" : (ProblemText)$"; there are {Shown.And(known)}";
        _faults.Add(place, $"{Shown.Quoted(name)} is not a {noun} of this scenario{all}", suggestion);
        return null;
    }
}
