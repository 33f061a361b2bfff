namespace Pulumi.Sriov.Provider.Remote.Ssh;

/// <summary>ssh ended, or was ended, before there was a shell to talk to.</summary>
internal sealed class SshEndedException(string errorText, int exitCode, Exception inner)
    : Exception($"ssh ended with exit code {exitCode}", inner)
{
    /// <summary>What ssh and sudo said.</summary>
    public string ErrorText => errorText;

    /// <summary>Of ssh.</summary>
    public int ExitCode => exitCode;
}
