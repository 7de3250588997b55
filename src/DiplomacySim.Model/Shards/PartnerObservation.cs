namespace DiplomacySim.Model.Shards;

/// <summary>Told how a watched partner stood when a month was decided, lane by lane.</summary>
/// <param name="moment">How it stood.</param>
public delegate void PartnerObservation(in PartnerMoment moment);
