using DiplomacySim.Model.Parameters;
using DiplomacySim.Model.Tests.Worlds;

namespace DiplomacySim.Model.Tests.Parameters;

public sealed class ParameterTests
{
    [Fact]
    public void Table_Order_IsThatOfTheEnumeration()
    {
        Assert.Equal(Enum.GetValues<Parameter>(), ParameterTable.All.Select(p => p.Parameter));
        Assert.Equal(Enum.GetValues<Parameter>().Length, ParameterTable.Count);
        Assert.All(Enum.GetValues<Parameter>(), p => Assert.Equal(p, ParameterTable.Describe(p).Parameter));
    }

    [Fact]
    public void Table_NamesAndSymbols_AreDistinctAndTold()
    {
        Assert.Equal(ParameterTable.Count, ParameterTable.All.Select(p => p.Name).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(ParameterTable.Count, ParameterTable.All.Select(p => p.Symbol).Distinct(StringComparer.Ordinal).Count());
        Assert.All(ParameterTable.All, p => Assert.True(p.Minimum < p.Maximum, p.Name));
        Assert.All(ParameterTable.All, p => Assert.False(string.IsNullOrWhiteSpace(p.Meaning) || string.IsNullOrWhiteSpace(p.Unit), p.Name));
    }

    [Fact]
    public void Table_UsualValues_LieWithinTheBounds() =>
        Assert.All(ParameterTable.All, p => Assert.InRange(TestParameters.Usual[p.Parameter], p.Minimum, p.Maximum));

    [Fact]
    public void With_OneValue_ChangesThatOneOnly()
    {
        var before = TestParameters.Usual;

        var after = before.With(Parameter.JumpCost, 7);

        Assert.Equal(7, after[Parameter.JumpCost]);
        Assert.Equal(before.Count, after.Count);
        Assert.All(Enumerable.Range(0, before.Count).Where(i => i != ParameterSet.IndexOf(Parameter.JumpCost)), i => Assert.Equal(before[i], after[i]));
        Assert.NotEqual(7, before[Parameter.JumpCost]);
    }

    [Fact]
    public void Thresholds_Rungs_FollowTheParameters()
    {
        var set = TestParameters.Usual.WithThresholds(0, 1.5, 3, 4.5);

        Assert.Equal(4, set.Top);
        Assert.Equal(ParameterTable.Count + 4, set.Count);
        Assert.Equal([0, 1.5, 3, 4.5], Enumerable.Range(1, 4).Select(set.Threshold));
        Assert.Equal(3, set[ParameterSet.IndexOfThreshold(3)]);
        Assert.Equal(9, set.With(ParameterSet.IndexOfThreshold(2), 9).Threshold(2));
    }

    [Fact]
    public void Constructor_WrongNumbers_AreRefused()
    {
        var values = Enumerable.Repeat(0.0, ParameterTable.Count).ToArray();

        Assert.Throws<ArgumentException>(() => new ParameterSet(values[1..], [0]));
        Assert.Throws<ArgumentException>(() => new ParameterSet([.. values, 0], [0]));
        Assert.Throws<ArgumentException>(() => new ParameterSet(values, []));
    }
}
