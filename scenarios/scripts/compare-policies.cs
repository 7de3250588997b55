#:project ../../src/DiplomacySim.Client/DiplomacySim.Client.csproj
#:property PublishAot=false
#:property Configuration=Release

// Covers: levers, policies, a comparison on the same draws, a table as CSV.
// Scenario: what do half the trips, or half as many again, change by 2030?
using DiplomacySim.Client.Scripting;

await using var bench = await Workbench.OpenAsync(args.Length > 0 ? args[0] : "runs/scripts.db");
var draft = ScenarioDraft.From("scenarios/viet-nam/to-2030.yaml")
    .WithFutures(1000)
    .WithPolicy("as planned")
    .WithPolicy("half the travel", "attention", 37)
    .WithPolicy("half as much again", "attention", 110);
using var result = await bench.RunAsync(draft);

Console.WriteLine(result.Answer);
foreach (var other in new[] { "half the travel", "half as much again" })
{
    var target = result.Compare("as planned", other).Differences.First(d => d.Column.Name == "twenty at the top");
    Console.WriteLine($"{other}: chance of twenty at the top {target.Difference * 100:+0;-0} points ({target.Low * 100:+0;-0} to {target.High * 100:+0;-0})");
}

result.Outcomes().SaveCsv("runs/compare-policies.csv");
