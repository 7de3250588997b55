using DiplomacySim.Model.Modules;
using DiplomacySim.Model.Parameters;

namespace DiplomacySim.Model.Tests.Modules;

public sealed class ModuleTableTests
{
    private static readonly string[] OfTheCore = ["attention", "execution", "capacity", "priority"];

    [Fact]
    public void Items_Names_AreDistinctAndNotThoseOfTheCore()
    {
        var names = Items().Select(item => item.Name).Concat(ParameterTable.All.Select(p => p.Name)).Concat(OfTheCore).ToList();

        Assert.Equal(names.Count, names.Distinct(StringComparer.Ordinal).Count());
        Assert.All(names, name => Assert.Matches("^[a-z][a-z -]*$", name));
    }

    [Fact]
    public void Items_EachOne_HasUnitMeaningAndBounds()
    {
        Assert.All(Items(), item => Assert.False(string.IsNullOrWhiteSpace(item.Unit) || string.IsNullOrWhiteSpace(item.Meaning), item.Name));
        Assert.All(Items(), item => Assert.True(item.IsMonth || item.Minimum < item.Maximum, item.Name));
        Assert.All(ModuleTable.All.SelectMany(m => m.Parameters), item => Assert.NotEqual("", item.Symbol));
    }

    [Fact]
    public void Levers_EachOne_HasADefaultInItsRange()
    {
        Assert.All(
            ModuleTable.All.SelectMany(m => m.Levers),
            lever => Assert.True(lever.DefaultFact is not null || (lever.Default >= lever.Minimum && lever.Default <= lever.Maximum), lever.Name));
    }

    [Fact]
    public void Kinds_OfItems_AreThoseOfTheirLists()
    {
        Assert.All(ModuleTable.All.SelectMany(m => m.Parameters), item => Assert.Equal(ModuleItemKind.Parameter, item.Kind));
        Assert.All(ModuleTable.All.SelectMany(m => m.Facts), item => Assert.Equal(ModuleItemKind.Fact, item.Kind));
        Assert.All(ModuleTable.All.SelectMany(m => m.Levers), item => Assert.Equal(ModuleItemKind.Lever, item.Kind));
    }

    [Fact]
    public void Quantities_Names_AreDistinctWords()
    {
        Assert.Equal(ModuleTable.Quantities.Length, ModuleTable.Quantities.Select(q => q.Name).Distinct(StringComparer.Ordinal).Count());
        Assert.All(ModuleTable.Quantities, q => Assert.Matches("^[a-z][a-z_]*$", q.Name));
        Assert.All(ModuleTable.Quantities, q => Assert.False(q.IsOutcome && q.IsOfPartner, q.Name));
    }

    [Fact]
    public void Modules_EachOne_HasALeverAndAnOutcome()
    {
        Assert.All(ModuleTable.All, module => Assert.NotEmpty(module.Levers));
        Assert.All(ModuleTable.All, module => Assert.Contains(module.Quantities, quantity => quantity.IsOutcome));
        Assert.All(ModuleTable.All.SelectMany(m => m.Needs), need => Assert.NotNull(ModuleTable.Find(need)));
    }

    private static IEnumerable<ModuleItem> Items() => ModuleTable.All.SelectMany(m => m.Parameters.Concat(m.Facts).Concat(m.Levers));
}
