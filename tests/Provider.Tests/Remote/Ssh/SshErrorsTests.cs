using Pulumi.Plugin.Errors;
using Pulumi.Sriov.Provider.Remote;
using Pulumi.Sriov.Provider.Remote.Ssh;

namespace Pulumi.Sriov.Provider.Tests.Remote.Ssh;

/// <summary>Words of ssh and sudo that the tests' own host cannot be brought to say.</summary>
public sealed class SshErrorsTests
{
    [Theory]
    [InlineData("ssh: connect to host h port 22: No route to host", FailureKind.Unreachable)]
    [InlineData("ssh: connect to host h port 22: Network is unreachable", FailureKind.Unreachable)]
    [InlineData("ssh: connect to host h port 22: Connection timed out", FailureKind.Unreachable)]
    [InlineData("kex_exchange_identification: Connection closed by remote host", FailureKind.Unreachable)]
    [InlineData("System is going down. Unprivileged users are not permitted to log in anymore.", FailureKind.Unreachable)]
    [InlineData("Received disconnect from 10.0.0.1 port 22:2: Too many authentication failures", FailureKind.Authentication)]
    [InlineData("sudo: sorry, you must have a tty to run sudo", FailureKind.Privilege)]
    [InlineData("operator is not in the sudoers file.", FailureKind.Privilege)]
    [InlineData("sh: 1: exec: sudo: not found", FailureKind.Privilege)]
    [InlineData("command-line: line 0: Bad configuration option: knownhostscommand", FailureKind.Invalid)]
    [InlineData("This account is currently not available.", FailureKind.Unreachable)]
    public void Connect_Words_GiveKindAndAreShown(string words, FailureKind kind)
    {
        var failure = SshErrors.Connect(new ConnectionSettings("h"), $"debug1: chatter\r\n{words}\r\ndebug1: more", 255);
        Assert.Equal(kind, failure.Kind);
        Assert.Contains(words.TrimEnd('.'), failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("chatter", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Connect_NoWords_TellsTheExitCode() => Assert.Contains(
        "exit code 127", SshErrors.Connect(new ConnectionSettings("h"), "debug1: chatter\n", 127).Seen, StringComparison.Ordinal);

    [Fact]
    public void ConnectTimeout_WhileSudoChecksThePassword_DoesNotShowThePrompt() => Assert.Equal(
        "no shell within 10 s",
        SshErrors.ConnectTimeout(new ConnectionSettings("h"), "debug1: chatter\n@0123456789abcdef0123456789abcdef%root").Seen);
}
