namespace DiplomacySim.Model.Tests.Reference;

/// <summary>The functions of the model, one number at a time.</summary>
internal static class ReferenceMath
{
    public static float Exp(float x)
    {
        x = Math.Clamp(x, -87f, 88f);
        var n = MathF.Round(x * 1.44269504f);
        var r = x - (n * 0.693359375f) - (n * -2.12194440e-4f);
        var p = 1.9875691500e-4f;
        p = (p * r) + 1.3981999507e-3f;
        p = (p * r) + 8.3334519073e-3f;
        p = (p * r) + 4.1665795894e-2f;
        p = (p * r) + 1.6666665459e-1f;
        p = (p * r) + 5.0000001201e-1f;
        return MathF.ScaleB((p * r * r) + r + 1f, (int)n);
    }

    public static float Log(float x)
    {
        var e = MathF.ILogB(x);
        var m = MathF.ScaleB(x, -e);
        if (m >= 1.41421354f)
        {
            m *= 0.5f;
            e++;
        }

        var f = m - 1f;
        var z = f * f;
        var p = 7.0376836292e-2f;
        p = (p * f) - 1.1514610310e-1f;
        p = (p * f) + 1.1676998740e-1f;
        p = (p * f) - 1.2420140846e-1f;
        p = (p * f) + 1.4249322787e-1f;
        p = (p * f) - 1.6668057665e-1f;
        p = (p * f) + 2.0000714765e-1f;
        p = (p * f) - 2.4999993993e-1f;
        p = (p * f) + 3.3333331174e-1f;
        var y = (f * z * p) + (e * -2.12194440e-4f) - (z * 0.5f);
        return f + y + (e * 0.693359375f);
    }

    public static float NormalQuantile(float u)
    {
        var q = u - 0.5f;
        if (MathF.Abs(q) <= 0.425f)
        {
            var r = 0.180625f - (q * q);
            return q
                * ((((((59.109374720f * r) + 159.29113202f) * r) + 50.434271938f) * r) + 3.3871327179f)
                / ((((((67.187563600f * r) + 78.757757664f) * r) + 17.895169469f) * r) + 1f);
        }

        var w = MathF.Sqrt(-Log(q < 0 ? u : 1f - u)) - 1.6f;
        var size = ((((((1.7023821103e-1f * w) + 1.3067284816f) * w) + 2.7568153900f) * w) + 1.4234372777f)
            / ((((1.2021132975e-1f * w) + 7.3700164250e-1f) * w) + 1f);
        return q < 0 ? -size : size;
    }

    /// <summary>The smallest count whose cumulative probability exceeds the uniform number.</summary>
    public static float Binomial(float uniform, float trials, float intensity, float odds)
    {
        var mean = trials * intensity;
        if (mean > 80f)
        {
            var share = odds / (1f + odds);
            var expected = trials * share;
            var spread = MathF.Sqrt(expected * (1f - share));
            var rounded = MathF.Floor(expected + (spread * NormalQuantile(uniform)) + 0.5f);
            return Math.Clamp(rounded, 0f, trials);
        }

        var term = Exp(-mean);
        var cumulative = term;
        var count = 0f;
        while (uniform >= cumulative)
        {
            term = term * (odds * (1f / (count + 1f))) * (trials - count);
            if (cumulative + term == cumulative)
            {
                break;
            }

            cumulative += term;
            count++;
        }

        return count;
    }

    /// <summary>The smallest count whose cumulative probability exceeds the uniform number.</summary>
    public static float NegativeBinomial(float uniform, float mean, float size)
    {
        var ratio = mean / (size + mean);
        var term = Exp(-(size * Log(1f + (mean / size))));
        var cumulative = term;
        var count = 0f;
        while (uniform >= cumulative)
        {
            term = term * (ratio * (1f / (count + 1f))) * (size + count);
            if (cumulative + term == cumulative)
            {
                break;
            }

            cumulative += term;
            count++;
        }

        return count;
    }
}
