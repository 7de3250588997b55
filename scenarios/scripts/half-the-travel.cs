#:project ../../src/DiplomacySim.Client/DiplomacySim.Client.csproj
#:property PublishAot=false
#:property Configuration=Release

// Covers: levers, policies, a comparison on the same draws, tables as CSV.
// Scenario: what do half the trips, or half as many again, change by 2030?
// Run: dotnet run scenarios/scripts/half-the-travel.cs [FILE-OF-RESULTS|SERVER]
using DiplomacySim.Client.Scripting;

await using var bench = await Workbench.OpenAsync(args.Length > 0 ? args[0] : "runs/scripts.db");
var draft = ScenarioDraft.From("scenarios/viet-nam/to-2030.yaml")
    .WithFutures(500)
    .WithPolicy("half the travel", "attention", 37)
    .WithPolicy("half as much again", "attention", 110);
using var result = await bench.RunAsync(draft);

Console.WriteLine(result.Answer);
foreach (var other in new[] { "half the travel", "half as much again" })
{
    var top = result.Compare("as planned", other).Differences[0];
    Console.WriteLine($"{other}: {top.Difference:+0.0;-0.0} ({top.Low:+0.0;-0.0} to {top.High:+0.0;-0.0}) {top.Column.Name}; common draws narrow this {top.VarianceReduction:0.0} times");
}

result.Outcomes().SaveCsv("runs/half-the-travel.csv");
