using System.Collections.Immutable;
using System.Globalization;
using DiplomacySim.Engine.Live;
using DiplomacySim.Web.Library;
using DiplomacySim.Web.Problems;
using Microsoft.AspNetCore.Http;

namespace DiplomacySim.Web.Pages.Live;

/// <summary>What the form holds that opens a live world.</summary>
/// <param name="Example">The scenario of this server that was chosen; empty for the text.</param>
/// <param name="Text">The text of a scenario.</param>
/// <param name="Name">The world's name; empty for the next free one.</param>
/// <param name="Policy">The policy's name; empty for the first.</param>
/// <param name="Futures">The numbers of the futures, with commas between them; empty for future 0.</param>
internal sealed record OpenForm(string Example, string Text, string Name, string Policy, string Futures)
{
    public const string ExampleField = "example";
    public const string TextField = "text";
    public const string NameField = "name";
    public const string PolicyField = "policy";
    public const string FuturesField = "futures";

    /// <summary>The field of a saved world, a file.</summary>
    public const string SaveField = "save";

    /// <summary>The form as it is first shown.</summary>
    public static OpenForm Empty { get; } = new("", "", "", "", "");

    public static OpenForm Of(IFormCollection form) => new(
        Trimmed(form, ExampleField), form[TextField].ToString().ReplaceLineEndings("\n"), Trimmed(form, NameField), Trimmed(form, PolicyField), Trimmed(form, FuturesField));

    /// <summary>What is to be opened.</summary>
    /// <param name="library">The scenarios of this server.</param>
    /// <param name="save">A saved world that was sent; null for none.</param>
    /// <exception cref="RequestFault">A field is not what it is to be.</exception>
    /// <exception cref="LiveWorldException">The name is none, or the file is not a save.</exception>
    public LiveOpening Opening(ScenarioLibrary library, byte[]? save)
    {
        var name = Name.Length > 0 ? new LiveWorldId(Name) : default(LiveWorldId?);
        return save is not null
            ? new LiveOpening { Id = name, Save = LiveSaves.Read(save) }
            : new LiveOpening { Id = name, Scenario = Scenario(library), Policy = Policy.Length > 0 ? Policy : null, Futures = Numbers() };
    }

    private static string Trimmed(IFormCollection form, string field) => form[field].ToString().Trim();

    private string Scenario(ScenarioLibrary library) =>
        Example.Length > 0 ? library.Find(Example) ?? throw RequestFault.Bad($"There is no scenario '{Example}' on this server.")
        : Text.Trim().Length > 0 ? Text
        : throw RequestFault.Bad("Choose a scenario, or give the text of one.");

    private ImmutableArray<uint>? Numbers() => Futures.Length == 0 ? null : [.. Futures.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Number)];

    private static uint Number(string text) => uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? number
        : throw RequestFault.Bad($"futures: '{text}' is not the number of a future; give whole numbers from 0 with commas between them, such as 0, 1, 2.");
}
