using DiplomacySim.Scenarios.Expressions;

namespace DiplomacySim.Scenarios.Tests.Expressions;

public partial class ExpressionFaultTests
{
    /// <summary>Words that mean nothing here, and what was probably meant: a condition's text, and each fault's offset, length, message and suggestion.</summary>
    public static TheoryData<string, string> NameFaults => new()
    {
        { "count tier == strategic", "0+5 'count' is a function and needs parentheses: count(condition) or count(filter, condition)" },
        { "tier == strategc", "8+8 unknown name 'strategc' => strategic" },
        { "count(tier == comprehensive strategc) > 1",
            "14+22 'comprehensive strategc' is not a tier of this world; its tiers are none, comprehensive, strategic and comprehensive strategic => comprehensive strategic" },
        { "count(tier == comprehnsive strategic) > 1", "14+22 unknown name 'comprehnsive strategic' => comprehensive strategic" },
        { "count(tier == comprehensive-strategic) > 1",
            "14+23 tiers are written as in the world's ladder, not 'comprehensive-strategic' => comprehensive strategic" },
        { "count(tier == comprehensive_strategic) > 1",
            "14+23 tiers are written as in the world's ladder, not 'comprehensive_strategic' => comprehensive strategic" },
        { "count(tier == Comprehensive Strategic) > 1",
            "14+23 tiers are written as in the world's ladder, not 'Comprehensive Strategic' => comprehensive strategic" },
        { "count(gpd > 100) > 1", "6+3 unknown name 'gpd' => gdp" },
        { "count(GDP > 100) > 1", "6+3 unknown name 'GDP' => gdp" },
        { "count(xyzzy > 100) > 1", "6+5 unknown name 'xyzzy'; a quantity, a tier, a function or a literal is needed here" },
        { "count(FRA) > 1", "6+3 'FRA' is a partner, which is named by 'partner(...)' => partner(FRA)" },
        { "any(France, tier == strategic)", "4+6 'France' is a partner, which is named by 'partner(...)'; texts stand in quotes => partner(France)" },
        { "all(EU, tier == strategic)", "4+2 'EU' is a bloc, which is named by 'bloc(...)' => bloc(EU)" },
        { "count(region == Europe) > 1", "16+6 'Europe' is a region; texts stand in quotes => 'Europe'" },
        { "count(region == Middle East) > 1", "16+11 'Middle East' is a region; texts stand in quotes => 'Middle East'" },
        { "count(region == 'Eurpe') > 1", "16+7 'Eurpe' is not a region of this world => 'Europe'" },
        { "count(region == 'Atlantis') > 1",
            "16+10 'Atlantis' is not a region of this world; there are Europe, Northeast Asia, Southeast Asia, North America, Middle East and Africa" },
        { "count(code == 'FRX') > 1", "14+5 'FRX' is not the code of a partner in this world => 'FRA'" },
        { "count(name == 'Frence') > 1", "14+8 'Frence' is not the name of a partner in this world => 'France'" },
        { "all(bloc(ASAEN), tier == strategic)", "9+5 'ASAEN' is not a bloc or group of this world => ASEAN" },
        { "all(bloc(XYZ), tier == strategic)",
            "9+3 'XYZ' is not a bloc or group of this world; there are APEC, ASEAN, AU, BRICS, CPTPP, EU, G20, G7, P5, ex-Soviet and neighbours" },
        { "all(bloc(), tier == strategic)", "4+4 'bloc' needs a name: bloc(EU), with a bloc or group of the world" },
        { "all(bloc(EU, tier == strategic)",
            "3+1 this parenthesis is never closed\n"
            + "11+1 bloc(...) takes one name; a name with a comma stands in quotes" },
        { "any(partner(FRN), tier == strategic)", "12+3 'FRN' is not a partner of this world; give a code such as FRA or the exact name => FRA" },
        { "any(partner(Frence), tier == strategic)",
            "12+6 'Frence' is not a partner of this world; give a code such as FRA or the exact name => France" },
        { "any(partner(LAO), tier == strategic)", "18+17 Laos stands outside the ladder: it has no tier, and its label never changes" },
        { "count(partner(LAO) and tier >= tier_at_start) > 1", "6+38 Laos stands outside the ladder: it has no tier, and its label never changes" },
        { "any(bloc(ASEAN) and region == 'Europe', tier == strategic)",
            "4+34 no country of this world can meet 'bloc(ASEAN) and region == 'Europe''; special partners and bloc actors are asked only by partner(...)" },
        { "count(gdp > 99999) > 1", "6+11 no country of this world can meet 'gdp > 99999'; special partners and bloc actors are asked only by partner(...)" },
        { "any(bloc(EU), region == 'Africa')",
            "14+18 no country of this world can meet 'region == 'Africa'' as well as the filter; special partners and bloc actors are asked only by partner(...)" },
        { "visits > 10M", "9+3 '10M' is neither a number nor a name" },
        { "mean(capital) > 1", "0+4 there is no function 'mean'; divide a sum by a count" },
        { "cuont(tier == strategic) > 1",
            "0+5 there is no function 'cuont'; the functions are count, share, sum, max, min, any, all, ever, never, first_month, bloc, partner, fired and struck => count" },
        { "foo(tier == strategic) > 1",
            "0+3 there is no function 'foo'; the functions are count, share, sum, max, min, any, all, ever, never, first_month, bloc, partner, fired and struck" },
        { "tier(3) == strategic", "0+4 'tier' is not a function: it stands without parentheses" },
        { "strategic(3)", "0+9 'strategic' is not a function: it stands without parentheses" },
        { "always(visits > 3)", "0+6 there is no function 'always'; 'never(not ...)' says that something always holds" },
        { "any(bloc)", "4+4 'bloc' is a function and needs parentheses: bloc(EU), with a bloc or group of the world" },
        { "any(foo > 1 and bar == 2) or baz",
            "4+3 unknown name 'foo'; a quantity, a tier, a function or a literal is needed here\n"
            + "16+3 unknown name 'bar'; a quantity, a tier, a function or a literal is needed here\n"
            + "29+3 unknown name 'baz'; a quantity, a tier, a function or a literal is needed here" },
        { "any(foo bar > 1, qux, quux) or baz",
            "0+3 there is too much between the parentheses of any; write any(condition) or any(filter, condition)\n"
            + "4+3 unknown name 'foo'; a quantity, a tier, a function or a literal is needed here\n"
            + "17+3 unknown name 'qux'; a quantity, a tier, a function or a literal is needed here\n"
            + "22+4 unknown name 'quux'; a quantity, a tier, a function or a literal is needed here\n"
            + "31+3 unknown name 'baz'; a quantity, a tier, a function or a literal is needed here" },
        { "any(tier == strategc) or region == 'Eurpe' or 1",
            "12+8 unknown name 'strategc' => strategic\n"
            + "35+7 'Eurpe' is not a region of this world => 'Europe'\n"
            + "46+1 'or' needs conditions, and '1' is a number; compare it with something" },
        { "any(tier == comprehensive partner)",
            "12+21 'comprehensive partner' is not a tier of this world; its tiers are none, comprehensive, strategic and comprehensive strategic => comprehensive strategic" },
        { "all(bloc(EU, G20), tier == strategic)", "11+1 bloc(...) takes one name; a name with a comma stands in quotes" },
        { "count > 3", "0+5 'count' is a function and needs parentheses: count(condition) or count(filter, condition)" },
        { "any(partner(), true)", "4+7 'partner' needs a name: partner(FRA), with a partner's code or name" },
        { "(capital > 1 capital < 2) or foo",
            "13+7 an operator is missing before 'capital'\n"
            + "29+3 unknown name 'foo'; a quantity, a tier, a function or a literal is needed here" },
        { "any(bloc((EU)), true)",
            "9+4 '(EU)' is not a bloc or group of this world; there are APEC, ASEAN, AU, BRICS, CPTPP, EU, G20, G7, P5, ex-Soviet and neighbours" },
        { "count(tier == none strategic) > 1",
            "14+14 'none strategic' is not a tier of this world; its tiers are none, comprehensive, strategic and comprehensive strategic" },
        { "always > 3", "0+6 'always' is not known here; 'never(not ...)' says that something always holds" },
        { "avg > 3", "0+3 'avg' is not known here; divide a sum by a count" },
    };

    [Theory]
    [MemberData(nameof(NameFaults))]
    public void Read_WrongNames_GiveEveryFaultWithItsPlace(string text, string faults) =>
        Assert.Equal(faults, Faults(text, ExpressionType.Truth));
}
