using DiplomacySim.Scenarios.Problems;

namespace DiplomacySim.Scenarios.Worlds.Tables;

/// <summary>Phrases of problems that the rows of tables hand on, made once: rows are many, and most are right.</summary>
internal static class RowWords
{
    public static ProblemText TierOfWorld { get; } = $"a tier or label of this world";

    public static ProblemText Precision { get; } = $"a precision";

    public static ProblemText Confidence { get; } = $"a confidence";

    public static ProblemText Degrees { get; } = $"degrees";

    public static ProblemText Million { get; } = $"million";

    public static ProblemText Thousand { get; } = $"thousand";

    public static ProblemText BillionDollars { get; } = $"billion US dollars";

    public static ProblemText BillionDollarsAYear { get; } = $"billion US dollars a year";

    public static ProblemText Region { get; } = $"a region of this world";

    public static ProblemText Direction { get; } = $"a direction";

    public static ProblemText Level { get; } = $"a level of this world";

    public static ProblemText KindOfVisit { get; } = $"a kind of visit of this world";

    public static ProblemText PartnerOfForecast { get; } = $"the code of a partner in the forecast";

    public static ProblemText TierOfForecast { get; } = $"a tier or label of the forecast";

    public static ProblemText ThreeLetters { get; } = $"three capital letters such as FRA";

    public static ProblemText TwoLetters { get; } = $"two capital letters such as FR";
}
