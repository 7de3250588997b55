namespace DiplomacySim.Scenarios.Importing;

/// <summary>What a coded event becomes.</summary>
public enum MappedKind
{
    /// <summary>Nothing: it is known and passed over.</summary>
    Nothing,

    /// <summary>A visit.</summary>
    Visit,

    /// <summary>A signature of an agreement.</summary>
    Sign,
}
