namespace DiplomacySim.Model.Tests;

public sealed class PartnerIdTests
{
    [Theory]
    [InlineData("AAA", 0u)]
    [InlineData("AAB", 1u)]
    [InlineData("ABA", 26u)]
    [InlineData("BAA", 676u)]
    [InlineData("ZZZ", 17575u)]
    public void Key_Code_IsItsNumberInBase26(string code, uint key)
    {
        var id = new PartnerId(code);

        Assert.Equal(key, id.Key);
        Assert.Equal(code, id.Code);
        Assert.Equal(code, id.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("AB")]
    [InlineData("ABCD")]
    [InlineData("abc")]
    [InlineData("AB1")]
    [InlineData("ÄBC")]
    [InlineData(null)]
    public void Constructor_NoCode_IsRefused(string? code)
    {
        Assert.False(PartnerId.IsValid(code));
        Assert.Throws<ArgumentException>(() => new PartnerId(code!));
    }

    [Fact]
    public void Comparison_Codes_FollowTheAlphabet()
    {
        Assert.True(new PartnerId("ABC").CompareTo(new PartnerId("ABD")) < 0);
        Assert.Equal(0, new PartnerId("ABC").CompareTo(new PartnerId("ABC")));
        Assert.Equal(new PartnerId("ABC"), new PartnerId("ABC"));
        Assert.NotEqual(default, new PartnerId("AAA"));
    }

    [Fact]
    public void Default_NoPartner_HasNoKeyOfAPartner()
    {
        Assert.Equal(uint.MaxValue, default(PartnerId).Key);
        Assert.Equal("", default(PartnerId).Code);
    }
}
