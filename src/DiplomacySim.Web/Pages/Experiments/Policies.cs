using System.Globalization;
using DiplomacySim.Results;
using DiplomacySim.Web.Frame;
using DiplomacySim.Web.Markup;
using DiplomacySim.Web.Problems;

namespace DiplomacySim.Web.Pages.Experiments;

/// <summary>The choice of a policy on pages that show one.</summary>
internal static class Policies
{
    /// <summary>The value in an address that chooses a policy: its index.</summary>
    public const string Parameter = "policy";

    /// <summary>The policy that was asked for; the first one where none was.</summary>
    /// <exception cref="RequestFault">The experiment has no such policy.</exception>
    public static int Checked(ExperimentRecord record, int? policy)
    {
        var count = record.Definition.Policies.Length;
        return policy is not { } index ? 0
            : index >= 0 && index < count ? index
            : throw RequestFault.Bad(string.Create(CultureInfo.InvariantCulture, $"'{Parameter}={index}' is no policy; experiment {record.Id} has the policies 0 to {count - 1}."));
    }

    /// <summary>A form that chooses another one; nothing where there is one policy.</summary>
    /// <param name="words">The language.</param>
    /// <param name="record">The experiment.</param>
    /// <param name="policy">The policy shown.</param>
    /// <param name="kept">A value that stays in the address; null for none.</param>
    public static Html Choice(PageWords words, ExperimentRecord record, int policy, (string Name, string Value)? kept = null) =>
        record.Definition.Policies.Length == 1 ? Html.Empty : Html.Of($"""
            <form class="row no-print"><label for="policy">{words["experiments.policy"]}</label>
            <select id="policy" name="{Parameter}" lang="en">{record.Definition.Policies.Select((p, i) => Html.Of($"<option value=\"{i}\"{Html.If(i == policy, $" selected")}>{p.Name}</option>"))}</select>
            {(kept is { } value ? Html.Of($"<input type=\"hidden\" name=\"{value.Name}\" value=\"{value.Value}\">") : Html.Empty)}
            <button>{words["experiments.show"]}</button></form>
            """);
}
