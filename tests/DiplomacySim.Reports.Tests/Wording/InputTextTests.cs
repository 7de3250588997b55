using DiplomacySim.Model.Parameters;
using DiplomacySim.Reports.Languages;

namespace DiplomacySim.Reports.Tests.Wording;

public sealed class InputTextTests
{
    [Fact]
    public void Name_EveryParameterInEveryLanguage_HasWords() => Assert.Empty(
        from language in Language.All
        from parameter in ParameterTable.All
        where TextCatalog.Reports.In(language).Or("input." + parameter.Name, "").Length == 0
        select $"{language}: {parameter.Name}");
}
