using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using DiplomacySim.Exploration.Designs;
using DiplomacySim.Scenarios.Designs;
using DiplomacySim.Scenarios.Distributions;
using DiplomacySim.Scenarios.Problems;
using DiplomacySim.Scenarios.Yaml;

namespace DiplomacySim.Scenarios.Files;

/// <summary>Reads a design that is no combination of others.</summary>
/// <param name="context">Where problems go.</param>
/// <param name="uncertain">What the scenario draws.</param>
/// <param name="seed">The seed of the points.</param>
internal sealed class DesignPartReader(ReadingContext context, ImmutableArray<UncertainSetting> uncertain, ulong seed)
{
    private const int DefaultFactorialLevels = 3;
    private readonly NodeReader _reader = context.Reader;

    /// <summary>The design; null, and problems, where it cannot be made.</summary>
    /// <param name="mapping">The section, or the part of it.</param>
    /// <param name="kind">Its kind.</param>
    public DesignPart? Read(YamlMapping mapping, DesignKind kind)
    {
        CheckMeaning(mapping, kind);
        if (kind == DesignKind.List)
        {
            return new CaseListReader(context).Read(mapping);
        }

        var samples = IsSampled(kind)
            && _reader.Required(mapping, ExperimentKeys.Samples, $"say how many, such as 1024") is { } node ? _reader.Integer(node, 1, CaseNumbers.Stride) : 1;
        var levels = mapping.Find(ExperimentKeys.Levels) is { } entry ? (int?)_reader.Integer(entry.Value, 2, MorrisDesign.MaxLevels) : null;
        if (Inputs(mapping, kind) is not { IsEmpty: false } varied || samples is not { } count || !CheckInputs(mapping, kind, varied.Length))
        {
            return null;
        }

        var scramble = mapping.Find(ExperimentKeys.Scramble) is not { } written || _reader.Truth(written.Value) != false;
        var second = mapping.Find(ExperimentKeys.SecondOrder) is { } order && _reader.Truth(order.Value) == true;
        var n = varied.Length;
        DesignPart Part(IUnitDesign points, string text, bool canGrow = true, int casesPerSample = 1, long? cases = null) => new(
            kind,
            points,
            cases ?? count * casesPerSample,
            canGrow,
            casesPerSample,
            [.. varied.Select(item => new DesignInput(item.Setting.Name, item.Setting.Believed.Distribution!, kind is DesignKind.Morris or DesignKind.Factorial))],
            [.. varied.Where(item => item.IsOwn).Select(item => item.Setting)],
            text);
        switch (kind)
        {
            case DesignKind.LatinHypercube:
                var size = Hypercube(mapping, count);
                return Part(new LatinHypercube(n, size, seed), string.Create(CultureInfo.InvariantCulture, $"latin hypercube {size}"));
            case DesignKind.Sobol:
                WarnUneven(mapping, count);
                return Part(new SobolSequence(n, scramble ? seed : null), $"sobol {scramble}");
            case DesignKind.Saltelli:
                WarnUneven(mapping, count);
                var saltelli = new SaltelliDesign(n, second, scramble ? seed : null);
                return Part(saltelli, $"saltelli {scramble} {second}", casesPerSample: saltelli.RowsPerSample);
            case DesignKind.Morris:
                if ((levels ?? MorrisDesign.DefaultLevels) % 2 != 0)
                {
                    _reader.Error(mapping.Find(ExperimentKeys.Levels)!.Value, $"the grid of 'morris' has an even number of levels, so that all of them are equally likely");
                    return null;
                }

                var morris = new MorrisDesign(n, levels ?? MorrisDesign.DefaultLevels, seed);
                return Part(morris, string.Create(CultureInfo.InvariantCulture, $"morris {morris.Levels}"), casesPerSample: morris.RowsPerTrajectory);
            case DesignKind.Factorial:
                return Factorial(mapping, [.. varied.Select(item => LevelsOf(item.Setting.Believed.Distribution!) ?? levels ?? DefaultFactorialLevels)]) is { } grid
                    ? Part(grid, $"factorial {string.Join(',', grid.Levels)}", canGrow: false, cases: grid.Count)
                    : null;
            default:
                return Part(new MonteCarloDesign(n, seed), "monte carlo");
        }
    }

