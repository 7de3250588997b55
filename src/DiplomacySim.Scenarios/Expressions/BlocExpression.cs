using System.Buffers;
using System.Text;

namespace DiplomacySim.Scenarios.Expressions;

/// <summary>Whether the partner belongs to a bloc or group of the world: <c>bloc(EU)</c>.</summary>
/// <param name="Name">The bloc's name.</param>
public sealed record BlocExpression(string Name) : Expression
{
    private static readonly SearchValues<char> BareCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");

    /// <inheritdoc/>
    public override ExpressionType Type => ExpressionType.Truth;

    /// <inheritdoc/>
    public override ExpressionLevel Level => ExpressionLevel.Partner;

    /// <inheritdoc/>
    public override bool IsFixed => true;

    internal override void Write(StringBuilder writer)
    {
        writer.Append("bloc(");
        if (Name.AsSpan().IndexOfAnyExcept(BareCharacters) < 0)
        {
            writer.Append(Name);
        }
        else
        {
            TextExpression.WriteQuoted(writer, Name);
        }

        writer.Append(')');
    }
}
