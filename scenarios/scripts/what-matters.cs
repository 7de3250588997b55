#:project ../../src/DiplomacySim.Client/DiplomacySim.Client.csproj
#:property PublishAot=false
#:property Configuration=Release

// Covers: a Saltelli design, Sobol indices with intervals.
// Scenario: which uncertain input does the number at the top in 2030 hang on?
using DiplomacySim.Client.Scripting;

await using var bench = await Workbench.OpenAsync(args.Length > 0 ? args[0] : "runs/scripts.db");
var draft = ScenarioDraft.From("scenarios/viet-nam/to-2030.yaml")
    .WithExperiment("design: saltelli, samples: 128, replications: 2, vary: [{attention: 'uniform(50, 110)'}, {capacity: 'uniform(0.7, 1)'}, {leader effect: 'uniform(2.5, 4.2)'}]");
using var result = await bench.RunAsync(draft);

foreach (var input in result.Sobol("comprehensive strategic").Inputs.OrderByDescending(index => index.Total.Value))
{
    Console.WriteLine($"{input.Input,-20} alone {input.First.Value,5:0.00} ({input.First.Low:0.00} to {input.First.High:0.00})   with all others {input.Total.Value,5:0.00} ({input.Total.Low:0.00} to {input.Total.High:0.00})");
}
