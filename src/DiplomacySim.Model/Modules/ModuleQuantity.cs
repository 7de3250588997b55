namespace DiplomacySim.Model.Modules;

/// <summary>Something that can be read off a future where its module is on.</summary>
/// <remarks>The object itself is the key by which it is asked for.</remarks>
public sealed class ModuleQuantity
{
    /// <summary>Its name in expressions: small letters and underscores.</summary>
    public required string Name { get; init; }

    /// <summary>Its unit.</summary>
    public required string Unit { get; init; }

    /// <summary>Whether it has a value for each partner, not one for the home.</summary>
    public bool IsOfPartner { get; init; }

    /// <summary>Whether it is an outcome of every run with the module on; only what the home has.</summary>
    public bool IsOutcome { get; init; }

    /// <summary>What it says, in a few words.</summary>
    public required string Meaning { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
