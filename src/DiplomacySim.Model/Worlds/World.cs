using System.Collections.Immutable;
using DiplomacySim.Model.Modules;
using DiplomacySim.Model.Parameters;

namespace DiplomacySim.Model.Worlds;

/// <summary>A home country and everything fixed about its partners, past and parameters: one folder of data, read and checked.</summary>
public sealed record World
{
    /// <summary>The world's name, such as <c>viet-nam</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The home country's name.</summary>
    public required string HomeName { get; init; }

    /// <summary>The ladder of partnerships.</summary>
    public required Ladder Ladder { get; init; }

    /// <summary>The names of the regions, in the order of the world's file.</summary>
    public required ImmutableArray<string> Regions { get; init; }

    /// <summary>The partners, in the order of the world's file.</summary>
    public required ImmutableArray<Partner> Partners { get; init; }

    /// <summary>The terms of leadership, by first month; at least one.</summary>
    public required ImmutableArray<Leader> Leaders { get; init; }

    /// <summary>The first month in which the leadership may change by chance.</summary>
    public required Month LeaderChangesByChanceFrom { get; init; }

    /// <summary>The activity of each month of the year, January first; twelve numbers of mean 1.</summary>
    public required ImmutableArray<double> Season { get; init; }

    /// <summary>Top-level activities a year: the value from each month on, by month; at least one.</summary>
    public required ImmutableArray<(Month From, double PerYear)> Attention { get; init; }

    /// <summary>How fast signed agreements are carried out, 0 (not at all) to 1 (at full pace): the default of the lever.</summary>
    public required double Execution { get; init; }

    /// <summary>The ministry's capacity, 0.5 to 1.5 of its usual one: the default of the lever.</summary>
    public required double Capacity { get; init; }

    /// <summary>The steps on the ladder in the past, by month, then by partner's code.</summary>
    public required ImmutableArray<TierStep> TierSteps { get; init; }

    /// <summary>The known visits of the past, by month.</summary>
    public required ImmutableArray<PastVisit> Visits { get; init; }

    /// <summary>The first month of the recorded past; no run starts before it.</summary>
    public required Month HistoryFrom { get; init; }

    /// <summary>The last month of the recorded past; a run that starts later starts from this month's end.</summary>
    public required Month HistoryTo { get; init; }

    /// <summary>The standardization of GDP in billions of US dollars.</summary>
    public required Standardization Gdp { get; init; }

    /// <summary>The standardization of distance in kilometres.</summary>
    public required Standardization Distance { get; init; }

    /// <summary>The standardization of trade in billions of US dollars.</summary>
    public required Standardization Trade { get; init; }

    /// <summary>The model's parameters for this world.</summary>
    public required ParameterSet Parameters { get; init; }

    /// <summary>The modules that the world has data for, in the order of <see cref="ModuleTable"/>.</summary>
    public ImmutableArray<ModuleDescription> Modules { get; init; } = [];

    /// <summary>The parameters and facts of those modules; of a fact over time the last value.</summary>
    public ImmutableDictionary<ModuleItem, double> ModuleValues { get; init; } = ImmutableDictionary<ModuleItem, double>.Empty;

    /// <summary>The facts over time: the value at the end of each month given, ascending.</summary>
    public ImmutableDictionary<ModuleItem, ImmutableArray<(Month At, double Value)>> ModulePaths { get; init; } =
        ImmutableDictionary<ModuleItem, ImmutableArray<(Month At, double Value)>>.Empty;

    /// <summary>A parameter or fact as it was before a month: of a fact over time the last value until then, or the first one.</summary>
    public double ModuleValue(ModuleItem item, Month before)
    {
        ArgumentNullException.ThrowIfNull(item);
        if (!ModulePaths.TryGetValue(item, out var path))
        {
            return ModuleValues[item];
        }

        var value = path[0].Value;
        foreach (var (at, then) in path)
        {
            value = at < before ? then : value;
        }

        return value;
    }

    /// <summary>The occasions that a hosted event adds to its month; at least 0.</summary>
    public required double HostingOccasions { get; init; }

    /// <summary>The leader in office in a month; the first one for the months before.</summary>
    public Leader LeaderAt(Month month)
    {
        var leader = Leaders[0];
        foreach (var next in Leaders)
        {
            leader = next.From <= month ? next : leader;
        }

        return leader;
    }

    /// <summary>Whether this is the last leader, whose effect and uplift are parameters.</summary>
    public bool IsLast(Leader leader) => ReferenceEquals(leader, Leaders[^1]);

    /// <summary>Top-level activities a year as of a month; the first value for the months before.</summary>
    public double AttentionAt(Month month)
    {
        var yearly = Attention[0].PerYear;
        foreach (var (from, perYear) in Attention)
        {
            yearly = from <= month ? perYear : yearly;
        }

        return yearly;
    }

    /// <summary>The index of a partner by its code, or -1.</summary>
    public int IndexOf(PartnerId id)
    {
        for (var i = 0; i < Partners.Length; i++)
        {
            if (Partners[i].Id == id)
            {
                return i;
            }
        }

        return -1;
    }
}
