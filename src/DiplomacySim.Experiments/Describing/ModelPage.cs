using System.Globalization;
using System.Reflection;
using System.Text;
using DiplomacySim.Scenarios.Worlds;

namespace DiplomacySim.Experiments.Describing;

/// <summary>The model's description after the ODD protocol: prose, and tables read from the model and a world.</summary>
public static class ModelPage
{
    private const string Resource = "DiplomacySim.Experiments.Describing.Model.txt";

    /// <summary>Writes the description as Markdown.</summary>
    /// <param name="writer">Where it goes.</param>
    /// <param name="world">The world whose values stand in the tables.</param>
    public static void Write(TextWriter writer, LoadedWorld world)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(world);
        var text = new StringBuilder(Template());
        text.Replace("{{world}}", $"here *{world.Title}*");
        text.Replace("{{scale}}", ScaleOf(world));
        text.Replace("{{evidence}}", ParameterSection.Evidence(world));
        text.Replace("{{parameters}}", ParameterSection.Table(world));
        text.Replace("{{quantities}}", QuantitySection.Table());
        text.Replace("{{modules}}", ModuleSection.Text(world));
        writer.Write(text.ToString());
    }

    /// <summary>The prose, with the places for what is read elsewhere.</summary>
    internal static string Template()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The resource {Resource} is missing.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private static string ScaleOf(LoadedWorld loaded)
    {
        var world = loaded.World;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"home {world.HomeName}; {world.Partners.Length} partners in {world.Regions.Length} regions; the ladder {string.Join(" < ", world.Ladder.Names)}; record from {world.HistoryFrom} to {world.HistoryTo} with {world.TierSteps.Length} steps and {world.Visits.Length} visits; {world.Leaders.Length} terms of leadership.");
    }
}
