namespace DiplomacySim.Model.Modules;

/// <summary>A number that a module computes with: a parameter, a fact or a lever.</summary>
/// <remarks>The object itself is the key under which its value is held.</remarks>
public sealed class ModuleItem
{
    /// <summary>Its name in files: small letters and spaces.</summary>
    public required string Name { get; init; }

    /// <summary>What kind of number it is.</summary>
    public required ModuleItemKind Kind { get; init; }

    /// <summary>Its symbol in the model's description; empty for facts and levers that have none.</summary>
    public string Symbol { get; init; } = "";

    /// <summary>Its unit.</summary>
    public required string Unit { get; init; }

    /// <summary>The smallest value that has a meaning.</summary>
    public required double Minimum { get; init; }

    /// <summary>The largest value that has a meaning.</summary>
    public required double Maximum { get; init; }

    /// <summary>The value of a lever that nobody sets, where the world gives none; without meaning for others.</summary>
    public double Default { get; init; } = double.NaN;

    /// <summary>The fact that says the default of a lever, or null.</summary>
    public ModuleItem? DefaultFact { get; init; }

    /// <summary>The key under which a lever stands together with others that add up to 1; empty for one that stands alone.</summary>
    public string Group { get; init; } = "";

    /// <summary>Its name inside the group.</summary>
    public string Part { get; init; } = "";

    /// <summary>Whether it is a month, held as <see cref="Month.Index"/>; facts only.</summary>
    public bool IsMonth { get; init; }

    /// <summary>What it says, in a few words.</summary>
    public required string Meaning { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Name;

    /// <summary>A parameter.</summary>
    internal static ModuleItem Parameter(string name, string symbol, string unit, double maximum, string meaning, double minimum = 0) => new()
    {
        Name = name,
        Kind = ModuleItemKind.Parameter,
        Symbol = symbol,
        Unit = unit,
        Minimum = minimum,
        Maximum = maximum,
        Meaning = meaning,
    };
}
