using System.Runtime.InteropServices;
using DiplomacySim.Model.Columns;
using DiplomacySim.Model.Worlds;

namespace DiplomacySim.Model.Shards;

/// <summary>What rivals' tiers mean to a partner: the highest rung among them, and displeasure at their raising.</summary>
internal sealed unsafe class RivalColumns : IDisposable
{
    private readonly AlignedBuffer _buffer;
    private readonly nint[] _highest;
    private readonly nint[] _rungs;
    private readonly bool[] _displeased;
    private readonly int[][] _displeasedBy;
    private readonly int[][] _watchedBy;
    private readonly int _padded;

    public RivalColumns(World world, PartnerShard[] partners, int padded)
    {
        _padded = padded;
        var count = partners.Length;
        _highest = new nint[count];
        _rungs = new nint[count];
        _displeased = new bool[count];
        _watchedBy = [.. Enumerable.Range(0, count).Select(j => Enumerable.Range(0, count).Where(i => partners[i].Traits.Rivals.Contains(j)).ToArray())];
        _displeasedBy = [.. world.Partners.Select(p => p.Rivals.ToArray())];
        var watching = Enumerable.Range(0, count).Where(i => !partners[i].Traits.Rivals.IsEmpty).ToArray();
        var displeasable = _displeasedBy.SelectMany(r => r).Distinct().Order().ToArray();
        _buffer = new AlignedBuffer((nuint)(watching.Length + displeasable.Length + 1) * AlignedBuffer.BytesFor(padded, sizeof(float)));
        foreach (var i in watching)
        {
            var column = _buffer.Take<float>(padded);
            var tier = partners[i].Traits.Rivals.Max(j => partners[j].State.Tier[0]);
            new Span<float>(column, padded).Fill(tier);
            _highest[i] = (nint)column;
        }

        foreach (var i in displeasable)
        {
            _rungs[i] = (nint)_buffer.Take<float>(padded);
        }
    }

    /// <summary>The highest rung among a partner's rivals as of last month; null where it has no rivals.</summary>
    public float* HighestTier(int partner) => (float*)_highest[partner];

    /// <summary>The rungs by which partners that name this one as a rival were raised this month; null where no lane has any.</summary>
    public float* Rungs(int partner) => _displeased[partner] ? (float*)_rungs[partner] : null;

    /// <summary>Those named as rivals by a partner that is raised are displeased, by rung.</summary>
    /// <remarks>Rungs are counted, not their tension added up, so that the order of partners changes no bit.</remarks>
    public void Displease(List<Upgrade> upgrades)
    {
        for (var i = 0; i < _displeased.Length; i++)
        {
            if (_displeased[i])
            {
                NativeMemory.Clear((void*)_rungs[i], (nuint)(_padded * sizeof(float)));
                _displeased[i] = false;
            }
        }

        foreach (var (partner, lane, from, to) in upgrades)
        {
            foreach (var rival in _displeasedBy[partner])
            {
                ((float*)_rungs[rival])[lane] += to - from;
                _displeased[rival] = true;
            }
        }
    }

    /// <summary>Takes the month's steps into the highest rungs.</summary>
    public void Update(List<Upgrade> upgrades)
    {
        foreach (var (partner, lane, _, to) in upgrades)
        {
            foreach (var watcher in _watchedBy[partner])
            {
                var column = (float*)_highest[watcher];
                column[lane] = Math.Max(column[lane], to);
            }
        }
    }

    /// <summary>Takes over another's state.</summary>
    public void CopyFrom(RivalColumns other)
    {
        _buffer.CopyFrom(other._buffer);
        other._displeased.CopyTo(_displeased, 0);
    }

    public void Dispose() => _buffer.Dispose();
}
