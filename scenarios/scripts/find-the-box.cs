#:project ../../src/DiplomacySim.Client/DiplomacySim.Client.csproj
#:property PublishAot=false
#:property Configuration=Release

// Covers: scenario discovery (PRIM) on what was drawn anyway.
// Scenario: under which conditions do futures end with twenty partners at the top?
using DiplomacySim.Client.Scripting;

await using var bench = await Workbench.OpenAsync(args.Length > 0 ? args[0] : "runs/scripts.db");
using var result = await bench.RunAsync(ScenarioDraft.From("scenarios/viet-nam/to-2030.yaml").WithFutures(2000));
var path = result.Prim("twenty at the top").Paths[0];
var box = path.Steps[path.Balanced].Box;
Console.WriteLine($"A box with {box.Density:P0} of its futures on target holds {box.Coverage:P0} of all that are:");
foreach (var limit in box.Limits)
{
    Console.WriteLine($"  {limit.Input}: {limit.Low?.ToString("0.##") ?? "any"} to {limit.High?.ToString("0.##") ?? "any"} (quasi-p {limit.QuasiP:0.000})");
}

result.Experiments().SaveCsv("runs/find-the-box.csv");
