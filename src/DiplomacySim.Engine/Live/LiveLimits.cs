using System.Globalization;
using DiplomacySim.Scenarios;

namespace DiplomacySim.Engine.Live;

/// <summary>What hosts allow, whichever they are.</summary>
internal static class LiveLimits
{
    /// <summary>The most worlds of a host.</summary>
    public const int MaxWorlds = 64;

    /// <summary>The fastest pace, in months a second.</summary>
    public const double MaxPace = 50;

    /// <exception cref="LiveWorldException">The number is not allowed.</exception>
    public static void CheckMonths(int months)
    {
        if (months < 1 || months > ScenarioLimits.MaxMonths)
        {
            throw new LiveWorldException(
                LiveFault.BadRequest,
                string.Create(CultureInfo.InvariantCulture, $"months: {months} is not between 1 and {ScenarioLimits.MaxMonths:N0}."));
        }
    }

    /// <exception cref="LiveWorldException">The pace is not allowed.</exception>
    public static void CheckPace(double monthsPerSecond)
    {
        // Written so that NaN fails too; slower than a month in 1,000 s is not playing.
        if (!(monthsPerSecond is >= 0.001 and <= MaxPace))
        {
            throw new LiveWorldException(
                LiveFault.BadRequest,
                string.Create(CultureInfo.InvariantCulture, $"months a second: {monthsPerSecond} is not between 0.001 and {MaxPace}."));
        }
    }

    public static LiveWorldException NotFound(LiveWorldId id, IEnumerable<LiveWorldId> known)
    {
        var names = known.Order().Take(10).ToArray();
        var there = names.Length == 0 ? "There is none yet." : $"There are {string.Join(", ", names)}.";
        return new LiveWorldException(LiveFault.NotFound, $"there is no live world '{id}'. {there}");
    }

    public static LiveWorldException NameTaken(LiveWorldId id) =>
        new(LiveFault.NameTaken, $"there is a live world '{id}' already; choose another name, or delete that one.");

    public static LiveWorldException TooMany() =>
        new(LiveFault.TooMany, $"this host has {MaxWorlds} live worlds, which is as many as it may; delete one first.");

    /// <summary>The first of world-1, world-2 and so on that is free.</summary>
    public static LiveWorldId NextName(Func<LiveWorldId, bool> isTaken)
    {
        for (var number = 1; ; number++)
        {
            var id = new LiveWorldId(string.Create(CultureInfo.InvariantCulture, $"world-{number}"));
            if (!isTaken(id))
            {
                return id;
            }
        }
    }
}
