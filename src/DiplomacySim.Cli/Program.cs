using System.CommandLine;
using System.Reflection;

var version = new Command("version", "Print the version of the tool.");
version.SetAction(result =>
{
    var assembly = Assembly.GetExecutingAssembly().GetName();
    result.InvocationConfiguration.Output.WriteLine($"dipsim {assembly.Version?.ToString(3)}");
});

var root = new RootCommand("DiplomacySim: a scenario file in, projected partnership tiers out.") { version };
return root.Parse(args).Invoke();
