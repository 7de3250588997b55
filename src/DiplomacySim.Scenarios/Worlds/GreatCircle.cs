namespace DiplomacySim.Scenarios.Worlds;

/// <summary>Distances on a globe of radius 6,371 km.</summary>
internal static class GreatCircle
{
    private const double RadiusKm = 6371;

    /// <summary>The haversine distance between two places in degrees, in whole kilometres, at least 1.</summary>
    /// <remarks>Rounding to whole kilometres hides that platforms differ in the last bits of sine and cosine.</remarks>
    public static int Kilometres(double latitude1, double longitude1, double latitude2, double longitude2)
    {
        var (phi1, phi2) = (double.DegreesToRadians(latitude1), double.DegreesToRadians(latitude2));
        var halfLatitude = Math.Sin((phi2 - phi1) / 2);
        var halfLongitude = Math.Sin(double.DegreesToRadians(longitude2 - longitude1) / 2);
        var chord = (halfLatitude * halfLatitude) + (Math.Cos(phi1) * Math.Cos(phi2) * halfLongitude * halfLongitude);
        var distance = 2 * RadiusKm * Math.Asin(Math.Sqrt(Math.Min(chord, 1)));
        return Math.Max(1, (int)Math.Round(distance));
    }
}
