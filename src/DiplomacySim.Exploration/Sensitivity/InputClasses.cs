using DiplomacySim.Exploration.Statistics;

namespace DiplomacySim.Exploration.Sensitivity;

/// <summary>Rows in classes by the value of an input: its distinct values where these are few, else so many classes of equal size.</summary>
internal sealed class InputClasses
{
    private InputClasses(int[] classOf, int count)
    {
        ClassOf = classOf;
        Count = count;
    }

    /// <summary>The class of each row.</summary>
    public int[] ClassOf { get; }

    /// <summary>The number of classes.</summary>
    public int Count { get; }

    /// <summary>The classes of an input.</summary>
    public static InputClasses Of(InputTable inputs, int input, int most)
    {
        var order = inputs.Order(input);
        var values = inputs.Column(input);
        var distinct = 1;
        for (var i = 1; i < order.Length; i++)
        {
            distinct += values[order[i]] != values[order[i - 1]] ? 1 : 0;
        }

        if (distinct > most)
        {
            return OfOrder(order, most);
        }

        var classOf = new int[order.Length];
        for (var i = 1; i < order.Length; i++)
        {
            classOf[order[i]] = classOf[order[i - 1]] + (values[order[i]] != values[order[i - 1]] ? 1 : 0);
        }

        return new InputClasses(classOf, distinct);
    }

    /// <summary>Classes of equal size along an order.</summary>
    public static InputClasses OfOrder(int[] order, int count)
    {
        var classOf = new int[order.Length];
        for (var i = 0; i < order.Length; i++)
        {
            classOf[order[i]] = (int)((long)i * count / order.Length);
        }

        return new InputClasses(classOf, count);
    }
}
