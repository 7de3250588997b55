namespace DiplomacySim.Grains;

/// <summary>The grain storage that the grains ask for.</summary>
internal static class GrainStorage
{
    /// <summary>The name under which a silo registers it.</summary>
    public const string Name = "diplomacysim";
}
