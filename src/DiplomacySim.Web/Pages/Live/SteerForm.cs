using System.Globalization;
using DiplomacySim.Engine.Live;
using DiplomacySim.Model;
using DiplomacySim.Web.Problems;
using Microsoft.AspNetCore.Http;

namespace DiplomacySim.Web.Pages.Live;

/// <summary>Reads what was filled into the fields that steer a live world.</summary>
internal static class SteerForm
{
    public const string ActionField = "action";
    public const string Step = "step";
    public const string Play = "play";
    public const string Pause = "pause";
    public const string Fork = "fork";
    public const string Close = "close";

    public const string MonthsField = "months";
    public const string PaceField = "pace";
    public const string NameField = "name";
    public const string PartnerField = "partner";
    public const string AgreementsField = "agreements";
    public const string TierField = "tier";
    public const string TensionField = "tension";
    public const string SuspendsField = "suspends";

    /// <summary>What an injection is to be.</summary>
    /// <exception cref="RequestFault">It is none, or a field is not what it is to be.</exception>
    public static LiveAction Action(IFormCollection form)
    {
        var word = form[ActionField].ToString();
        return word switch
        {
            nameof(LiveActionKind.Visit) => LiveAction.Visit(Partner(form)),
            nameof(LiveActionKind.Sign) => LiveAction.Sign(Partner(form), Whole(form, AgreementsField)),
            nameof(LiveActionKind.Upgrade) => LiveAction.Upgrade(Partner(form), form[TierField].ToString()),
            nameof(LiveActionKind.Crisis) => LiveAction.Crisis(Partner(form), Number(form, TensionField), form[SuspendsField].Count > 0),
            _ => throw RequestFault.Bad($"'{ActionField}={word}' is nothing that can be done with a live world."),
        };
    }

    /// <summary>A whole number.</summary>
    public static int Whole(IFormCollection form, string field) =>
        int.TryParse(form[field].ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw RequestFault.Bad($"'{field}={form[field]}' is not a whole number, such as 3.");

    /// <summary>A number.</summary>
    public static double Number(IFormCollection form, string field) =>
        double.TryParse(form[field].ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw RequestFault.Bad($"'{field}={form[field]}' is not a number, such as 1.5.");

    /// <summary>The name of a world; null where none was given.</summary>
    /// <exception cref="LiveWorldException">It is no name.</exception>
    public static LiveWorldId? Name(IFormCollection form) =>
        form[NameField].ToString().Trim() is { Length: > 0 } name ? new LiveWorldId(name) : null;

    private static PartnerId Partner(IFormCollection form)
    {
        var code = form[PartnerField].ToString();
        return PartnerId.IsValid(code) ? new PartnerId(code) : throw RequestFault.Bad($"'{PartnerField}={code}' is not the code of a partner, such as JPN.");
    }
}
