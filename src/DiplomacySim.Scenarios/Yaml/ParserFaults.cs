using DiplomacySim.Scenarios.Problems;
using YamlDotNet.Core;

namespace DiplomacySim.Scenarios.Yaml;

/// <summary>What the parser of YAML says of a fault, as a phrase within a sentence.</summary>
internal static class ParserFaults
{
    /// <summary>A bracket that breaks off a text, of which the parser says nothing itself.</summary>
    public static readonly ProblemText OpenBracket = $"a bracket is not closed";

    /// <summary>An end that comes too early, of which the parser says nothing itself.</summary>
    public static readonly ProblemText Broken = $"the text breaks off";

    // The parser says these in English alone, and without its full stop; what is not among them is shown as it says it.
    private static readonly ProblemText[] Known =
    [
        OpenBracket,
        Broken,
        $"block sequence entries are not allowed in this context",
        $"mapping keys are not allowed in this context",
        $"mapping values are not allowed in this context",
        $"while parsing a block collection, did not find expected '-' indicator",
        $"while parsing a block mapping, did not find expected key",
        $"while parsing a flow mapping, did not find expected ',' or '{"}"}'",
        $"while parsing a flow mapping,  did not find expected ',' or '{"}"}'",
        $"while parsing a flow sequence, did not find expected ',' or ']'",
        $"while parsing a node, did not find expected node content",
        $"while parsing a node, did not find expected token",
        $"while scanning a block scalar, did not find expected comment or line break",
        $"while scanning a literal block scalar, found extra spaces in first line",
        $"while scanning a quoted scalar, found unexpected end of stream",
        $"while scanning a quoted scalar, found unknown escape character",
        $"while scanning a multi-line double-quoted scalar, found wrong indentation",
        $"while scanning a simple key, could not find expected ':'",
        $"while scanning a plain scalar value, found invalid mapping",
        $"while scanning a multiline plain scalar, found invalid mapping",
        $"while scanning plain scalar, found a comment between adjacent scalars",
        $"while scanning a flow entry, found invalid comment after comma",
        $"while scanning for the next token, found character that cannot start any token",
        $"while scanning a directive, could not find expected directive name",
        $"did not find expected <document start>",
        $"did not find expected <document end>",
    ];

    /// <summary>What the parser found.</summary>
    public static ProblemText Say(YamlException exception)
    {
        var message = exception.Message.TrimEnd('.', ' ');
        if (message.Length == 0)
        {
            return $"the text cannot be understood";
        }

        var text = char.ToLowerInvariant(message[0]) + message[1..];
        return Known.FirstOrDefault(known => known.ToString() == text) ?? ProblemText.Verbatim(text);
    }
}
