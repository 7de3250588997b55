namespace DiplomacySim.Exploration.Designs;

/// <summary>How unevenly points fill the unit cube: the centred L2 discrepancy, squared (Hickernell 1998); smaller is more even.</summary>
public static class CentredDiscrepancy
{
    /// <summary>The discrepancy of the first points of a design; the time grows with the square of their number.</summary>
    /// <param name="design">The design.</param>
    /// <param name="count">How many points, at least 1.</param>
    public static double Of(IUnitDesign design, int count)
    {
        ArgumentNullException.ThrowIfNull(design);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        var distances = new double[count][];
        for (var i = 0; i < count; i++)
        {
            var point = new double[design.Dimensions];
            design.Point(i, point);
            for (var k = 0; k < point.Length; k++)
            {
                point[k] -= 0.5;
            }

            distances[i] = point;
        }

        double single = 0, pairs = 0, whole = 1;
        for (var k = 0; k < design.Dimensions; k++)
        {
            whole *= 13.0 / 12;
        }

        foreach (var a in distances)
        {
            var product = 1.0;
            foreach (var x in a)
            {
                product *= 1 + (0.5 * Math.Abs(x)) - (0.5 * x * x);
            }

            single += product;
            foreach (var b in distances)
            {
                product = 1;
                for (var k = 0; k < a.Length; k++)
                {
                    product *= 1 + (0.5 * Math.Abs(a[k])) + (0.5 * Math.Abs(b[k])) - (0.5 * Math.Abs(a[k] - b[k]));
                }

                pairs += product;
            }
        }

        return whole - (2.0 / count * single) + (pairs / count / count);
    }
}
