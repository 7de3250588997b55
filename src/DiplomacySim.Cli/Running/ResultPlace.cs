namespace DiplomacySim.Cli.Running;

/// <summary>Where results are, as reports say it.</summary>
/// <param name="Name">The store or the server.</param>
/// <param name="Option">What a command needs to look there: empty for the default store, or such as <c> --store other.db</c>.</param>
internal sealed record ResultPlace(string Name, string Option);
