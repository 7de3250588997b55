namespace DiplomacySim.Model.Worlds;

/// <summary>How a partner stands to the ladder.</summary>
public enum PartnerKind
{
    /// <summary>A country that can climb the ladder.</summary>
    Country,

    /// <summary>A country with a special relationship outside the ladder: visited, never raised.</summary>
    Special,

    /// <summary>A bloc that acts as one (such as the European Union): visited, outside the ladder and outside country counts.</summary>
    Bloc,
}
