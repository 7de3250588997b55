#:project ../../src/DiplomacySim.Client/DiplomacySim.Client.csproj
#:property PublishAot=false
#:property Configuration=Release

// Covers: a search for policies with visits, a bar that has to be reached, fresh futures, the Pareto set as a chart.
// Scenario: how few visits, beside priority for the Union, give at least 50% chance of four of its members at the top?
using DiplomacySim.Client.Scripting;
using DiplomacySim.Reports.Analyses;

await using var bench = await Workbench.OpenAsync(args.Length > 0 ? args[0] : "runs/scripts.db");
var draft = ScenarioDraft.From("scenarios/viet-nam/europe-first.yaml")
    .With("""
        search:
          levers: {priority: {EU: 1 to 2}}
          visits: {whom: [EU], at most: 8, at most a partner: 1}
          cost: {visit: 1}
          objectives: [{minimize: cost}]
          constraints: [{of: four of the EU at the top, at least: 0.5}]
          futures: 100
          population: 16
          evaluations: 320
          confirm: 400
        """);
using var search = await bench.SearchAsync(draft);
Console.WriteLine(search.Answer);
search.Fresh.SaveAnalysis(new AnalysisRequest("search"), "runs/search");
