using System.Collections.Immutable;
using System.Globalization;
using DiplomacySim.Exploration.Designs;
using DiplomacySim.Scenarios.Designs;
using DiplomacySim.Scenarios.Expressions;
using DiplomacySim.Scenarios.Problems;
using DiplomacySim.Scenarios.Yaml;

namespace DiplomacySim.Scenarios.Files;

/// <summary>Reads the section <c>experiment</c>.</summary>
/// <param name="file">The file.</param>
/// <param name="context">Where problems go.</param>
/// <param name="seed">The seed.</param>
internal sealed class ExperimentReader(YamlMapping file, ReadingContext context, ulong seed)
{
    private const string Example = "{design: sobol, samples: 1024, replications: 4}";
    private readonly NodeReader _reader = context.Reader;

    /// <summary>The experiment; null where the section is not written, and, with problems, where it cannot be taken.</summary>
    public WrittenExperiment? Read()
    {
        if (file.Find(ScenarioKeys.Experiment) is not { } entry || _reader.Mapping(entry.Value, Example) is not { } mapping)
        {
            return null;
        }

        var before = _reader.Problems.ErrorCount;
        ExperimentKeys.Experiment.Check(mapping, _reader);
        if (file.Find(ScenarioKeys.Futures) is { } futures && futures.Value.Start.File == mapping.Start.File)
        {
            _reader.Warning(futures.Value, $"not used: an experiment has as many futures as cases times replications");
        }

        var uncertain = new UncertainReader(context).Read(file.Find(ScenarioKeys.Uncertain)?.Value);
        var replications = mapping.Find(ExperimentKeys.Replications) is { } written ? _reader.Integer(written.Value, 1, CaseNumbers.MaxReplications) : 1;
        var chance = mapping.Find(ExperimentKeys.Chance) is { } word ? _reader.Word(word.Value, $"a way to take chance", ExperimentKeys.Chances) : ExperimentKeys.Chances[0];
        if (Kind(mapping, ExperimentKeys.Kinds) is not { } kind)
        {
            // Whatever the design is to be, what it varies is read, so that all problems are found at once.
            _ = new DesignPartReader(context, uncertain, seed).Inputs(mapping, DesignKind.MonteCarlo);
            return null;
        }

        if (Whole(mapping, kind, uncertain) is not { } whole)
        {
            return null;
        }

        var (points, ties) = Correlated(mapping, whole);
        var condition = Condition(mapping, whole);
        if (context.World is null || replications is not { } times || chance is null || points is null || _reader.Problems.ErrorCount > before)
        {
            return null;
        }

        var sharesChance = chance == ExperimentKeys.Chances[0];
        var design = new ExperimentDesign(kind, points, whole.Inputs, condition)
        {
            Replications = (int)times,
            SharesChance = sharesChance,
            CasesPerSample = whole.CasesPerSample,
            FixedCases = whole.CanGrow ? null : whole.Cases,
            Text = $"{whole.Text}; {string.Join(", ", whole.Inputs.Select(input => input.Name))}; {ties}; {condition}; chance {chance}",
        };
        return Sized(mapping, design, whole);
    }

    private WrittenExperiment? Sized(YamlMapping mapping, ExperimentDesign design, DesignPart whole)
    {
        if (whole.Cases > CaseNumbers.Stride)
        {
            _reader.Error(mapping, $"{whole.Cases:N0} cases; at most {CaseNumbers.Stride:N0} are allowed");
            return null;
        }

        var cases = design.Count(whole.Cases);
        if (cases == 0 || (whole.CanGrow && cases < whole.Cases))
        {
            _reader.Error(
                mapping.Find(ExperimentKeys.Where)!.Value,
                whole.CanGrow ? $"fewer than one in {AcceptedPoints.WorstShare:N0} points meet the condition; loosen it, or narrow the ranges" : (ProblemText)$"no case meets the condition");
            return null;
        }

        if (cases * design.Replications > ScenarioLimits.MaxFutures)
        {
            _reader.Error(
                mapping,
                $"{cases:N0} cases with {design.Replications:N0} replications are {cases * design.Replications:N0} futures; at most {ScenarioLimits.MaxFutures:N0} of a policy are allowed");
            return null;
        }

        return new WrittenExperiment(design, cases, whole.Settings);
    }

