using Pulumi.Engine.Monitor;

namespace Pulumi.Engine.Tests.Monitor;

public sealed class GoDurationTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("45s", 45)]
    [InlineData("1h30m", 5400)]
    [InlineData("1.5m", 90)]
    [InlineData("250ms", 0.25)]
    public void Parse_Duration_GivesSeconds(string text, double seconds) => Assert.Equal(seconds, GoDuration.ParseSeconds(text));

    [Theory]
    [InlineData("5")]
    [InlineData("5 m")]
    [InlineData("m5")]
    public void Parse_NotADuration_IsRefused(string text) => Assert.Throws<FormatException>(() => GoDuration.ParseSeconds(text));
}
