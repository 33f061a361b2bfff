using Pulumi.Sriov.Provider.Remote.Ssh;

namespace Pulumi.Sriov.Provider.Tests.Remote.Ssh;

public sealed class ErrnoTests
{
    [Theory]
    [InlineData("sh: 1: echo: I/O error: Device or resource busy", "EBUSY")]
    [InlineData("write error: Protocol not supported", "EPROTONOSUPPORT")]
    [InlineData("RTNETLINK answers: Operation not supported.", "EOPNOTSUPP")]
    [InlineData("nothing that is known", "")]
    public void Of_LastWords_AreTheErrno(string message, string errno) => Assert.Equal(errno, Errno.Of(message));
}
