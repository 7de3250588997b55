using System.Collections;

namespace DiplomacySim.Results.Tests;

/// <summary>Calls back before it hands over an element.</summary>
internal sealed class WatchedList(IReadOnlyList<ShardRows> shards, Action<int> before, int from = 0) : IReadOnlyList<ShardRows>
{
    public int Count => shards.Count;

    public ShardRows this[int index] => shards[index];

    public IEnumerator<ShardRows> GetEnumerator()
    {
        for (var i = 0; i < shards.Count; i++)
        {
            if (i >= from)
            {
                before(i);
            }

            yield return shards[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
