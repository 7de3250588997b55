using System.Text;
using System.Text.Json;
using DiplomacySim.Experiments.BackTesting;
using DiplomacySim.Experiments.BackTesting.Frozen;
using DiplomacySim.Experiments.History;
using DiplomacySim.Model.Parameters;

namespace DiplomacySim.Experiments.Tests.BackTesting.Frozen;

public sealed class FrozenForecastTests
{
    [Fact]
    public void Freeze_OtherWorkers_IsTheSameBytes()
    {
        var other = ForecastFreezer.Freeze(BackTestWorlds.Tiny, FrozenForecasts.Options with { Workers = 3 });

        Assert.Equal(FrozenForecasts.File.Bytes, FrozenFile.Write(other).Bytes);
    }

    [Fact]
    public void Freeze_Waves_AreTheWorldsOwnFirst()
    {
        var forecasters = FrozenForecasts.Forecast.Forecasters;

        Assert.Equal(["fades in 36 months", "stays", "fades in 60 months", "fades in 18 months", "is over"], forecasters.Where(f => f.IsModel).Select(f => f.Name));
        Assert.Equal(["persistence", "constant hazard", "recent hazard", "logit", "strong logit"], forecasters.Where(f => !f.IsModel).Select(f => f.Name));
    }

    [Fact]
    public void Waves_Parameters_SayHowLongTheEffectLasts()
    {
        var world = BackTestWorlds.Tiny.World;
        var posterior = OriginFit.Of(HistoryPanel.From(BackTestWorlds.Tiny), drawsParameters: true).Posterior!;
        var waves = Wave.Of(world);

        Assert.Equal([36, double.PositiveInfinity, 60, 18, double.PositiveInfinity], waves.Select(wave => wave.Apply(world.Parameters)[Parameter.WaveHalfLife]));
        Assert.All(waves[..^1], wave => Assert.Equal(world.Parameters[Parameter.LeaderEffect], wave.Apply(world.Parameters)[Parameter.LeaderEffect]));
        Assert.Equal(world.Leaders[^2].Effect, waves[^1].Apply(world.Parameters)[Parameter.LeaderEffect]);
        Assert.Contains(posterior.Entries, entry => entry.ParameterIndex == (int)Parameter.LeaderEffect);
        Assert.DoesNotContain(waves[^1].Apply(posterior)!.Entries, entry => entry.ParameterIndex == (int)Parameter.LeaderEffect);
    }

    [Fact]
    public void Freeze_Probabilities_AddUp()
    {
        var forecast = FrozenForecasts.Forecast;
        foreach (var forecaster in forecast.Forecasters)
        {
            for (var country = 0; country < forecast.Countries.Length; country++)
            {
                Assert.Equal(1, forecaster.At(forecast, 1, country).ToArray().Sum(), 9);
            }
        }
    }

    [Fact]
    public void File_WrittenAndRead_IsTheSameForecast()
    {
        var (read, hash) = FrozenFile.Read(FrozenForecasts.File.Bytes, "f.json");

        Assert.Equal(FrozenForecasts.File.Hash, hash);
        foreach (var (written, back) in FrozenForecasts.Forecast.Forecasters.Zip(read.Forecasters))
        {
            Assert.Equal(written.Name, back.Name);
            Assert.Equal(written.Probabilities.Select(p => Math.Round(p, 6)), back.Probabilities);
            Assert.All(written.AtOrAbove.Concat(written.Steps).Zip(back.AtOrAbove.Concat(back.Steps)), pair => Assert.InRange(pair.First.Mean - pair.Second.Mean, -1e-3, 1e-3));
        }

        Assert.Equal(FrozenForecasts.Forecast.Countries.AsEnumerable(), read.Countries);
        Assert.Equal(FrozenForecasts.Forecast.Date, read.Date);
    }

    [Fact]
    public void File_LaidOutAnew_KeepsItsHash()
    {
        using var document = JsonDocument.Parse(FrozenForecasts.File.Bytes);
        var compact = JsonSerializer.SerializeToUtf8Bytes(document.RootElement);

        Assert.True(compact.Length < FrozenForecasts.File.Bytes.Length);
        Assert.Equal(FrozenForecasts.File.Hash, FrozenFile.Read(compact, "f.json").Hash);
    }

    [Theory]
    [InlineData("\"frozen\": \"2025-01-15\"", "\"frozen\": \"2024-12-31\"", "is not the forecast that was frozen")]
    [InlineData("\"seed\": \"1\"", "\"seed\": \"2\"", "is not the forecast that was frozen")]
    [InlineData("\"format\": \"dipsim forecast 1\"", "\"format\": \"dipsim forecast 9\"", "this version reads 'dipsim forecast 1'")]
    [InlineData("\"sha256\"", "\"sha\"", "is no frozen forecast")]
    [InlineData("\"content\": {", "\"content\": [", "cannot be read")]
    public void File_Changed_IsRefused(string from, string to, string expected)
    {
        var text = Encoding.UTF8.GetString(FrozenForecasts.File.Bytes);
        Assert.Contains(from, text, StringComparison.Ordinal);

        var fault = Assert.Throws<BackTestException>(() => FrozenFile.Read(Encoding.UTF8.GetBytes(text.Replace(from, to, StringComparison.Ordinal)), "f.json"));

        Assert.Contains(expected, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("no json")]
    [InlineData("{\"format\": 3, \"sha256\": 4, \"content\": 5}")]
    public void File_OfSomethingElse_IsRefused(string text) =>
        Assert.Throws<BackTestException>(() => FrozenFile.Read(Encoding.UTF8.GetBytes(text), "f.json"));

    [Theory]
    [InlineData(2024)]
    [InlineData(2045)]
    public void Freeze_ImpossibleYear_SaysWhichAre(int year)
    {
        var fault = Assert.Throws<BackTestException>(() => ForecastFreezer.Freeze(BackTestWorlds.Tiny, FrozenForecasts.Options with { LastYear = year }));

        Assert.Contains("2025 to 2044", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Freeze_DatedBeforeTheRecordsEnd_IsRefused() =>
        Assert.Throws<BackTestException>(() => ForecastFreezer.Freeze(BackTestWorlds.Tiny, FrozenForecasts.Options with { Date = new DateOnly(2024, 12, 30) }));
}
