using System.IO.Pipes;
using DiplomacySim.Cli.Running;

namespace DiplomacySim.Cli.Tests.Running;

public sealed class ParentWatchTests
{
    [Fact]
    public async Task EndAsync_OtherEndCloses_Completes()
    {
        using var parent = new AnonymousPipeServerStream(PipeDirection.Out);
        using var input = new AnonymousPipeClientStream(PipeDirection.In, parent.ClientSafePipeHandle);
        var end = ParentWatch.EndAsync(input);
        parent.WriteByte(1);
        Assert.False(end.IsCompleted);

        parent.Dispose();

        await end.WaitAsync(TimeSpan.FromSeconds(30));
    }
}
