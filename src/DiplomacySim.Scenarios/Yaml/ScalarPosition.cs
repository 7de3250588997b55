namespace DiplomacySim.Scenarios.Yaml;

/// <summary>Follows a scalar's text through its source, so that a place in the text becomes a place in the file.</summary>
internal static class ScalarPosition
{
    /// <summary>The index in the source of the character at <paramref name="offset"/> of the text, or -1 where they cannot be matched.</summary>
    public static int IndexOf(string source, int begin, int end, string text, int offset)
    {
        var i = begin;
        var quote = '\0';
        if (i < end && source[i] is '\'' or '"')
        {
            quote = source[i];
            i++;
        }
        else if (i < end && source[i] is '|' or '>')
        {
            i = NextLine(source, i, end);
        }

        for (var j = 0; j < offset; j++)
        {
            i = Skip(source, i, end, text[j], quote);
            if (i < 0)
            {
                return -1;
            }
        }

        while (offset < text.Length && !char.IsWhiteSpace(text[offset]) && i < end && char.IsWhiteSpace(source[i]))
        {
            i++;
        }

        return i < end || offset == text.Length ? i : -1;
    }

    private static int NextLine(string source, int i, int end)
    {
        while (i < end && source[i] != '\n')
        {
            i++;
        }

        return Math.Min(i + 1, end);
    }

    // The index behind the source of one character of the text.
    private static int Skip(string source, int i, int end, char character, char quote)
    {
        if (char.IsWhiteSpace(character) && !(quote == '"' && i < end && source[i] == '\\'))
        {
            return SkipSpace(source, i, end);
        }

        while (i < end && char.IsWhiteSpace(source[i]))
        {
            i++;
        }

        if (i >= end)
        {
            return -1;
        }

        if (quote == '\'' && source[i] == '\'')
        {
            return i + 2;
        }

        if (quote == '"' && source[i] == '\\' && i + 1 < end)
        {
            return i + source[i + 1] switch { 'x' => 4, 'u' => 6, 'U' => 10, _ => 2 };
        }

        return source[i] == character ? i + 1 : -1;
    }

    // A line break with its indentation is one space of a folded text; other spaces stand for themselves.
    private static int SkipSpace(string source, int i, int end)
    {
        var j = i;
        while (j < end && source[j] is ' ' or '\t')
        {
            j++;
        }

        if (j >= end || source[j] is not ('\r' or '\n'))
        {
            return i < end && char.IsWhiteSpace(source[i]) ? i + 1 : -1;
        }

        while (j < end && char.IsWhiteSpace(source[j]))
        {
            j++;
        }

        return j;
    }
}