    private static bool IsSampled(DesignKind kind) => kind is not DesignKind.Factorial and not DesignKind.List;

    private static int? LevelsOf(Distribution distribution) => distribution switch
    {
        ListedValues listed => listed.Values.Length,
        ChoiceDistribution choice => choice.Values.Length,
        _ => null,
    };

    private FullFactorial? Factorial(YamlMapping mapping, ImmutableArray<int> levels)
    {
        var combinations = levels.Aggregate(BigInteger.One, (product, number) => product * number);
        if (combinations > CaseNumbers.Stride)
        {
            _reader.Error(mapping, $"there are {combinations.ToString("N0", CultureInfo.InvariantCulture)} combinations of levels; at most {CaseNumbers.Stride:N0} are allowed");
            return null;
        }

        return new FullFactorial(levels);
    }

    private int Hypercube(YamlMapping mapping, long samples)
    {
        if (mapping.Find(ExperimentKeys.Hypercube) is not { } entry || _reader.Integer(entry.Value, 1, CaseNumbers.Stride) is not { } size)
        {
            return (int)samples;
        }

        if (samples % size != 0)
        {
            var node = mapping.Find(ExperimentKeys.Samples)?.Value ?? entry.Value;
            _reader.Error(node, $"{samples:N0} cases are no whole number of hypercubes of {size:N0}; give a multiple of it");
        }

        return (int)size;
    }

    /// <summary>Reports keys that mean nothing for a kind.</summary>
    public void CheckMeaning(YamlMapping mapping, DesignKind kind)
    {
        void Check(string key, params DesignKind[] kinds)
        {
            if (!kinds.Contains(kind) && mapping.Find(key) is { } entry)
            {
                var belongs = Shown.And(kinds.Select(known => ExperimentKeys.Kinds[(int)known]));
                ProblemText count = key == ExperimentKeys.Samples ? $"; it has as many cases as are written" : ProblemText.None;
                _reader.Problems.Error(
                    entry.Key.Start, entry.Value.Where, $"has no meaning for {Shown.Quoted(ExperimentKeys.Kinds[(int)kind])}{count}; it belongs to {belongs}");
            }
        }

        Check(ExperimentKeys.Samples, DesignKind.MonteCarlo, DesignKind.LatinHypercube, DesignKind.Sobol, DesignKind.Morris, DesignKind.Saltelli);
        Check(ExperimentKeys.Levels, DesignKind.Morris, DesignKind.Factorial);
        Check(ExperimentKeys.SecondOrder, DesignKind.Saltelli);
        Check(ExperimentKeys.Scramble, DesignKind.Sobol, DesignKind.Saltelli);
        Check(ExperimentKeys.Hypercube, DesignKind.LatinHypercube);
        Check(ExperimentKeys.Cases, DesignKind.List);
        Check(ExperimentKeys.Table, DesignKind.List);
        Check(ExperimentKeys.Vary, [.. Enum.GetValues<DesignKind>().Where(known => known < DesignKind.List)]);
        Check(ExperimentKeys.Parts, DesignKind.Cross, DesignKind.LockStep);
    }

    private bool CheckInputs(YamlMapping mapping, DesignKind kind, int inputs)
    {
        var most = kind == DesignKind.Saltelli ? SaltelliDesign.MaxInputs : SobolSequence.MaxDimensions;
        if (inputs > most)
        {
            _reader.Error(mapping, $"{inputs:N0} inputs; {Shown.Quoted(ExperimentKeys.Kinds[(int)kind])} takes at most {most:N0}");
        }

        return inputs <= most;
    }

