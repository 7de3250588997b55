namespace DiplomacySim.Results;

/// <summary>Whole numbers that are added up over futures, such as how many futures have a partner on a rung in a month.</summary>
/// <remarks>
/// The store keeps one sum for each policy and name. Every shard of an experiment brings the same names with the same lengths; how
/// the elements are laid out is the caller's affair, see <see cref="TierCountLayout"/> for the one layout that the store reads.
/// </remarks>
public sealed class Tally
{
    private readonly ReadOnlyMemory<long> _wide;
    private readonly ReadOnlyMemory<int> _narrow;

    /// <summary>Creates a tally over 64-bit counts; the memory is not copied and must not change until it is stored.</summary>
    /// <param name="name">The name, not blank, unique within a shard.</param>
    /// <param name="counts">At least one element.</param>
    /// <exception cref="ArgumentException">The name is blank or there is no element.</exception>
    public Tally(string name, ReadOnlyMemory<long> counts)
        : this(name, counts.Length) => _wide = counts;

    /// <summary>Creates a tally over 32-bit counts; the memory is not copied and must not change until it is stored.</summary>
    /// <param name="name">The name, not blank, unique within a shard.</param>
    /// <param name="counts">At least one element.</param>
    /// <exception cref="ArgumentException">The name is blank or there is no element.</exception>
    public Tally(string name, ReadOnlyMemory<int> counts)
        : this(name, counts.Length) => _narrow = counts;

    private Tally(string name, int length)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        if (length == 0)
        {
            throw new ArgumentException($"The tally '{name}' has no elements; it needs at least one.", nameof(length));
        }

        Name = name;
        Length = length;
    }

    /// <summary>What is counted.</summary>
    public string Name { get; }

    /// <summary>The number of elements, at least 1.</summary>
    public int Length { get; }

    /// <summary>An element, from 0.</summary>
    /// <exception cref="IndexOutOfRangeException">The index is not from 0 to <see cref="Length"/> - 1.</exception>
    public long this[int index] => _wide.IsEmpty ? _narrow.Span[index] : _wide.Span[index];

    /// <summary>Adds every element to the one of <paramref name="sums"/> at its place.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    /// <exception cref="OverflowException">A sum leaves the range of 64 bits.</exception>
    public void AddTo(Span<long> sums)
    {
        if (sums.Length != Length)
        {
            throw new ArgumentException(
                $"The tally '{Name}' has {Length} elements and cannot be added to {sums.Length}.", nameof(sums));
        }

        var wide = _wide.Span;
        var narrow = _narrow.Span;
        for (var i = 0; i < sums.Length; i++)
        {
            sums[i] = checked(sums[i] + (wide.IsEmpty ? narrow[i] : wide[i]));
        }
    }
}
