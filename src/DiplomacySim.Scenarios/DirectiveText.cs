using DiplomacySim.Model;

namespace DiplomacySim.Scenarios;

/// <summary>Parts of rules and shocks in words.</summary>
internal static class DirectiveText
{
    /// <summary>A time: <c>for 6 months</c>.</summary>
    public static string Duration(int months) => months == 1 ? "for 1 month" : FormattableString.Invariant($"for {months} months");

    /// <summary>From when to when; nothing where neither end is given.</summary>
    public static IEnumerable<string> Window(Month? from, Month? to)
    {
        if (from is { } first)
        {
            yield return $"from {first}";
        }

        if (to is { } last)
        {
            yield return $"to {last}";
        }
    }
}
