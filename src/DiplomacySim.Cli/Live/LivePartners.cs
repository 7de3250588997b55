using DiplomacySim.Engine.Live;
using DiplomacySim.Model;
using DiplomacySim.Scenarios.Problems;

namespace DiplomacySim.Cli.Live;

/// <summary>The partners and tiers of a live world, as people name them.</summary>
internal sealed class LivePartners(LiveWorldView view)
{
    private readonly Dictionary<PartnerId, LivePartner> _byCode = view.Partners.ToDictionary(p => p.Id);

    public string NameOf(PartnerId id) => _byCode.TryGetValue(id, out var partner) ? partner.Name : id.Code;

    /// <summary>Takes a partner from the beginning of some words: its code, or its name, which may be several words.</summary>
    /// <exception cref="CliFault">There is none.</exception>
    public LivePartner Take(ref ReadOnlySpan<string> words)
    {
        for (var count = words.Length; count > 0; count--)
        {
            var text = string.Join(' ', words[..count]!);
            var found = view.Partners.FirstOrDefault(p => Same(p.Id.Code, text) || Same(p.Name, text));
            if (found is not null)
            {
                words = words[count..];
                return found;
            }
        }

        if (words.IsEmpty)
        {
            throw new CliFault("the partner is missing; give its code or its name, such as " + view.Partners[0].Id.Code);
        }

        var near = DidYouMean.Nearest(words[0], view.Partners.SelectMany(p => new[] { p.Id.Code, p.Name }))
            ?? DidYouMean.Nearest(string.Join(' ', words!), view.Partners.Select(p => p.Name));
        throw new CliFault($"'{words[0]}' is not a partner{(near is null ? "; 'partners' lists them." : $"; did you mean '{near}'?")}");
    }

    /// <summary>The tier that the words name, as the ladder writes it; the words themselves where it is none.</summary>
    public string TierOf(ReadOnlySpan<string> words)
    {
        var text = string.Join(' ', words!);
        return view.Tiers.FirstOrDefault(t => Same(t, text)) ?? text;
    }

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
