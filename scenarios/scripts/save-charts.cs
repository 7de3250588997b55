#:project ../../src/DiplomacySim.Client/DiplomacySim.Client.csproj
#:property PublishAot=false
#:property Configuration=Release

// Covers: charts, analyses with their tables and charts, and the report, all as files.
// Scenario: everything that can be shown of two policies under uncertainty, in a folder to hand on.
using DiplomacySim.Client.Scripting;
using DiplomacySim.Reports.Analyses;

await using var bench = await Workbench.OpenAsync(args.Length > 0 ? args[0] : "runs/scripts.db");
var draft = ScenarioDraft.From("scenarios/viet-nam/to-2030.yaml")
    .WithExperiment("design: latin hypercube, samples: 200, replications: 3, vary: [{attention: 'uniform(50, 110)'}, {capacity: 'uniform(0.7, 1)'}, {leader effect: 'uniform(2.5, 4.2)'}]")
    .WithPolicy("as planned")
    .WithPolicy("a visit to Germany", "events: [{date: 2027-04, visit: DEU}]");
using var result = await bench.RunAsync(draft);

Console.WriteLine($"Charts: {string.Join(", ", result.SaveCharts("runs/charts"))}");
AnalysisRequest[] requests =
[
    new("delta", "visits"), new("scores", "visits"), new("prim", "visits in top 20%"), new("cart", "visits in top 20%"), new("robustness", "comprehensive strategic"),
];
foreach (var request in requests)
{
    var report = result.Analyze(request);
    Console.WriteLine($"{report.Title}: {report.Remarks[0]}");
    Console.WriteLine($"  {string.Join(", ", result.SaveAnalysis(request, "runs/charts").Select(path => Path.GetFileName(path)))}");
}

result.SaveChart("fan", "runs/charts/fan-zh.svg", language: "zh", width: 360);
result.SaveReport("runs/charts/report.html");
