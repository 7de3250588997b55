using DiplomacySim.Cli.Composition;

namespace DiplomacySim.Cli.Tests;

public sealed class ExitCodeTests
{
    [Theory]
    [InlineData("rn plain.yaml", "'rn' is not a verb; did you mean 'run'?")]
    [InlineData("--hlp", "'--hlp' is not an option; did you mean '--help'?")]
    [InlineData("run", "required argument 'FILE|ID' missing")]
    [InlineData("run --futurs 3 plain.yaml", "'--futurs' is not an option of 'run'; did you mean '--futures'?")]
    [InlineData("run plain.yaml --zzz", "'--zzz' is not an option of 'run'. The options are --ask-above, --detach, ")]
    [InlineData("validate --formt json plain.yaml", "'--formt' is not an option of 'validate'; did you mean '--format'?")]
    [InlineData("run plain.yaml more.yaml", "'more.yaml' is one argument too many for 'run'")]
    [InlineData("run plain.yaml --futures ten", "--futures: 'ten' is not a whole number from 1 to 10000000")]
    [InlineData("run plain.yaml --futures 0", "--futures: '0' is not a whole number from 1 to 10000000")]
    [InlineData("run plain.yaml --futures -5", "--futures: '-5' is not a whole number from 1 to 10000000")]
    [InlineData("run plain.yaml --workers 1025", "--workers: '1025' is not a whole number from 1 to 1024")]
    [InlineData("run plain.yaml --shard-lanes 2049", "--shard-lanes: '2049' is not a whole number from 1 to 2048")]
    [InlineData("run plain.yaml --seed -1", "--seed: '-1' is not a whole number from 0 to 18446744073709551615")]
    [InlineData("run plain.yaml --until 1", "--until: '1' is not a number of percentage points")]
    [InlineData("run plain.yaml --until 50pp", "--until: '50pp' is not a number of percentage points")]
    [InlineData("run plain.yaml --until NaNpp", "--until: 'NaNpp' is not a number of percentage points")]
    [InlineData("run plain.yaml --until 2pp --futures 10", "--until finds the number of futures itself")]
    [InlineData("run failing.yaml --until 2pp", "--until needs targets, and failing.yaml has none")]
    [InlineData("run plain.yaml --format xml", "--format: 'xml' is not one of text, json")]
    [InlineData("run nofile.yaml", "nofile.yaml cannot be run: 1 error")]
    [InlineData("run faulty.yaml", "faulty.yaml cannot be run: ")]
    [InlineData("run 3 --store missing.db", "There is no result store 'missing.db'. Run a scenario first")]
    [InlineData("resume x", "'x' is not the number of an experiment, such as 3")]
    [InlineData("show 0", "'0' is not the number of an experiment, such as 3")]
    [InlineData("show 1 --store missing.db", "There is no result store 'missing.db'. Run a scenario first")]
    [InlineData("show 1 --store plain.yaml", "'plain.yaml' is not a result store")]
    [InlineData("list --store missing.db", "There is no result store 'missing.db'. Run a scenario first")]
    [InlineData("rerun 1", "rerun needs --future N, the number of a future, or --failed for all that failed.")]
    [InlineData("rerun 1 --future 2 --failed", "--failed computes all failed futures again, --future tells of one")]
    [InlineData("run plain.yaml --samples 7", "plain.yaml cannot be run: 1 error")]
    [InlineData("run plain.yaml --ask-above soon", "--ask-above: 'soon' is not a time such as 90s, 10m or 2h")]
    [InlineData("run plain.yaml --difference x", "--difference says what is to be made sure of; say how sure with --until, such as --until 1pp")]
    [InlineData("schema --world nowhere", "the world 'nowhere' has 1 error")]
    [InlineData("odd --world nowhere", "the world 'nowhere' has 1 error")]
    [InlineData("bench --world nowhere", "the world 'nowhere' has 1 error")]
    [InlineData("--store x list", "'--store' stands before the verb; options follow it: dipsim list --store ...")]
    [InlineData("@plain.yaml", "@plain.yaml cannot be run: 1 error")]
    [InlineData("show @1", "'@1' is not the number of an experiment")]
    [InlineData("plan faulty.yaml", "faulty.yaml cannot be run: ")]
    public void Run_BadInput_SaysWhatIsWrong(string arguments, string message)
    {
        var result = Tool.Run(arguments.Split(' '));

        Assert.Equal(ExitCode.BadInput, result.ExitCode);
        Assert.Contains("error: " + message, result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
        Assert.Empty(result.Output);
    }

    [Fact]
    public void Run_EngineOrleans_RunsOnItOrSaysWhatIsMissing()
    {
        var result = Tool.Run("run", "plain.yaml", "--engine", "orleans", "--store", Tool.NewStore());

        if (Engines.HasOrleans)
        {
            Assert.Equal(ExitCode.Done, result.ExitCode);
            Assert.Contains("Engine: orleans", result.Output, StringComparison.Ordinal);
        }
        else
        {
            Assert.Equal(ExitCode.BadInput, result.ExitCode);
            Assert.Contains("--engine orleans: this build has no Orleans. Use --engine embedded", result.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Serve_ClusterOptionsOnTheEmbeddedEngine_SaysWhatIsMissing()
    {
        var result = Tool.Run("serve", "--engine", "embedded", "--silos", "2");

        Assert.Equal(ExitCode.BadInput, result.ExitCode);
        Assert.Contains(Engines.HasOrleans ? "leave out --engine embedded" : "this build has no Orleans", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("serve --silos 0", "--silos: '0' is not a whole number from 1 to 16")]
    [InlineData("serve --silos 17", "--silos: '17'")]
    [InlineData("serve --cluster mysql://host/db", "--cluster: this is no address of a database")]
    [InlineData("serve --advertise here", "--advertise: 'here' is not an IP address")]
    [InlineData("serve --silo-port 65536", "--silo-port: '65536' is not a whole number from 0 to 65535")]
    [InlineData("serve --log xml", "--log: 'xml' is not one of text, json")]
    [InlineData("serve --urls nowhere", "'nowhere' is not an address to listen on")]
    [InlineData("serve --urls http://0.0.0.0:0", "can be reached from other machines, and there is no token")]
    public void Serve_BadOption_SaysWhatIsAllowed(string arguments, string message)
    {
        var result = Tool.Run([.. arguments.Split(' '), "--store", Tool.NewStore()]);

        Assert.Equal(ExitCode.BadInput, result.ExitCode);
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_FailedFutures_IsThree()
    {
        var store = Tool.NewStore();

        var result = Tool.Run("run", "failing.yaml", "--store", store);

        Assert.Equal(ExitCode.Failed, result.ExitCode);
        Assert.Contains("failed; 'dipsim export 1 --store", result.Error, StringComparison.Ordinal);
        Assert.Contains("divides by zero", Tool.Done("export", "1", "--table", "failures", "--store", store), StringComparison.Ordinal);
    }

    [Fact]
    public void Run_MoreFailuresThanBorne_IsGivenUp()
    {
        var result = Tool.Run("run", "failing.yaml", "--max-failures", "0", "--shard-lanes", "16", "--workers", "1", "--store", Tool.NewStore());

        Assert.Equal(ExitCode.Failed, result.ExitCode);
        Assert.Contains("the run was given up", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Version_EitherWay_IsTheSame()
    {
        var verb = Tool.Done("version");

        Assert.Matches(@"^dipsim \d+\.\d+\.\d+\n$", verb);
        Assert.Equal(verb, Tool.Done("--version"));
    }

    [Fact]
    public void Arguments_None_ShowHelp() => Assert.Equal(Tool.Done("--help"), Tool.Done());

    [Fact]
    public void Arguments_FileAlone_RunsIt()
    {
        var store = Tool.NewStore();

        Assert.Equal(Tool.Done("run", "plain.yaml", "--quiet", "--store", store), Tool.Done("plain.yaml", "--quiet", "--store", store));
    }
}
