using System.Collections.Immutable;
using DiplomacySim.Experiments.Analysis.Foresight;
using DiplomacySim.Experiments.Statistics;

namespace DiplomacySim.Web.Partners;

/// <summary>Who is likely to move within a window, and how surprising it came.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="From">The first month of the window.</param>
/// <param name="To">The last month of the window.</param>
/// <param name="Watched">The countries, those most likely to move first.</param>
/// <param name="Surprise">What has come to pass; null where the record does not reach into the run.</param>
internal sealed record WatchListMessage(string Policy, string From, string To, ImmutableArray<WatchListMessage.Country> Watched, WatchListMessage.Index? Surprise)
{
    public static WatchListMessage Of(ForesightReport report) => new(
        report.Policy,
        report.From.ToString(),
        report.To.ToString(),
        [.. report.Watched.Select(p => new Country(p.Id.Code, p.Name, p.TierNow, p.Rises, p.Chances))],
        report.Surprise is { } surprise
            ? new Index(
                surprise.At.ToString(),
                surprise.Index.Bits,
                surprise.Index.Expected,
                surprise.Index.Deviation,
                surprise.Index.Index,
                [.. surprise.Largest.Select(p => new Surprising(p.Id.Code, p.Name, p.Tier, p.Chance, p.Bits))])
            : null);

    /// <summary>A country on the list.</summary>
    /// <param name="Code">Its code.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="TierNow">Its rung before the window.</param>
    /// <param name="Rises">The share of futures in which it stands higher at the window's end, with its 95% interval.</param>
    /// <param name="Chances">The share of futures on each rung at the window's end, lowest first.</param>
    internal sealed record Country(string Code, string Name, int TierNow, Share Rises, ImmutableArray<double> Chances);

    /// <summary>How surprising what happened was.</summary>
    /// <param name="At">The month at whose end it is judged.</param>
    /// <param name="Bits">The surprise, in bits.</param>
    /// <param name="Expected">What the forecast expected of it.</param>
    /// <param name="Deviation">The standard deviation about that.</param>
    /// <param name="Value">By how many of them it came otherwise.</param>
    /// <param name="Largest">The largest surprises.</param>
    internal sealed record Index(string At, double Bits, double Expected, double Deviation, double Value, ImmutableArray<Surprising> Largest);

    /// <summary>A country that stands where it was not expected.</summary>
    /// <param name="Code">Its code.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="Tier">The rung on which it stood.</param>
    /// <param name="Chance">The share of futures that had it there.</param>
    /// <param name="Bits">The surprise, in bits.</param>
    internal sealed record Surprising(string Code, string Name, int Tier, double Chance, double Bits);
}
