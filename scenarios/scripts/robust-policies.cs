#:project ../../src/DiplomacySim.Client/DiplomacySim.Client.csproj
#:property PublishAot=false
#:property Configuration=Release

// Covers: policies x uncertainties, robustness by several metrics and how stable each ranking is.
// Scenario: which policy holds up whatever happens, by which idea of robustness?
using DiplomacySim.Client.Scripting;
using DiplomacySim.Exploration.Robustness;

await using var bench = await Workbench.OpenAsync(args.Length > 0 ? args[0] : "runs/scripts.db");
var draft = ScenarioDraft.From("scenarios/viet-nam/to-2030.yaml")
    .WithFutures(500)
    .With("uncertain: {attention: remove}")
    .WithPolicy("as planned")
    .WithPolicy("more travel", "attention", 100)
    .WithPolicy("Europe first", "rules: [{when: bloc(EU), then: {attention: 2.0}}]");
using var result = await bench.RunAsync(draft);

var robustness = result.Robustness("comprehensive strategic");
foreach (var metric in new[] { RobustnessMetric.Maximin, RobustnessMetric.Laplace, RobustnessMetric.PercentileRegret, RobustnessMetric.MeanVariance })
{
    var ranking = robustness.By(metric);
    Console.WriteLine($"{metric,-17} best: {robustness.Policies[ranking.Scores.MinBy(score => score.Rank)!.Policy],-14} stability {ranking.Stability:0.00}");
}
