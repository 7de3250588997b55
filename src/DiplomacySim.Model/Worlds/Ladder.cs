using System.Collections.Immutable;

namespace DiplomacySim.Model.Worlds;

/// <summary>The home's ladder of named partnerships, from no partnership (rung 0) to the top.</summary>
public sealed class Ladder
{
    /// <summary>The largest number of rungs, the lowest ('none') included.</summary>
    public const int MaxRungs = 16;

    /// <summary>Creates a ladder from the names of its rungs, lowest first.</summary>
    /// <exception cref="ArgumentException">Fewer than 2 or more than <see cref="MaxRungs"/> rungs, or a name given twice.</exception>
    public Ladder(IEnumerable<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        Names = [.. names];
        if (Names.Length is < 2 or > MaxRungs)
        {
            throw new ArgumentException($"A ladder has 2 to {MaxRungs} rungs; this one has {Names.Length}.", nameof(names));
        }

        if (Names.Distinct(StringComparer.Ordinal).Count() != Names.Length)
        {
            throw new ArgumentException("A ladder names each rung once.", nameof(names));
        }
    }

    /// <summary>The rungs' names, as written in scenario files; rung 0 is no partnership.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>The number of rungs, the lowest included.</summary>
    public int Count => Names.Length;

    /// <summary>The highest rung.</summary>
    public int Top => Names.Length - 1;

    /// <summary>The rung with this name, or -1.</summary>
    public int IndexOf(string name) => Names.IndexOf(name, StringComparer.Ordinal);
}
