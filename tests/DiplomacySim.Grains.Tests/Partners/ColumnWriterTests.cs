using DiplomacySim.Contracts.Partners;

namespace DiplomacySim.Grains.Tests.Partners;

public sealed class ColumnWriterTests
{
    public static TheoryData<float[], int> FloatColumns => new()
    {
        { [1.5f, 1.5f, 1.5f], 5 },
        { [-0f, -0f], 5 },
        { [0f, 1f, 255f], 4 },
        { [0f, 256f], 9 },
        { [0f, -0f], 9 },
        { [1f, 1.5f], 9 },
        { [float.NaN, float.PositiveInfinity, float.NegativeInfinity, float.Epsilon], 17 },
        { [float.PositiveInfinity], 5 },
    };

    [Theory]
    [MemberData(nameof(FloatColumns))]
    public void Floats_ReadBack_AreTheSameBits(float[] column, int bytes)
    {
        var writer = new ColumnWriter(1);
        var read = new float[column.Length];

        writer.Floats(column);

        new ColumnReader(writer.ToArray()).Floats(read);
        Assert.Equal(column.Select(BitConverter.SingleToInt32Bits), read.Select(BitConverter.SingleToInt32Bits));
        Assert.Equal(bytes, writer.ToArray().Length);
    }

    [Theory]
    [InlineData(new ushort[] { 7, 7, 7 }, 5)]
    [InlineData(new ushort[] { 0, 255 }, 3)]
    [InlineData(new ushort[] { 0, 256, 65535 }, 7)]
    public void Shorts_ReadBack_AreTheSame(ushort[] column, int bytes)
    {
        var writer = new ColumnWriter(1);
        var read = new ushort[column.Length];

        writer.Shorts(column);

        new ColumnReader(writer.ToArray()).Shorts(read);
        Assert.Equal(column, read);
        Assert.Equal(bytes, writer.ToArray().Length);
    }

    [Theory]
    [InlineData(new byte[] { 9, 9, 9 }, 2)]
    [InlineData(new byte[] { 0, 255, 1 }, 4)]
    public void Bytes_ReadBack_AreTheSame(byte[] column, int bytes)
    {
        var writer = new ColumnWriter(1);
        var read = new byte[column.Length];

        writer.Bytes(column);

        new ColumnReader(writer.ToArray()).Bytes(read);
        Assert.Equal(column, read);
        Assert.Equal(bytes, writer.ToArray().Length);
    }
}
