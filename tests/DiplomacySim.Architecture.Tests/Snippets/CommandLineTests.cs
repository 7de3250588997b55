namespace DiplomacySim.Architecture.Tests.Snippets;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("./run.sh version", "version")]
    [InlineData("./run.sh", "")]
    [InlineData("./run.sh scenarios/a.yaml --futures 10", "run|scenarios/a.yaml|--futures|10")]
    [InlineData("./run.sh   show  1", "show|1")]
    [InlineData("./run.sh run 'a b.yaml' --note \"it's\"", "run|a b.yaml|--note|it's")]
    [InlineData("./run.sh show \"\"", "show|")]
    [InlineData("./run.sh show a#b", "show|a#b")]
    [InlineData("dotnet run --project src/DiplomacySim.Cli -- version", "version")]
    [InlineData(@".\run.ps1 version", "version")]
    public void Read_CommandOfTheTool_GivesItsArguments(string text, string arguments)
    {
        var step = Assert.IsType<CommandStep>(CommandLine.Read(7, text));

        Assert.Equal(arguments, string.Join('|', step.Arguments));
        Assert.Equal(7, step.Line);
        Assert.Equal(0, step.ExitCode);
        Assert.Null(step.OutputFile);
    }

    [Theory]
    [InlineData("./run.sh test")]
    [InlineData("./run.sh build")]
    [InlineData("./run.sh orleans")]
    [InlineData("git clone somewhere")]
    [InlineData("./run.shell version")]
    [InlineData("dotnet test")]
    public void Read_OtherProgram_GivesNothing(string text) => Assert.Null(CommandLine.Read(1, text));

    [Theory]
    [InlineData("./run.sh version | head")]
    [InlineData("./run.sh version && ./run.sh version")]
    [InlineData("./run.sh version >")]
    [InlineData("./run.sh version > a b")]
    [InlineData("./run.sh run 'a.yaml")]
    public void Read_MoreThanCanBeTried_IsAFault(string text) => Assert.IsType<FaultyStep>(CommandLine.Read(1, text));

    [Theory]
    [InlineData("./run.sh validate bad.yaml   # exit 2", 2)]
    [InlineData("./run.sh run a.yaml # ends with exit 130", 130)]
    [InlineData("./run.sh run a.yaml # two seconds", 0)]
    public void Read_Comment_GivesTheExitCode(string text, int code) =>
        Assert.Equal(code, Assert.IsType<CommandStep>(CommandLine.Read(1, text)).ExitCode);

    [Fact]
    public void Read_Redirection_GivesTheFile()
    {
        var step = Assert.IsType<CommandStep>(CommandLine.Read(1, "./run.sh export 1 > out.csv"));

        Assert.Equal(["export", "1"], step.Arguments);
        Assert.Equal("out.csv", step.OutputFile);
    }

    [Fact]
    public void Read_Copy_GivesBothFolders() =>
        Assert.Equal(new CopyStep(3, "tests/worlds/tiny", "scenarios/worlds/mine"), CommandLine.Read(3, "cp -r tests/worlds/tiny scenarios/worlds/mine"));

    [Theory]
    [InlineData("cp -r one")]
    [InlineData("cp -r one two three")]
    public void Read_CopyOfOtherForm_IsAFault(string text) => Assert.IsType<FaultyStep>(CommandLine.Read(1, text));
}
