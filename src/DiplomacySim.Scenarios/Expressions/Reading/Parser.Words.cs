using DiplomacySim.Model.Modules;
using DiplomacySim.Scenarios.Problems;

namespace DiplomacySim.Scenarios.Expressions.Reading;

/// <content>Words: quantities, tiers and <c>true</c> and <c>false</c>.</content>
internal sealed partial class Parser
{
    private static readonly Dictionary<string, ProblemText> KnownElsewhere = new(StringComparer.OrdinalIgnoreCase)
    {
        ["always"] = $"'never(not ...)' says that something always holds",
        ["average"] = $"divide a sum by a count",
        ["avg"] = $"divide a sum by a count",
        ["between"] = $"write two comparisons joined by 'and'",
        ["exists"] = $"'any' asks for at least one country",
        ["if"] = $"conditions are 1 or 0 only as a whole outcome",
        ["in"] = $"use 'bloc(...)', or comparisons joined by 'or'",
        ["is"] = $"'partner(FRA)' names one partner",
        ["mean"] = $"divide a sum by a count",
        ["null"] = $"a comparison with a month that never came does not hold",
    };

    private Part ReadWord()
    {
        var token = Current;
        var word = Source(token.Start, token.End);
        var tier = TierWords.Find(_text, token.Start, _scope);
        if (tier.IsExact && tier.HasSpace)
        {
            return ReadTier(tier);
        }

        if (_tokens[_next + 1].Kind == TokenKind.Open)
        {
            return ReadCall();
        }

        if (_scope.Inputs.IndexOf(word) is var input and >= 0)
        {
            return Literal(new InputExpression(word, input));
        }

        if (QuantityTable.Find(word) is { } quantity)
        {
            return Literal(new QuantityExpression(quantity.Quantity));
        }

        if (ModuleTable.Quantities.FirstOrDefault(known => known.Name == word) is { } ofModule)
        {
            if (!_scope.Modules.Any(module => module.Quantities.Contains(ofModule)))
            {
                var module = ModuleTable.ModuleOf(ofModule).Name;
                _faults.Add(token, $"{Shown.Quoted(word)} belongs to the module '{module}', which is off; switch it on by 'modules: [{module}]'");
            }

            return Literal(new ModuleQuantityExpression(ofModule));
        }

        if (word is "true" or "false")
        {
            return Literal(new TruthExpression(word == "true"));
        }

        if (FunctionTable.Names.Contains(word, StringComparer.Ordinal))
        {
            _next++;
            _faults.Add(token, $"{Shown.Quoted(word)} is a function and needs parentheses: {FunctionTable.UsageOf(word)}");
            if (BeginsValue(Current.Kind))
            {
                SkipTo(stopAtComma: true);
            }

            return new Part(null, token.Start, token.End);
        }

        return tier.Rung >= 0 ? ReadTier(tier) : ReadUnknown();
    }

    private Part ReadTier(TierWords tier)
    {
        var token = Current;
        var start = token.Start;
        var name = _scope.World.Ladder.Names[tier.Rung];
        while (Current.Start < tier.End)
        {
            _next++;
        }

        if (Current.Kind == TokenKind.Word)
        {
            return AddUnknownTier(start);
        }

        if (!tier.IsExact)
        {
            _faults.Add(start, tier.End, $"tiers are written as in the world's ladder, not {Shown.Quoted(Source(start, tier.End))}", name);
        }

        return new Part(Count(new TierExpression(tier.Rung, name), token), start, tier.End);
    }

    private Part AddUnknownTier(int start)
    {
        var end = SkipWords();
        var words = Source(start, end);
        var names = _scope.World.Ladder.Names;
        _faults.Add(
            start,
            end,
            $"{Shown.Quoted(words)} is not a tier of this world; its tiers are {Shown.And(names)}",
            DidYouMean.Nearest(words, names));
        return new Part(null, start, end);
    }

    private Part ReadUnknown()
    {
        var start = Current.Start;
        var first = Current;
        var end = SkipWords();
        var words = Source(start, end);
        var (message, suggestion) = Explain(words);
        if (suggestion is null && end > first.End)
        {
            // Several words that mean nothing together: the fault is the first one, and that no operator follows it.
            end = first.End;
            (message, suggestion) = Explain(Source(start, end));
        }

        _faults.Add(start, end, message, suggestion);
        return new Part(null, start, _tokens[_next - 1].End);
    }

    /// <summary>What a name that cannot stand here probably means, and what to write instead.</summary>
    private (ProblemText Message, string? Suggestion) Explain(string words)
    {
        var shown = Shown.Quoted(words);
        if (_scope.Codes.Contains(words, StringComparer.Ordinal))
        {
            return ($"{shown} is a partner, which is named by 'partner(...)'", $"partner({words})");
        }

        if (_scope.PartnerNames.Contains(words, StringComparer.Ordinal))
        {
            return ($"{shown} is a partner, which is named by 'partner(...)'; texts stand in quotes", $"partner({words})");
        }

        if (_scope.Blocs.Contains(words, StringComparer.Ordinal))
        {
            return ($"{shown} is a bloc, which is named by 'bloc(...)'", $"bloc({words})");
        }

        if (_scope.World.Regions.Contains(words, StringComparer.Ordinal))
        {
            return ($"{shown} is a region; texts stand in quotes", $"'{words}'");
        }

        if (KnownElsewhere.TryGetValue(words, out var remedy))
        {
            return ($"{shown} is not known here; {remedy}", null);
        }

        if (char.IsAsciiDigit(words[0]))
        {
            return ($"{shown} is neither a number nor a name", null);
        }

        var nearest = DidYouMean.Nearest(words, _scope.Inputs.IsEmpty ? _scope.Words : _scope.Inputs);
        ProblemText needed = nearest is not null ? ProblemText.None
            : _scope.Inputs.IsEmpty ? $"; a quantity, a tier, a function or a literal is needed here"
            : (ProblemText)$"; the inputs here are {Shown.And(_scope.Inputs)}";
        return ($"unknown name {shown}{needed}", nearest);
    }

    /// <summary>Goes on past neighbouring words; where the last one ends.</summary>
    private int SkipWords()
    {
        do
        {
            _next++;
        }
        while (Current.Kind == TokenKind.Word && _tokens[_next + 1].Kind != TokenKind.Open);

        return _tokens[_next - 1].End;
    }
}
