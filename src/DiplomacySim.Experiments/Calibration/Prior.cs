using DiplomacySim.Model.Mathematics;

namespace DiplomacySim.Experiments.Calibration;

/// <summary>What is believed of a quantity before the steps are looked at: a normal distribution of it or of its logarithm.</summary>
/// <param name="Centre">The median, in the quantity's own unit; above 0 where it is logarithmic.</param>
/// <param name="Deviation">The standard deviation, of the logarithm where it is logarithmic; above 0.</param>
/// <param name="IsLogarithmic">Whether the logarithm is normal, so that the quantity is above 0.</param>
public sealed record Prior(double Centre, double Deviation, bool IsLogarithmic = false)
{
    /// <summary>The mean on the scale on which the prior is normal.</summary>
    public double Mean => IsLogarithmic ? Precise.Log(Centre) : Centre;

    /// <summary>The standard deviation in the quantity's own unit; about, where it is logarithmic.</summary>
    public double NaturalDeviation => IsLogarithmic ? Centre * Deviation : Deviation;

    /// <summary>The quantity's value for a value on the scale on which the prior is normal.</summary>
    public double Natural(double value) => IsLogarithmic ? Precise.Exp(value) : value;
}