    private DesignKind? Kind(YamlMapping mapping, ImmutableArray<string> known) =>
        _reader.Required(mapping, ExperimentKeys.Design, $"choose one of {Shown.And(known)}") is { } node
        && _reader.Word(node is YamlScalar { Text: "table" } table ? new YamlScalar(table.Start, table.Path, "list", false, "", 0, 0) : node, $"a design", known) is { } word
            ? (DesignKind)ExperimentKeys.Kinds.IndexOf(word)
            : null;

    private DesignPart? Whole(YamlMapping mapping, DesignKind kind, ImmutableArray<UncertainSetting> uncertain)
    {
        var reader = new DesignPartReader(context, uncertain, seed);
        if (kind is not (DesignKind.Cross or DesignKind.LockStep))
        {
            return reader.Read(mapping, kind);
        }

        reader.CheckMeaning(mapping, kind);
        if (_reader.Required(mapping, ExperimentKeys.Parts, $"list the designs to combine") is not { } node
            || _reader.List(node, "- {design: sobol, samples: 64, vary: [attention]}") is not { } list)
        {
            return null;
        }

        if (list.Items.Length < 2)
        {
            _reader.Error(list, $"at least two designs are combined");
            return null;
        }

        var parts = list.Items.Select(item => Part(item, reader)).ToArray();
        if (parts.Any(part => part is null) || !CheckParts(list, kind, parts!))
        {
            return null;
        }

        return kind == DesignKind.Cross ? Crossed(parts!) : Together(parts!);
    }

    private DesignPart? Part(YamlNode item, DesignPartReader reader)
    {
        if (_reader.Mapping(item, "{design: sobol, samples: 64, vary: [attention]}") is not { } mapping)
        {
            return null;
        }

        ExperimentKeys.Part.Check(mapping, _reader);
        if (Kind(mapping, ExperimentKeys.PartKinds) is not { } kind)
        {
            return null;
        }

        // All that is uncertain cannot be in every part.
        return kind == DesignKind.List || _reader.Required(mapping, ExperimentKeys.Vary, $"say what this part varies") is not null ? reader.Read(mapping, kind) : null;
    }

    private bool CheckParts(YamlSequence list, DesignKind kind, DesignPart[] parts)
    {
        var isGood = true;
        foreach (var twice in parts.SelectMany(part => part.Inputs).GroupBy(input => input.Name).Where(group => group.Count() > 1))
        {
            _reader.Error(list, $"{Shown.Quoted(twice.Key)} is varied by two parts");
            isGood = false;
        }

        if (kind == DesignKind.LockStep && parts.Select(part => part.Cases).Distinct().Count() > 1)
        {
            _reader.Error(list, $"the parts have {Shown.And(parts.Select(part => (ProblemText)$"{part.Cases:N0}"))} cases; in lock-step all have the same number");
            isGood = false;
        }

        var cases = parts.Aggregate(1.0, (product, part) => product * part.Cases);
        if (kind == DesignKind.Cross && cases > CaseNumbers.Stride)
        {
            _reader.Error(list, $"{Shown.Number(cases)} cases; at most {CaseNumbers.Stride:N0} are allowed");
            isGood = false;
        }

        return isGood;
    }

    private static DesignPart Crossed(DesignPart[] parts)
    {
        var points = new CrossDesign([.. parts.Select(part => (part.Points, part.Cases))]);
        var text = string.Join(" x ", parts.Select((part, i) => i == 0 ? part.Text : string.Create(CultureInfo.InvariantCulture, $"{part.Text} of {part.Cases}")));
        return Combined(DesignKind.Cross, parts, points, parts[0].Cases * points.PointsOfFirst, parts[0].CanGrow, (int)points.PointsOfFirst, $"cross {text}");
    }

    private static DesignPart Together(DesignPart[] parts) => Combined(
        DesignKind.LockStep,
        parts,
        new LockStepDesign([.. parts.Select(part => part.Points)]),
        parts[0].Cases,
        parts.All(part => part.CanGrow),
        1,
        $"lock-step {string.Join(" + ", parts.Select(part => part.Text))}");

