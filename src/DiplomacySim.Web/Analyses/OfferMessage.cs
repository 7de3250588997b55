namespace DiplomacySim.Web.Analyses;

/// <summary>A method of analysis.</summary>
/// <param name="Name">Its name, as the address has it.</param>
/// <param name="Group">What it is for: <c>sensitivity</c>, <c>discovery</c>, <c>robustness</c>, <c>explanation</c> or <c>search</c>.</param>
/// <param name="Asks">What it asks for: in 'outcome' an <c>outcome</c> or a <c>condition</c>, in 'partner' and 'tier' an <c>upgrade</c>, or <c>nothing</c>.</param>
/// <param name="IsAllowed">Whether the experiment's design allows it.</param>
internal sealed record OfferMessage(string Name, string Group, string Asks, bool IsAllowed);
