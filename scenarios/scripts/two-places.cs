#:project ../../src/DiplomacySim.Client/DiplomacySim.Client.csproj
#:property PublishAot=false
#:property Configuration=Release

// Covers: the same script in this process and on a server, and that both give the same bytes.
// Scenario: run with the address of a server: dotnet run scenarios/scripts/two-places.cs http://127.0.0.1:5170
using DiplomacySim.Client.Scripting;

await using var here = await Workbench.OpenAsync("runs/scripts.db");
await using var there = await Workbench.OpenAsync(args.Length > 0 ? args[0] : "runs/elsewhere.db");
var draft = ScenarioDraft.From("scenarios/viet-nam/to-2030.yaml").WithFutures(200);
using var first = await here.RunAsync(draft);
using var second = await there.RunAsync(draft);
Console.WriteLine($"{here.Location}: {first.Hash![..12]}");
Console.WriteLine($"{there.Location}: {second.Hash![..12]}");
Console.WriteLine(first.Hash == second.Hash ? "The same bytes." : "Different bytes: that must not be.");
