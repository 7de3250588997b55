using System.Runtime.CompilerServices;
using DiplomacySim.Model.Simd;

namespace DiplomacySim.Model.Relationship;

/// <summary>The search for the smallest count whose cumulative probability lies above a uniform number.</summary>
internal struct CountSearch<T>
    where T : struct, ISimd<T>
{
    private T _cumulative;

    /// <summary>Begins with the probability of the count 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public CountSearch(T uniform, T probability)
    {
        Uniform = uniform;
        _cumulative = probability;
        Count = T.Set(0f);
        Active = T.AtLeast(uniform, probability);
    }

    public T Uniform { get; }

    /// <summary>The count found so far.</summary>
    public T Count { get; private set; }

    /// <summary>The lanes that have not found their count.</summary>
    public T Active { get; private set; }

    /// <summary>Tries the next count, which has this probability.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Try(float count, T probability)
    {
        var sum = _cumulative + probability;
        // A term that no longer changes the sum ends the search: the rest of the tail is below the uniform grid.
        Active = Active & T.Less(_cumulative, sum);
        Count = T.Select(Active, T.Set(count), Count);
        _cumulative = sum;
        Active = Active & T.AtLeast(Uniform, sum);
    }
}
