using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using DiplomacySim.Scenarios.Worlds;

namespace DiplomacySim.Scenarios.Problems;

/// <summary>What a problem says: a sentence in English with what it is about apart from it, so that it can be said in another language.</summary>
/// <remarks>
/// The compiler makes it of an interpolated string and of nothing else, so that no sentence is put together in a way that hides it
/// from translation. Where a condition chooses between two sentences one of them is cast to this type: the compiler takes both for
/// plain strings otherwise. What stands in holes is said in all languages alike, but for a <see cref="ProblemText"/>, which is a phrase
/// within the sentence, a partner, which is called by its name, and a whole number with the format <c>N0</c>. Sentences have no
/// braces of their own: examples from files stand in holes. Not changed once the compiler has made it; equal where the English is.
/// </remarks>
[InterpolatedStringHandler]
public sealed class ProblemText : IEquatable<ProblemText>
{
    private const string Apart = "N0";

    private readonly string[] _words;
    private readonly object[] _values;
    private int _filled;
    private string? _english;

    /// <summary>Begins a text; called by the compiler.</summary>
    internal ProblemText(int literalLength, int formattedCount)
    {
        _ = literalLength;
        _words = new string[formattedCount + 1];
        _values = formattedCount == 0 ? [] : new object[formattedCount];
    }

    /// <summary>The sentence with <c>{0}</c>, <c>{1}</c> and so on for its holes: <c>found {0}; write true or false</c>.</summary>
    public string Template => Join(i => string.Create(CultureInfo.InvariantCulture, $"{{{i}}}"));

    /// <summary>What stands in the holes: texts, whole numbers whose thousands are apart (<see cref="long"/>), partners (<see cref="PartnerProfile"/>) and phrases (<see cref="ProblemText"/>).</summary>
    public ImmutableArray<object> Values => [.. _values];

    /// <summary>Nothing, in all languages: where a sentence goes on only in some cases.</summary>
    internal static ProblemText None { get; } = $"";

    /// <summary>A text from a file, which is the same in all languages.</summary>
    internal static ProblemText Verbatim(string text) => $"{text}";

    /// <summary>The same sentence about other things.</summary>
    /// <param name="change">What becomes of each text in a hole, also of phrases within the sentence.</param>
    public ProblemText Change(Func<string, string> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        var changed = new ProblemText(0, _values.Length);
        _words.CopyTo(changed._words, 0);
        foreach (var value in _values)
        {
            changed._values[changed._filled++] = value switch
            {
                string text => change(text),
                ProblemText phrase => phrase.Change(change),
                _ => value,
            };
        }

        return changed;
    }

    /// <inheritdoc/>
    public bool Equals(ProblemText? other) => other is not null && ToString() == other.ToString();

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ProblemText);

    /// <inheritdoc/>
    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    /// <summary>The sentence in English.</summary>
    public override string ToString() => _english ??= Join(i => _values[i] switch
    {
        long count => Shown.Count(count),
        PartnerProfile partner => partner.Name,
        var text => text.ToString()!,
    });

    internal void AppendLiteral(string value) => _words[_filled] += value;

    internal void AppendFormatted(string? value) => Fill(value ?? "");

    internal void AppendFormatted(ProblemText value) => Fill(value);

    internal void AppendFormatted(PartnerProfile value) => Fill(value);

    internal void AppendFormatted<T>(T value, string? format = null) => Fill(value switch
    {
        int count when format == Apart => (long)count,
        long count when format == Apart => count,
        IFormattable formattable => formattable.ToString(format, CultureInfo.InvariantCulture),
        _ => value?.ToString() ?? "",
    });

    private void Fill(object value) => _values[_filled++] = value;

    private string Join(Func<int, string> valueAt)
    {
        var text = new StringBuilder(_words[0]);
        for (var i = 0; i < _values.Length; i++)
        {
            text.Append(valueAt(i)).Append(_words[i + 1]);
        }

        return text.ToString();
    }
}
