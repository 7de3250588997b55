using System.Runtime.InteropServices;
using DiplomacySim.Model.Columns;

namespace DiplomacySim.Model.Resolution;

/// <summary>Who was visited and who was raised: one bit a lane, sixteen lanes a word, a row a partner.</summary>
/// <remarks>A row fills whole groups of 64 lanes, so that it can be read a group at a time.</remarks>
internal sealed unsafe class ResolutionColumns : IDisposable
{
    private readonly AlignedBuffer _buffer;
    private readonly ushort* _visited;
    private readonly ushort* _upgraded;
    private readonly int _length;
    private readonly int _stride;

    public ResolutionColumns(int lanes, int partners)
    {
        Words = LaneLayout.Padded(lanes) / LaneLayout.Width;
        _stride = (lanes + LaneLayout.Group - 1) / LaneLayout.Group * (LaneLayout.Group / LaneLayout.Width);
        _length = _stride * partners;
        _buffer = new AlignedBuffer(2 * AlignedBuffer.BytesFor(_length, sizeof(ushort)));
        _visited = _buffer.Take<ushort>(_length);
        _upgraded = _buffer.Take<ushort>(_length);
    }

    public int Words { get; }

    public ushort* Visited(int partner) => _visited + (partner * _stride);

    public ushort* Upgraded(int partner) => _upgraded + (partner * _stride);

    public void Clear()
    {
        NativeMemory.Clear(_visited, (nuint)(_length * sizeof(ushort)));
        NativeMemory.Clear(_upgraded, (nuint)(_length * sizeof(ushort)));
    }

    public void CopyFrom(ResolutionColumns other) => _buffer.CopyFrom(other._buffer);

    public void Dispose() => _buffer.Dispose();
}
