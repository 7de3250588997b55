namespace DiplomacySim.Model.Resolution;

/// <summary>A hosted event: how many occasions it adds, and who may come.</summary>
/// <param name="Occasions">The occasions.</param>
/// <param name="PartnersByCode">The guests, in the order of their codes.</param>
internal sealed record GuestList(int Occasions, int[] PartnersByCode);
