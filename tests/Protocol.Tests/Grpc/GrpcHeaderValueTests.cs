using FsCheck.Xunit;
using Pulumi.Protocol.Grpc.Internal;

namespace Pulumi.Protocol.Tests.Grpc;

public sealed class GrpcHeaderValueTests
{
    [Theory]
    [InlineData("1n", 1)]
    [InlineData("250u", 2500)]
    [InlineData("50m", 50 * TimeSpan.TicksPerMillisecond)]
    [InlineData("3S", 3 * TimeSpan.TicksPerSecond)]
    [InlineData("2M", 2 * TimeSpan.TicksPerMinute)]
    [InlineData("99999999H", 99_999_999 * TimeSpan.TicksPerHour)]
    public void Timeout_EveryUnit_IsRead(string text, long ticks)
    {
        Assert.True(GrpcTimeout.TryParse(text, out var timeout));
        Assert.Equal(ticks, timeout.Ticks);
    }

    [Theory]
    [InlineData("")]
    [InlineData("5")]
    [InlineData("S")]
    [InlineData("-1S")]
    [InlineData("1.5S")]
    [InlineData("123456789S")]
    [InlineData("5x")]
    public void Timeout_Malformed_IsRefused(string text) => Assert.False(GrpcTimeout.TryParse(text, out _));

    [Property]
    public bool Timeout_FormattedAndRead_IsNeverShorterAndHardlyLonger(ulong random)
    {
        var timeout = TimeSpan.FromTicks((long)(random % (ulong)TimeSpan.FromDays(10_000).Ticks));
        return GrpcTimeout.TryParse(GrpcTimeout.Format(timeout), out var read)
            && read >= timeout
            && read - timeout <= TimeSpan.FromTicks(1 + (timeout.Ticks / 100_000));
    }

    [Fact]
    public void StatusMessage_OtherThanPrintableAscii_IsPercentEncoded() =>
        Assert.Equal("50%25 caf%C3%A9%0A", GrpcStatusMessage.Encode("50% café\n"));

    [Theory]
    [InlineData("100%", "100%")]
    [InlineData("%zz", "%zz")]
    [InlineData("%2", "%2")]
    [InlineData("a%20b", "a b")]
    public void StatusMessage_Malformed_IsKept(string encoded, string message) =>
        Assert.Equal(message, GrpcStatusMessage.Decode(encoded));

    [Property]
    public bool StatusMessage_EncodedAndDecoded_IsTheSame(string? text)
    {
        // Half a surrogate pair has no UTF-8 form.
        var message = new string([.. (text ?? "").Where(c => !char.IsSurrogate(c))]);
        return GrpcStatusMessage.Decode(GrpcStatusMessage.Encode(message)) == message;
    }

    [Theory]
    [InlineData("application/grpc", true)]
    [InlineData("application/grpc+proto", true)]
    [InlineData("application/grpc;charset=utf-8", true)]
    [InlineData("application/grpc+json", false)]
    [InlineData("application/grpc-web", false)]
    [InlineData("text/plain", false)]
    [InlineData(null, false)]
    public void ContentType_OnlyGrpcWithProtobuf_IsGrpc(string? contentType, bool isGrpc) =>
        Assert.Equal(isGrpc, GrpcHeaders.IsGrpc(contentType));
}
