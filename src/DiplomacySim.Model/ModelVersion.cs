namespace DiplomacySim.Model;

/// <summary>The version of the model's equations and draws.</summary>
public static class ModelVersion
{
    /// <summary>Changes whenever equal inputs would give other results, so that stored results are not mistaken for new ones.</summary>
    public const string Current = "1";
}
