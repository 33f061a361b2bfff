using System.Diagnostics;

namespace Engine.Tests.Commands;

/// <summary>The program as a process.</summary>
public class ProcessTests
{
    [Fact]
    public async Task Version_Process_PrintsItAndEndsWell()
    {
        var (code, output) = await RunAsync("version");

        Assert.Equal(0, code);
        Assert.Matches("^v[0-9]+[.][0-9]+[.][0-9]+\n$", output);
    }

    [Fact]
    public async Task NoCommand_Process_PrintsHelpAndEndsWithAnError()
    {
        var (code, output) = await RunAsync();

        Assert.Equal(1, code);
        Assert.Contains("preview", output, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Output)> RunAsync(params string[] args)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "pulumiw"), args) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output);
    }
}
