using System.Collections.Immutable;
using DiplomacySim.Results.Exporting;

namespace DiplomacySim.Client.Scripting;

/// <summary>A column of a <see cref="Table"/>: numbers or texts.</summary>
public sealed class TableColumn
{
    private readonly ImmutableArray<double> _numbers;
    private readonly ImmutableArray<string> _texts;

    internal TableColumn(string name, ImmutableArray<double> numbers, string unit = "") => (Name, _numbers, Unit) = (name, numbers, unit);

    internal TableColumn(string name, ImmutableArray<string> texts) => (Name, _texts, Unit) = (name, texts, "");

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The unit of the numbers; may be empty.</summary>
    public string Unit { get; }

    /// <summary>Whether the column holds numbers, and not texts.</summary>
    public bool IsNumber => !_numbers.IsDefault;

    /// <summary>The numbers; NaN where there is no value.</summary>
    /// <exception cref="InvalidOperationException">The column holds texts.</exception>
    public ImmutableArray<double> Numbers => IsNumber ? _numbers : throw new InvalidOperationException($"The column '{Name}' holds texts; read {nameof(Texts)}.");

    /// <summary>The texts.</summary>
    /// <exception cref="InvalidOperationException">The column holds numbers.</exception>
    public ImmutableArray<string> Texts => IsNumber ? throw new InvalidOperationException($"The column '{Name}' holds numbers; read {nameof(Numbers)}.") : _texts;

    /// <summary>The mean of the numbers that have a value; NaN where none has.</summary>
    public double Mean => Numbers.Where(number => !double.IsNaN(number)).DefaultIfEmpty(double.NaN).Average();

    internal int Length => IsNumber ? _numbers.Length : _texts.Length;

    internal TableColumn At(int[] rows) => IsNumber
        ? new TableColumn(Name, [.. rows.Select(row => _numbers[row])], Unit)
        : new TableColumn(Name, [.. rows.Select(row => _texts[row])]);

    internal void WriteTo(CsvWriter csv, int row)
    {
        if (IsNumber)
        {
            csv.Add(_numbers[row]);
        }
        else
        {
            csv.Add(_texts[row]);
        }
    }
}
