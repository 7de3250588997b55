namespace DiplomacySim.Experiments.Calibration;

/// <summary>Finds the lowest point of a smooth function by the steps of Broyden, Fletcher, Goldfarb and Shanno.</summary>
internal sealed class QuasiNewton
{
    private const int MaxSteps = 200;

    /// <summary>Tells the value at a point and fills in the gradient; infinite where the function is not defined.</summary>
    public delegate double Function(ReadOnlySpan<double> point, Span<double> gradient);

    /// <summary>Moves a point, whose coordinates are of about the same scale, to the lowest one near it.</summary>
    /// <returns>The value there, and how many times the function was asked.</returns>
    public static (double Value, int Calls) Minimize(Function function, Span<double> point, double accuracy)
    {
        var size = point.Length;
        var gradient = new double[size];
        var inverse = Identity(size);
        var value = function(point, gradient);
        var calls = 1;
        for (var step = 0; step < MaxSteps && Largest(gradient) > accuracy; step++)
        {
            var direction = Direction(inverse, gradient);
            var slope = Rows.Dot(gradient, direction);
            if (!(slope < 0))
            {
                inverse = Identity(size);
                direction = Direction(inverse, gradient);
                slope = Rows.Dot(gradient, direction);
            }

            var trial = new double[size];
            var trialGradient = new double[size];
            var length = Math.Min(1, 2 / Largest(direction));
            double next;
            while (true)
            {
                point.CopyTo(trial);
                Rows.Add(trial, direction, length);
                next = function(trial, trialGradient);
                calls++;
                if (next <= value + (1e-4 * length * slope) || length < 1e-8)
                {
                    break;
                }

                length /= 2;
            }

            if (!(next <= value))
            {
                break;
            }

            Update(inverse, direction, length, gradient, trialGradient);
            trial.CopyTo(point);
            trialGradient.CopyTo(gradient, 0);
            value = next;
        }

        return (value, calls);
    }

    private static double[] Identity(int size)
    {
        var matrix = new double[size * size];
        for (var i = 0; i < size; i++)
        {
            matrix[(i * size) + i] = 1;
        }

        return matrix;
    }

    private static double[] Direction(double[] inverse, double[] gradient)
    {
        var direction = new double[gradient.Length];
        for (var i = 0; i < direction.Length; i++)
        {
            direction[i] = -Rows.Dot(inverse.AsSpan(i * direction.Length, direction.Length), gradient);
        }

        return direction;
    }

    private static void Update(double[] inverse, double[] direction, double length, double[] before, double[] after)
    {
        var size = direction.Length;
        var change = new double[size];
        var move = new double[size];
        double product = 0;
        for (var i = 0; i < size; i++)
        {
            change[i] = after[i] - before[i];
            move[i] = direction[i] * length;
            product += change[i] * move[i];
        }

        if (!(product > 1e-12))
        {
            return;
        }

        var turned = new double[size];
        double turnedProduct = 0;
        for (var i = 0; i < size; i++)
        {
            turned[i] = Rows.Dot(inverse.AsSpan(i * size, size), change);
            turnedProduct += turned[i] * change[i];
        }

        var factor = (1 + (turnedProduct / product)) / product;
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j < size; j++)
            {
                inverse[(i * size) + j] += (factor * move[i] * move[j]) - (((turned[i] * move[j]) + (move[i] * turned[j])) / product);
            }
        }
    }

    private static double Largest(double[] values)
    {
        double largest = 0;
        foreach (var value in values)
        {
            largest = Math.Max(largest, Math.Abs(value));
        }

        return largest;
    }
}
