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

    [Fact]
    public async Task GenCompletion_SourcedByBash_CompletesCommandsAndFlags()
    {
        const string Script = """
            source <("$1" gen-completion bash)
            complete_line() {
              COMP_WORDS=("$@"); COMP_CWORD=$(( $# - 1 )); COMP_LINE=$*; COMP_POINT=${#COMP_LINE}
              _pulumiw; echo "${COMPREPLY[@]}"
            }
            complete_line "$1" state un
            complete_line "$1" preview --mess
            """;

        var (code, output) = await StartAsync("bash", "-c", Script, "bash", Program);

        Assert.Equal((0, "unprotect\n--message\n"), (code, output));
    }

    [Fact]
    public async Task Suggest_EmptyLine_OffersCommandsAndNoSlashes()
    {
        var (_, output) = await RunAsync("[suggest:0]", "");

        Assert.Contains("\npreview\n", output, StringComparison.Ordinal);
        Assert.DoesNotContain("/", output, StringComparison.Ordinal);
    }

    private static string Program => Path.Combine(AppContext.BaseDirectory, "pulumiw");

    private static Task<(int Code, string Output)> RunAsync(params string[] args) => StartAsync(Program, args);

    private static async Task<(int Code, string Output)> StartAsync(string program, params string[] args)
    {
        var start = new ProcessStartInfo(program, args) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output);
    }
}