    private static DesignPart Combined(DesignKind kind, DesignPart[] parts, IUnitDesign points, long cases, bool canGrow, int casesPerSample, string text) =>
        new(kind, points, cases, canGrow, casesPerSample, [.. parts.SelectMany(part => part.Inputs)], [.. parts.SelectMany(part => part.Settings)], text);

    private (IUnitDesign? Points, string Text) Correlated(YamlMapping mapping, DesignPart whole)
    {
        if (mapping.Find(ExperimentKeys.Correlation) is not { } entry)
        {
            return (whole.Points, "");
        }

        if (whole.Kind is not (DesignKind.MonteCarlo or DesignKind.LatinHypercube or DesignKind.Sobol))
        {
            _reader.Problems.Error(entry.Key.Start, entry.Value.Where, $"has no meaning for {Shown.Quoted(ExperimentKeys.Kinds[(int)whole.Kind])}, whose points are arranged; it belongs to monte carlo, latin hypercube and sobol");
            return default;
        }

        if (_reader.List(entry.Value, "- {between: [attention, execution], rank: 0.5}") is not { } list)
        {
            return default;
        }

        var n = whole.Inputs.Length;
        var matrix = new double[n * n];
        for (var i = 0; i < n; i++)
        {
            matrix[(i * n) + i] = 1;
        }

        foreach (var item in list.Items)
        {
            if (Tie(item, whole) is not { } tie)
            {
                return default;
            }

            matrix[(tie.First * n) + tie.Second] = matrix[(tie.Second * n) + tie.First] = tie.Rank;
        }

        if (CorrelatedDesign.Of(whole.Points, [.. matrix]) is not { } points)
        {
            _reader.Error(list, $"no distribution has these correlations together; bring them nearer to 0");
            return default;
        }

        return (points, string.Join(' ', matrix.Select(value => value.ToString("R", CultureInfo.InvariantCulture))));
    }

    private (int First, int Second, double Rank)? Tie(YamlNode item, DesignPart whole)
    {
        if (_reader.Mapping(item, "{between: [attention, execution], rank: 0.5}") is not { } tie)
        {
            return null;
        }

        ExperimentKeys.Tie.Check(tie, _reader);
        var rank = _reader.Required(tie, ExperimentKeys.Rank, $"give a rank correlation from -1 to 1") is { } node ? _reader.Number(node, -1, 1) : null;
        if (_reader.Required(tie, ExperimentKeys.Between, $"name two inputs") is not { } between || _reader.List(between, "[attention, execution]") is not { } pair)
        {
            return null;
        }

        string[] names = [.. whole.Inputs.Select(input => input.Name)];
        int[] places = [.. pair.Items.Select(name => Array.IndexOf(names, _reader.Word(name, $"an input of this design", names)))];
        if (places.Contains(-1) || rank is null)
        {
            return null;
        }

        if (places.Length != 2 || places[0] == places[1])
        {
            _reader.Error(pair, $"name two different inputs");
            return null;
        }

        return (places[0], places[1], rank.Value);
    }

    private Expression? Condition(YamlMapping mapping, DesignPart whole)
    {
        if (mapping.Find(ExperimentKeys.Where) is not { } entry)
        {
            return null;
        }

        if (whole.Kind is DesignKind.Morris or DesignKind.Saltelli)
        {
            _reader.Problems.Error(entry.Key.Start, entry.Value.Where, $"the cases of {Shown.Quoted(ExperimentKeys.Kinds[(int)whole.Kind])} belong together, so that none can be left out; take sobol or latin hypercube with a condition");
            return null;
        }

        if (context.Scope is null || context.World is null)
        {
            return null;
        }

        var scope = new ExpressionScope(context.World.World)
        {
            Inputs = [.. whole.Inputs.Select(input => input.Name.Replace(' ', '_').Replace('-', '_'))],
        };
        if (ExpressionSection.One(entry.Value, ExpressionType.Truth, ExpressionLevel.Home, scope, _reader) is not { } condition)
        {
            return null;
        }

        if (InputEvaluator.Foreign(condition) is { } foreign)
        {
            _reader.Error(entry.Value, $"'{foreign}' is not an input of this design; a condition may name {Shown.And(scope.Inputs)}");
            return null;
        }

        return condition;
    }
}
