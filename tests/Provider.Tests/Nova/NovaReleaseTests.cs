using Pulumi.Sriov.Provider.Nova;

namespace Pulumi.Sriov.Provider.Tests.Nova;

public sealed class NovaReleaseTests
{
    [Theory]
    [InlineData("26", 26)]
    [InlineData("26.2.2", 26)]
    [InlineData("Zed", 26)]
    [InlineData("2023.1", 27)]
    [InlineData("antelope", 27)]
    [InlineData("2024.2", 30)]
    [InlineData("2025.1", 31)]
    [InlineData("gazpacho", 33)]
    [InlineData("2026.1", 33)]
    public void TryParse_NameReleaseOrVersion_IsTheMajor(string text, int major)
    {
        Assert.True(NovaRelease.TryParse(text, out var release));
        Assert.Equal(major, release.Major);
    }

    [Theory]
    [InlineData("")]
    [InlineData("zedd")]
    [InlineData("2023.3")]
    [InlineData("2019.1")]
    [InlineData("0")]
    public void TryParse_AnythingElse_IsNone(string text) => Assert.False(NovaRelease.TryParse(text, out _));
}
