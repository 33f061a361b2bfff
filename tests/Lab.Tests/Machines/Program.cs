using System.Diagnostics;

namespace Pulumi.Sriov.Lab.Tests.Machines;

/// <summary>How a program ended.</summary>
internal sealed record ProgramResult(int ExitCode, string Output, string Error);

/// <summary>Programs of this machine.</summary>
internal static class Program
{
    public static Task<ProgramResult> RunAsync(string program, params IEnumerable<string> arguments) =>
        RunWithInputAsync(program, "", arguments);

    public static async Task<ProgramResult> RunWithInputAsync(string program, string input, params IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return new ProgramResult(process.ExitCode, await output, await error);
    }
}
