using DiplomacySim.Experiments.Analysis;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Exploration.Designs;
using DiplomacySim.Model.Modules;
using DiplomacySim.Model.Parameters;
using DiplomacySim.Reports.Languages;
using DiplomacySim.Scenarios.Distributions;
using DiplomacySim.Scenarios.Worlds;

namespace DiplomacySim.Reports.Wording;

/// <summary>Words what must be said beside every forecast, from the world's own marks: how long the wave lasts, and what is assumed.</summary>
public sealed class NoteTexts
{
    private const int MostNamed = 4;

    private readonly RunSummary _summary;
    private readonly Texts _texts;
    private readonly WorldNames _names;

    private NoteTexts(RunSummary summary, Texts texts) =>
        (_summary, _texts, _names) = (summary, texts, new WorldNames(summary.Plan.Scenario.World, texts.Language));

    private ExperimentPlan Plan => _summary.Plan;

    private Language Language => _texts.Language;

    /// <summary>The notes, each a paragraph.</summary>
    /// <param name="summary">The summary of an experiment.</param>
    /// <param name="texts">The texts of <see cref="TextCatalog.Reports"/> in some language.</param>
    public static IReadOnlyList<string> Of(RunSummary summary, Texts texts)
    {
        ArgumentNullException.ThrowIfNull(summary);
        ArgumentNullException.ThrowIfNull(texts);
        var notes = new NoteTexts(summary, texts);
        return [.. Design(summary.Plan, texts) is { } design ? [design] : Array.Empty<string>(), notes.Wave(), notes.Assumptions()];
    }

