using Pulumi.Plugin.Errors;
using Pulumi.Protocol.Grpc;

namespace Pulumi.Plugin.Tests.Errors;

public sealed class FailureStatusTests
{
    [Fact]
    public void ToStatusCode_UnderstoodFailure_NeverMeansCorruptState() => Assert.All(
        Enum.GetValues<FailureKind>(),
        kind => Assert.DoesNotContain(
            kind.ToStatusCode(), new[] { StatusCode.OK, StatusCode.Internal, StatusCode.Unknown, StatusCode.DataLoss }));

    [Fact]
    public void Of_UnforeseenException_IsABug()
    {
        var (code, message) = FailureStatus.Of(new InvalidOperationException("what?"));

        Assert.Equal(StatusCode.Internal, code);
        Assert.Equal("A bug in the provider: InvalidOperationException: what?", message);
    }
}
