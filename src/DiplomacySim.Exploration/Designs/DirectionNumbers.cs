using System.Collections.Immutable;
using System.Globalization;

namespace DiplomacySim.Exploration.Designs;

/// <summary>The direction numbers of Sobol's sequence, made of the primitive polynomials and initial numbers that Joe and Kuo publish.</summary>
/// <remarks>The file beside this one is the beginning of theirs, in their form: dimension, degree s, coefficients a, then m of 1 to s.</remarks>
internal static class DirectionNumbers
{
    /// <summary>How many dimensions the file holds, the first included, which needs no line.</summary>
    public const int Dimensions = 1024;

    private const int Bits = 32;
    private const string FileName = "DiplomacySim.Exploration.Designs.joe-kuo-d6.txt";
    private static readonly Lazy<ImmutableArray<uint[]>> _all = new(Read);

    /// <summary>The 32 numbers of a dimension, from the highest bit down.</summary>
    public static ReadOnlySpan<uint> Of(int dimension) => _all.Value[dimension];

    private static ImmutableArray<uint[]> Read()
    {
        using var stream = typeof(DirectionNumbers).Assembly.GetManifestResourceStream(FileName)
            ?? throw new InvalidOperationException($"The direction numbers '{FileName}' are not part of the program.");
        using var reader = new StreamReader(stream);
        var all = ImmutableArray.CreateBuilder<uint[]>(Dimensions);
        all.Add([.. Enumerable.Range(0, Bits).Select(bit => 1u << (Bits - 1 - bit))]);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && char.IsAsciiDigit(line[0]))
            {
                all.Add(Directions([.. line.Split(' ').Select(word => uint.Parse(word, CultureInfo.InvariantCulture))]));
            }
        }

        return all.MoveToImmutable();
    }

    /// <summary>The recurrence of Bratley and Fox (1988) on one line of the file.</summary>
    private static uint[] Directions(uint[] line)
    {
        var (degree, coefficients) = ((int)line[1], line[2]);
        var directions = new uint[Bits];
        for (var bit = 0; bit < Bits; bit++)
        {
            if (bit < degree)
            {
                directions[bit] = line[3 + bit] << (Bits - 1 - bit);
                continue;
            }

            directions[bit] = directions[bit - degree] ^ (directions[bit - degree] >> degree);
            for (var k = 1; k < degree; k++)
            {
                directions[bit] ^= (coefficients >> (degree - 1 - k) & 1) * directions[bit - k];
            }
        }

        return directions;
    }
}
