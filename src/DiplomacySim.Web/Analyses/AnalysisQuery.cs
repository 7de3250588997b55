using System.ComponentModel;
using System.Globalization;
using DiplomacySim.Reports.Analyses;
using DiplomacySim.Web.Problems;
using Microsoft.AspNetCore.Http;

namespace DiplomacySim.Web.Analyses;

/// <summary>The values in the address that say which analysis is asked for.</summary>
internal sealed class AnalysisQuery
{
    /// <summary>The value of <see cref="Goal"/> for high values.</summary>
    public const string High = "high";

    /// <summary>The value of <see cref="Goal"/> for low values.</summary>
    public const string Low = "low";

    [Description("The outcome or target; of regional, prim and cart a condition such as 'kin >= 3' or 'kin in top 10%'.")]
    public string? Outcome { get; init; }

    [Description("The policy by its name; the first without it. Of robustness the policies, once for each; all without it.")]
    public string[]? Policy { get; init; }

    [Description("The uncertain inputs that are looked at, once for each; all without it.")]
    public string[]? Input { get; init; }

    [Description("The resamples behind intervals, of scores the trees; the method's own number without it.")]
    public int? Resamples { get; init; }

    [Description("Of robustness: whether 'high' (without it) or 'low' values are wanted.")]
    public string? Goal { get; init; }

    [Description("Of robustness: the value that satisfies, for Starr's criterion, which is left out without it.")]
    public double? Threshold { get; init; }

    [Description("Of prim: the boxes looked for, 1 to 20; 1 without it.")]
    public int? Boxes { get; init; }

    [Description("Of prim: the number of the box on the way to the first one that is shown; the best balanced one without it.")]
    public int? Box { get; init; }

    [Description("Of explain: the partner, by its code or name.")]
    public string? Partner { get; init; }

    [Description("Of explain: the tier that it reaches, or a higher one; the next one without it.")]
    public string? Tier { get; init; }

    [Description("Of explain: the last month that counts, such as 2028-06; the run's last without it.")]
    public string? By { get; init; }

    [Description("Of explain: how many of the stored futures are played again, 1 to 100,000; 1,000 without it.")]
    public int? Futures { get; init; }

    [Description("Of explain: whether the policy is also played without each of its levers ('true', without it) or not ('false').")]
    public bool? Levers { get; init; }

    /// <summary>Reads the values of a form, in which what is left out is empty.</summary>
    /// <exception cref="RequestFault">A value is not a number.</exception>
    public static AnalysisQuery Of(IQueryCollection query) => new()
    {
        Outcome = query["outcome"],
        Policy = query["policy"],
        Input = query["input"],
        Resamples = Whole(query, "resamples"),
        Goal = query["goal"],
        Threshold = Number(query, "threshold"),
        Boxes = Whole(query, "boxes"),
        Box = Whole(query, "box"),
        Partner = query["partner"],
        Tier = query["tier"],
        By = query["by"],
        Futures = Whole(query, "futures"),
        Levers = query["levers"].ToString() is { Length: > 0 } levers ? levers != "false" : null,
    };

    /// <summary>The request for an analysis.</summary>
    /// <exception cref="RequestFault">A value is not what it should be.</exception>
    public AnalysisRequest ToRequest(string method)
    {
        if (method != AnalysisMethod.Auto && AnalysisMethod.Find(method) is null)
        {
            var detail = $"There is no analysis '{method}'; there are {AnalysisMethod.Auto}, {string.Join(", ", AnalysisMethod.All.Select(m => m.Name))}.";
            throw new RequestFault(ProblemResult.NotFound(detail), detail);
        }

        if (Goal is not (null or "" or High or Low))
        {
            throw RequestFault.Bad($"'goal={Goal}' is neither '{High}' nor '{Low}'.");
        }

        switch (AnalysisMethod.Find(method)?.Asks)
        {
            case AnalysisMethod.ForNothing:
                break;
            case AnalysisMethod.ForUpgrade:
                Require(Partner, "'partner' is missing; name the partner whose upgrade is to be explained by its code or name.");
                break;
            default:
                Require(Outcome, "'outcome' is missing; name an outcome or a target of the experiment, or a condition such as 'visits in top 10%'.");
                break;
        }

        return new AnalysisRequest(method, Outcome ?? "")
        {
            Policies = [.. (Policy ?? []).Where(name => name.Length > 0)],
            Inputs = [.. (Input ?? []).Where(name => name.Length > 0)],
            Resamples = Resamples,
            LowIsGood = Goal == Low,
            Threshold = Threshold is { } bar && !double.IsFinite(bar) ? throw RequestFault.Bad("'threshold' is not a number.") : Threshold,
            Boxes = Boxes ?? 1,
            Box = Box,
            Partner = Given(Partner),
            Tier = Given(Tier),
            By = Given(By),
            Futures = Futures,
            WithoutLevers = Levers == false,
        };
    }

    /// <summary>The values of the address that ask for the same: <c>?outcome=...</c>.</summary>
    public static string Of(AnalysisRequest request)
    {
        (string Name, string? Value)[] values =
        [
            ("outcome", request.Outcome),
            .. request.Policies.Select(policy => ("policy", (string?)policy)),
            .. request.Inputs.Select(input => ("input", (string?)input)),
            ("resamples", request.Resamples?.ToString(CultureInfo.InvariantCulture)),
            ("goal", request.LowIsGood ? Low : null),
            ("threshold", request.Threshold?.ToString("R", CultureInfo.InvariantCulture)),
            ("boxes", request.Boxes > 1 ? request.Boxes.ToString(CultureInfo.InvariantCulture) : null),
            ("box", request.Box?.ToString(CultureInfo.InvariantCulture)),
            ("partner", request.Partner),
            ("tier", request.Tier),
            ("by", request.By),
            ("futures", request.Futures?.ToString(CultureInfo.InvariantCulture)),
            ("levers", request.WithoutLevers ? "false" : null),
        ];
        return QueryString.Create(values.Where(value => !string.IsNullOrEmpty(value.Value)).Select(value => KeyValuePair.Create(value.Name, value.Value))).ToUriComponent();
    }

    private static void Require(string? value, string otherwise)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            throw RequestFault.Bad(otherwise);
        }
    }

    // A form sends what is left out as an empty text.
    private static string? Given(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();

    private static int? Whole(IQueryCollection query, string name) => query[name].ToString() is not { Length: > 0 } text ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value
        : throw RequestFault.Bad($"'{name}={text}' is not a whole number.");

    private static double? Number(IQueryCollection query, string name) => query[name].ToString() is not { Length: > 0 } text ? null
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value
        : throw RequestFault.Bad($"'{name}={text}' is not a number.");
}
