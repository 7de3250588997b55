using System.Runtime.InteropServices;
using DiplomacySim.Model.Columns;

namespace DiplomacySim.Model.Resolution;

/// <summary>Who was visited and who was raised: one bit a lane, sixteen lanes a word, a row a partner.</summary>
internal sealed unsafe class ResolutionColumns : IDisposable
{
    private readonly AlignedBuffer _buffer;
    private readonly ushort* _visited;
    private readonly ushort* _upgraded;
    private readonly int _partners;

    public ResolutionColumns(int lanes, int partners)
    {
        Words = LaneLayout.Padded(lanes) / LaneLayout.Width;
        _partners = partners;
        _buffer = new AlignedBuffer(2 * AlignedBuffer.BytesFor(Words * partners, sizeof(ushort)));
        _visited = _buffer.Take<ushort>(Words * partners);
        _upgraded = _buffer.Take<ushort>(Words * partners);
    }

    public int Words { get; }

    public ushort* Visited(int partner) => _visited + (partner * Words);

    public ushort* Upgraded(int partner) => _upgraded + (partner * Words);

    public void Clear()
    {
        NativeMemory.Clear(_visited, (nuint)(Words * _partners * sizeof(ushort)));
        NativeMemory.Clear(_upgraded, (nuint)(Words * _partners * sizeof(ushort)));
    }

    public void Dispose() => _buffer.Dispose();
}
