using System.Collections.Concurrent;
using System.Diagnostics;
using Pulumi.Engine.Processes;

namespace Engine.Tests.Processes;

public class ChildProcessTests
{
    // Long enough that a test which waits for it fails by its own limit.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    [Theory]
    [InlineData("trap 'echo INT; exit 3' INT", "INT")]
    [InlineData("trap '' INT; trap 'echo TERM; exit 3' TERM", "TERM")]
    public async Task StopAsync_ProcessThatIgnoresAnInterruptOrNot_EndsInGoodOrder(string traps, string lastWords)
    {
        var lines = new ConcurrentQueue<string>();
        var ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

        // What runs the tests may itself be in the background and ignore it, and a shell can't trap what it inherited as ignored.
        string[] command = ["--default-signal=INT", "bash", "-c", $"{traps}; echo ready; while :; do sleep 0.05; done"];
        var process = ChildProcess.Start(new ProcessStartInfo("env", command), (line, _) =>
        {
            lines.Enqueue(line);
            ready.TrySetResult();
        });
        await ready.Task;

        await process.StopAsync(Patience).WaitAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(3, await process.Exited);
        Assert.Contains(lastWords, lines);
    }
}
