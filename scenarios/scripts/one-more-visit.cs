#:project ../../src/DiplomacySim.Client/DiplomacySim.Client.csproj
#:property PublishAot=false
#:property Configuration=Release

// Covers: an event, common random numbers.
// Scenario: one more state visit to Berlin in May 2027: what does it change, and how sharply can it be seen?
using DiplomacySim.Client.Scripting;

await using var bench = await Workbench.OpenAsync(args.Length > 0 ? args[0] : "runs/scripts.db");
var draft = ScenarioDraft.From("scenarios/viet-nam/to-2030.yaml")
    .WithFutures(2000)
    .WithOutcome("Germany at the top", "any(code == 'DEU', tier == comprehensive strategic)")
    .WithPolicy("as planned")
    .WithPolicy("to Berlin", "events: [{date: 2027-05, visit: DEU, outbound: president, kind: state}]");
using var result = await bench.RunAsync(draft);

var germany = result.Compare("as planned", "to Berlin").Differences.First(d => d.Column.Name == "Germany at the top");
Console.WriteLine($"Germany at the top by 2030: {germany.Reference:P0} as planned, {germany.Difference * 100:+0.0;-0.0} points with the visit ({germany.Low * 100:+0.0;-0.0} to {germany.High * 100:+0.0;-0.0})");
Console.WriteLine($"On the same draws that takes {germany.VarianceReduction:0} times fewer futures than on separate ones.");