    /// <summary>That what is pooled over the cases of a design is no chance; null where cases are drawn.</summary>
    /// <param name="plan">The plan of an experiment.</param>
    /// <param name="texts">The texts of <see cref="TextCatalog.Reports"/> in some language.</param>
    public static string? Design(ExperimentPlan plan, Texts texts)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(texts);
        return plan.Scenario.Experiment?.Kind is { } kind and not (DesignKind.MonteCarlo or DesignKind.LatinHypercube or DesignKind.Sobol)
            ? texts.Say("note.design", ("design", texts["design." + kind]))
            : null;
    }

    private string Wave()
    {
        var world = Plan.Scenario.World;
        var index = ParameterSet.IndexOf(Parameter.WaveHalfLife);
        var parameter = world.Parameters.First(p => p.Index == index);
        var known = _texts[parameter.Mark == ParameterMark.Assumption ? "note.no data" : "note.estimate"];
        if (world.World.Leaders[^1].FadesFrom is not { } fades)
        {
            return _texts.Say("note.stays in office", ("known", known));
        }

        if (fades > Plan.Scenario.To)
        {
            return _texts.Say("note.held until", ("month", fades.ToString()));
        }

        var leader = ParameterSet.IndexOf(Parameter.LeaderEffect);
        if (Plan.Policies.Select(p => (Drawn(p, parameter), p.Parameters[index], p.Parameters[leader])).Distinct().Count() > 1)
        {
            var tops = Enumerable.Range(0, Plan.Policies.Length).Select(p => _summary.BandOf(p, Plan.Scenario.To, world.World.Ladder.Top, false)).ToArray();
            return _texts.Say("note.policies differ", ("known", known), ("low", Count(tops.MinBy(band => band.Mean)!)), ("high", Count(tops.MaxBy(band => band.Mean)!)));
        }

        if (Drawn(Plan.Policies[0], parameter) is { } distribution)
        {
            return _texts.Say(
                "note.drawn",
                ("distribution", distribution.ToString()),
                ("unit", InputText.Unit(parameter.Unit, _texts)),
                ("known", known),
                ("input", InputText.Name(parameter.Name, _texts, _names)));
        }

        var value = Plan.Policies[0].Parameters[index];
        return _texts.Say(
            double.IsPositiveInfinity(value) ? "note.held to stay" : "note.held to fade",
            ("known", known),
            ("value", Number(value)),
            ("unit", InputText.Unit(parameter.Unit, _texts)),
            ("input", InputText.Name(parameter.Name, _texts, _names)),
            ("low", Number(parameter.Low)),
            ("high", Number(parameter.High)));
    }

    /// <summary>What a policy draws a parameter from; null where it takes it at one value.</summary>
    private static Distribution? Drawn(PolicyRun policy, WorldParameter parameter) =>
        policy.Uncertainties.FirstOrDefault(u => u.Name == parameter.Name)?.Distribution
        ?? policy.Posterior?.DrawnAssumed.FirstOrDefault(entry => entry.Name == parameter.Name)?.Distribution;

    private string Count(CountBand band) =>
        _texts.Say("answer.band", ("median", Language.Mean(band.Mean)), ("band", Language.Range(Language.Whole(band.P05), Language.Whole(band.P95))));

    private string Assumptions()
    {
        var parameters = Plan.Scenario.World.Parameters;
        var assumed = parameters.Where(p => p.Mark == ParameterMark.Assumption && p.Low < p.High).ToArray();
        string[] drawn = [.. assumed.Where(p => Plan.Uncertainties.Contains(p.Name))
            .OrderByDescending(p => _summary.Effects.FirstOrDefault(e => e.Name == p.Name)?.Size ?? 0)
            .Select(p => p.Name)];
        string[] held = [.. assumed.Where(p => IsHeld(p.Name)).Select(p => p.Name)];
        var estimates = parameters.Count(p => p.Mark != ParameterMark.Assumption && IsHeld(p.Name) && p.Low < p.High);
        return _texts.Say("note.assumed", ("assumed", assumed.Length), ("parameters", parameters.Length), ("drawn", Drawn(drawn)), ("held", Held(held, estimates)));
    }

    private string Drawn(string[] names)
    {
        var posterior = Plan.Policies.Select(policy => policy.Posterior).FirstOrDefault(found => found is not null);
        (string, object)[] counts = [("count", posterior?.DrawnEntries.Count() ?? 0), ("believed", posterior?.DrawnAssumed.Count() ?? 0)];
        return (posterior is not null, names.Length > 0) switch
        {
            (true, true) => _texts.Say("note.together and drawn", [.. counts, ("names", List(names))]),
            (true, false) => _texts.Say("note.together", counts),
            (false, true) => _texts.Say("note.drawn here", ("names", List(names))),
            _ => _texts["note.none drawn"],
        };
    }

    private string Held(string[] assumed, int estimates)
    {
        var ofModules = Plan.Scenario.World.ModuleItems.Count(known => known.Mark is not null && known.Low < known.High
            && Plan.Scenario.Modules.Contains(ModuleTable.ModuleOf(known.Item)) && IsHeld(known.Item.Name));
        string[] parts =
        [
            .. assumed.Length > 0 ? [List(assumed)] : Array.Empty<string>(),
            .. estimates > 0 ? [_texts.Say("note.estimates", ("count", estimates))] : Array.Empty<string>(),
            .. ofModules > 0 ? [_texts.Say("note.of modules", ("count", ofModules))] : Array.Empty<string>(),
        ];
        return parts.Length == 0
            ? _texts["note.nothing held"]
            : _texts.Say("note.held", ("names", parts.Aggregate((first, second) => _texts.Say("note.and", ("first", first), ("second", second)))));
    }

    /// <summary>Whether some policy takes a parameter at one value in all futures, and none draws it by the scenario.</summary>
    private bool IsHeld(string parameter) =>
        !Plan.Uncertainties.Contains(parameter) && Plan.Policies.Any(policy => policy.Posterior?.DrawnNames.Contains(parameter) != true);

    private string List(string[] names)
    {
        string[] worded = [.. names.Select(name => InputText.Name(name, _texts, _names))];
        return worded.Length <= MostNamed
            ? Language.List(worded)
            : _texts.Say("note.and more", ("names", Language.List(worded.Take(MostNamed - 1))), ("count", worded.Length - MostNamed + 1));
    }

    private string Number(double value) => double.IsPositiveInfinity(value) ? _texts["word.none"] : Language.Plain(value);
}
