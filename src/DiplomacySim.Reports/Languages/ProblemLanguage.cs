using System.Globalization;
using DiplomacySim.Scenarios.Problems;
using DiplomacySim.Scenarios.Worlds;

namespace DiplomacySim.Reports.Languages;

/// <summary>Says problems of scenarios and worlds in a language.</summary>
/// <remarks>Keys, values and names of files stay as they are written; what has no translation is said in English.</remarks>
public static class ProblemLanguage
{
    /// <summary>What a problem says.</summary>
    public static string In(this ProblemText text, Language language)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(language);
        if (language == Language.English || TextCatalog.Problems.In(language).Find(text.Template) is not { } template)
        {
            return text.ToString();
        }

        (string, object)[] values = [.. text.Values.Select((value, i) => (i.ToString(CultureInfo.InvariantCulture), Said(value, language)))];
        return template.Fill(language, text.Template, values);
    }

    /// <summary>A problem on one line, as <see cref="Problem.ToString()"/> writes it in English.</summary>
    public static string In(this Problem problem, Language language)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return problem.ToString(text => text.In(language));
    }

    /// <summary>A partner's name, in English where the world's data have none in the language.</summary>
    public static string NameIn(this PartnerProfile partner, Language language)
    {
        ArgumentNullException.ThrowIfNull(partner);
        ArgumentNullException.ThrowIfNull(language);
        return partner.Names.GetValueOrDefault(language.Code, partner.Name);
    }

    private static object Said(object value, Language language) => value switch
    {
        ProblemText phrase => phrase.In(language),
        PartnerProfile partner => partner.NameIn(language),
        _ => value,
    };
}