    private void WarnUneven(YamlMapping mapping, long samples)
    {
        if (!BitOperations.IsPow2(samples) && mapping.Find(ExperimentKeys.Samples) is { } entry)
        {
            var below = 1L << BitOperations.Log2((ulong)samples);
            _reader.Warning(entry.Value, $"the points of Sobol's sequence are balanced where their number is a power of two, such as {below:N0} or {2 * below:N0}");
        }
    }

    /// <summary>What is varied; empty, and problems, where something cannot be.</summary>
    public ImmutableArray<(UncertainSetting Setting, bool IsOwn)> Inputs(YamlMapping mapping, DesignKind kind)
    {
        if (mapping.Find(ExperimentKeys.Vary) is not { } vary)
        {
            ImmutableArray<(UncertainSetting Setting, bool IsOwn)> all =
                [.. uncertain.Where(setting => setting.Believed.Distribution is not null).Select(setting => Levelled(setting, false, kind))];
            if (all.IsEmpty && !_reader.Problems.HasErrors)
            {
                _reader.Error(mapping, $"nothing varies: 'uncertain' draws nothing; say what to vary, such as vary: [{"{attention: 'uniform(60, 90)'}"}]");
            }

            return all;
        }

        if (_reader.List(vary.Value, "[attention, {execution: 'uniform(0.5, 0.9)'}]") is not { } list)
        {
            return [];
        }

        if (list.Items.IsEmpty)
        {
            _reader.Error(list, $"nothing varies; name levers or parameters");
        }

        var read = new UncertainReader(context);
        var inputs = ImmutableArray.CreateBuilder<(UncertainSetting, bool)>();
        foreach (var item in list.Items)
        {
            if (Input(item, read, kind) is { } input)
            {
                inputs.Add(input);
                if (inputs.Count(other => other.Item1.Name == input.Setting.Name) > 1)
                {
                    _reader.Error(item, $"{Shown.Quoted(input.Setting.Name)} stands here twice");
                }
            }
        }

        return inputs.Count == list.Items.Length ? inputs.ToImmutable() : [];
    }

    private (UncertainSetting Setting, bool IsOwn)? Input(YamlNode item, UncertainReader read, DesignKind kind)
    {
        switch (item)
        {
            case YamlMapping { Entries: [{ Value: YamlSequence values } entry] }:
                return read.Listed(entry, values.Items) is { } listed ? (listed, true) : null;
            case YamlMapping { Entries: [var entry] }:
                if (read.One(entry) is not { } own)
                {
                    return null;
                }

                if (own.Believed.Distribution is null)
                {
                    _reader.Error(entry.Value, $"{entry.Value.Noun} is one value; give a distribution such as uniform(0, 1), or a list such as [1, 2]");
                    return null;
                }

                return Levelled(own, true, kind);
            case YamlScalar { IsEmpty: false } name:
                if (uncertain.FirstOrDefault(setting => setting.Name == name.Text && setting.Believed.Distribution is not null) is { } known)
                {
                    return Levelled(known, false, kind);
                }

                _reader.Error(
                    item,
                    $"{item.Noun} is not drawn by 'uncertain'; put it there, or give its range here, such as {"{" + name.Text + ": 'uniform(0, 1)'}"}",
                    DidYouMean.Nearest(name.Text, uncertain.Select(setting => setting.Name)));
                return null;
            default:
                _reader.Error(item, $"found {item.Noun}; name a lever or parameter, alone or with its range: {"{attention: 'uniform(60, 90)'}"}");
                return null;
        }
    }

    // The levels of a factorial design are the values themselves, whatever their probabilities.
    private static (UncertainSetting Setting, bool IsOwn) Levelled(UncertainSetting setting, bool isOwn, DesignKind kind) =>
        kind == DesignKind.Factorial && setting.Believed.Distribution is DiscreteDistribution discrete
            ? (setting with { Believed = new Believed(new ListedValues([.. discrete.Outcomes.Select(outcome => outcome.Value)])) }, true)
            : (setting, isOwn);
}
