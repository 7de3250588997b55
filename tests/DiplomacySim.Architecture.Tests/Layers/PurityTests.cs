using System.Text.RegularExpressions;

namespace DiplomacySim.Architecture.Tests.Layers;

public sealed class PurityTests
{
    // Their last bits differ between processors and versions of the runtime.
    private static readonly Regex _inexact = new(
        @"^System\.(Math|MathF|Double|Single|Numerics\.(Vector|Vector`1|TensorPrimitives)|Runtime\.Intrinsics\.\w+)\." +
        @"(Exp\w*|Log\w*|Pow|Sin\w*|Cos\w*|Tan\w*|Asin\w*|Acos\w*|Atan\w*|Cbrt|Hypot|RootN|FusedMultiply\w*|MultiplyAddEstimate|\w*Estimate)$",
        RegexOptions.CultureInvariant);

    [Theory]
    [InlineData("System.IO.")]
    [InlineData("System.Net.")]
    [InlineData("System.Console")]
    [InlineData("System.Environment")]
    [InlineData("System.DateTime")]
    [InlineData("System.Diagnostics.Process")]
    [InlineData("System.Diagnostics.Stopwatch")]
    [InlineData("System.Random")]
    [InlineData("System.Guid")]
    [InlineData("System.Threading.Thread")]
    [InlineData("System.Threading.Tasks.Parallel")]
    public void Model_UsedTypes_AreNeitherClockNorChanceNorInput(string forbidden)
    {
        var model = CompiledCode.Of(Layer.All[0]);

        Assert.DoesNotContain(model.UsedTypes, type => type.StartsWith(forbidden, StringComparison.Ordinal));
    }

    [Fact]
    public void Model_UsedFunctions_HaveTheSameBitsEverywhere()
    {
        var model = CompiledCode.Of(Layer.All[0]);

        Assert.DoesNotContain(model.UsedMembers, _inexact.IsMatch);
        Assert.DoesNotContain(model.UsedTypes, type => type.EndsWith(".Fma", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("System.Math.Exp", true)]
    [InlineData("System.MathF.Log2", true)]
    [InlineData("System.Math.FusedMultiplyAdd", true)]
    [InlineData("System.Runtime.Intrinsics.Vector256.MultiplyAddEstimate", true)]
    [InlineData("System.Math.Sqrt", false)]
    [InlineData("System.Math.Max", false)]
    [InlineData("System.Runtime.Intrinsics.Vector256.Add", false)]
    public void InexactFunctions_Examples_AreToldFromTheExact(string member, bool inexact) =>
        Assert.Equal(inexact, _inexact.IsMatch(member));
}
