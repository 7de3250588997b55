using System.Text;

namespace DiplomacySim.Scenarios.Expressions;

/// <summary>A text in quotes.</summary>
/// <param name="Value">The text without its quotes.</param>
public sealed record TextExpression(string Value) : Expression
{
    /// <inheritdoc/>
    public override ExpressionType Type => ExpressionType.Text;

    /// <inheritdoc/>
    public override ExpressionLevel Level => ExpressionLevel.Constant;

    /// <inheritdoc/>
    public override bool IsFixed => true;

    internal override void Write(StringBuilder writer) => WriteQuoted(writer, Value);

    /// <summary>Writes a text in single quotes, those inside doubled.</summary>
    internal static void WriteQuoted(StringBuilder writer, string text) =>
        writer.Append('\'').Append(text.Replace("'", "''", StringComparison.Ordinal)).Append('\'');
}
