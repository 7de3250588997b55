namespace DiplomacySim.Model.Modules;

/// <summary>Writes what a quantity of a module is, a value a lane.</summary>
/// <param name="quantity">The quantity.</param>
/// <param name="partner">The partner's index; -1 for a quantity of the home.</param>
/// <param name="into">A place a lane.</param>
internal delegate void ModuleReading(ModuleQuantity quantity, int partner, Span<float> into);
