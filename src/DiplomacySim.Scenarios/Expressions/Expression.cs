using System.Text;

namespace DiplomacySim.Scenarios.Expressions;

/// <summary>A checked expression: a tree of typed parts, equal to another where all parts are equal.</summary>
/// <remarks>
/// Trees are made by <see cref="ExpressionReader"/>, which checks the types; the constructors of the parts do not.
/// </remarks>
public abstract record Expression
{
    private protected Expression()
    {
    }

    /// <summary>The kind of its value.</summary>
    public abstract ExpressionType Type { get; }

    /// <summary>What it is about.</summary>
    public abstract ExpressionLevel Level { get; }

    /// <summary>Whether its value is known for each partner before a run: it is made of literals and fixed attributes only.</summary>
    /// <remarks><see cref="FixedEvaluator"/> gives the value. Aggregates and conditions over time count as not fixed.</remarks>
    public abstract bool IsFixed { get; }

    /// <summary>How tightly its outermost part binds in the text form.</summary>
    internal virtual Precedence Precedence => Precedence.Primary;

    /// <summary>The canonical text: single spaces, no needless parentheses. Reading it gives an equal tree.</summary>
    public sealed override string ToString()
    {
        var writer = new StringBuilder();
        Write(writer);
        return writer.ToString();
    }

    internal abstract void Write(StringBuilder writer);

    /// <summary>Writes a part, in parentheses where it binds less tightly than its place demands.</summary>
    private protected static void Write(StringBuilder writer, Expression part, Precedence demanded)
    {
        if (part.Precedence >= demanded)
        {
            part.Write(writer);
            return;
        }

        writer.Append('(');
        part.Write(writer);
        writer.Append(')');
    }
}
