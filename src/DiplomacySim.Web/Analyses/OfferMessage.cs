namespace DiplomacySim.Web.Analyses;

/// <summary>A method of analysis.</summary>
/// <param name="Name">Its name, as the address has it.</param>
/// <param name="Group">What it is for: <c>sensitivity</c>, <c>discovery</c>, <c>robustness</c> or <c>search</c>.</param>
/// <param name="Asks">What it asks of 'outcome': an <c>outcome</c>, a <c>condition</c>, or <c>nothing</c>.</param>
/// <param name="IsAllowed">Whether the experiment's design allows it.</param>
internal sealed record OfferMessage(string Name, string Group, string Asks, bool IsAllowed);
