using DiplomacySim.Experiments.Analysis;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Model.Parameters;
using DiplomacySim.Reports.Languages;
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
        return [notes.Wave(), notes.Assumptions()];
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

        if (_summary.Effects.FirstOrDefault(e => e.Name == parameter.Name) is { } effect)
        {
            var low = effect.Groups.MinBy(g => g.TopMean)!;
            var high = effect.Groups.MaxBy(g => g.TopMean)!;
            return _texts.Say(
                effect.IsWithinNoise ? "note.drawn within noise" : "note.drawn",
                ("distribution", Plan.Policies[effect.Policy].Uncertainties.First(u => u.Name == parameter.Name).Distribution.ToString()!),
                ("unit", InputText.Unit(parameter.Unit, _texts)),
                ("known", known),
                ("low", Language.Mean(low.TopMean)),
                ("least", InputText.Range(low, _texts)),
                ("high", Language.Mean(high.TopMean)),
                ("most", InputText.Range(high, _texts)));
        }

        var leader = ParameterSet.IndexOf(Parameter.LeaderEffect);
        if (Plan.Policies.Select(p => (p.Parameters[index], p.Parameters[leader])).Distinct().Count() > 1)
        {
            var tops = Enumerable.Range(0, Plan.Policies.Length).Select(p => _summary.BandOf(p, Plan.Scenario.To, world.World.Ladder.Top, false).Mean).ToArray();
            return _texts.Say("note.policies differ", ("known", known), ("low", Language.Mean(tops.Min())), ("high", Language.Mean(tops.Max())));
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

    private string Assumptions()
    {
        var parameters = Plan.Scenario.World.Parameters;
        var assumed = parameters.Where(p => p.Mark == ParameterMark.Assumption && p.Low < p.High).ToArray();
        string[] drawn = [.. assumed.Where(p => Plan.Uncertainties.Contains(p.Name))
            .OrderByDescending(p => _summary.Effects.FirstOrDefault(e => e.Name == p.Name)?.Size ?? 0)
            .Select(p => p.Name)];
        string[] held = [.. assumed.Where(IsHeld).Select(p => p.Name)];
        var estimates = parameters.Count(p => p.Mark != ParameterMark.Assumption && IsHeld(p) && p.Low < p.High);
        return _texts.Say("note.assumed", ("assumed", assumed.Length), ("parameters", parameters.Length), ("drawn", Drawn(drawn)), ("held", Held(held, estimates)));
    }

    private string Drawn(string[] names)
    {
        var together = Plan.Policies.Max(policy => policy.Posterior?.Count) ?? 0;
        return (together > 0, names.Length > 0) switch
        {
            (true, true) => _texts.Say("note.together and drawn", ("count", together), ("names", List(names))),
            (true, false) => _texts.Say("note.together", ("count", together)),
            (false, true) => _texts.Say("note.drawn here", ("names", List(names))),
            _ => _texts["note.none drawn"],
        };
    }

    private string Held(string[] assumed, int estimates)
    {
        var counted = estimates > 0 ? _texts.Say("note.estimates", ("count", estimates)) : "";
        return (assumed.Length > 0, estimates > 0) switch
        {
            (false, false) => _texts["note.nothing held"],
            (true, true) => _texts.Say("note.held", ("names", _texts.Say("note.and", ("first", List(assumed)), ("second", counted)))),
            (true, false) => _texts.Say("note.held", ("names", List(assumed))),
            _ => _texts.Say("note.held", ("names", counted)),
        };
    }

    /// <summary>Whether some policy takes a parameter at one value in all futures, and none draws it by the scenario.</summary>
    private bool IsHeld(WorldParameter parameter) =>
        !Plan.Uncertainties.Contains(parameter.Name) && Plan.Policies.Any(policy => policy.Posterior?.Draws(parameter.Index) != true);

    private string List(string[] names)
    {
        string[] worded = [.. names.Select(name => InputText.Name(name, _texts, _names))];
        return worded.Length <= MostNamed
            ? Language.List(worded)
            : _texts.Say("note.and more", ("names", Language.List(worded.Take(MostNamed - 1))), ("count", worded.Length - MostNamed + 1));
    }

    private string Number(double value) => double.IsPositiveInfinity(value) ? _texts["word.none"] : Language.Plain(value);
}
