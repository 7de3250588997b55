namespace DiplomacySim.Exploration.Discovery;

/// <summary>The limits of a box while it is looked for: of each input the least and the largest value inside.</summary>
internal sealed class PrimBox
{
    private readonly double[] _leasts;
    private readonly double[] _largests;

    public PrimBox(double[] leasts, double[] largests)
    {
        _leasts = leasts;
        _largests = largests;
        Lows = [.. leasts];
        Highs = [.. largests];
    }

    public double[] Lows { get; }

    public double[] Highs { get; }

    public double Least(int input) => _leasts[input];

    public double Largest(int input) => _largests[input];

    public bool HasLow(int input) => Lows[input] != _leasts[input];

    public bool HasHigh(int input) => Highs[input] != _largests[input];

    public bool IsRestricted(int input) => HasLow(input) || HasHigh(input);

    /// <summary>The inputs that are restricted.</summary>
    public int[] Restricted() => [.. Enumerable.Range(0, Lows.Length).Where(IsRestricted)];

    /// <summary>The inputs that would be restricted with another limit of one of them.</summary>
    public int RestrictedWith(int input, bool isUpper, double limit)
    {
        var others = 0;
        for (var i = 0; i < Lows.Length; i++)
        {
            others += i != input && IsRestricted(i) ? 1 : 0;
        }

        var low = isUpper ? HasLow(input) : limit != _leasts[input];
        var high = isUpper ? limit != _largests[input] : HasHigh(input);
        return others + (low || high ? 1 : 0);
    }

    public void Set(int input, bool isUpper, double limit) => (isUpper ? Highs : Lows)[input] = limit;
}
