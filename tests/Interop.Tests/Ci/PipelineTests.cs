namespace Pulumi.Sriov.Interop.Tests.Ci;

/// <summary>The shell steps of the example pipelines, run against a checkout on this machine.</summary>
public sealed class PipelineTests
{
    public static TheoryData<string> Platforms { get; } = ["GitHub", "GitLab"];

    [Theory]
    [MemberData(nameof(Platforms))]
    public async Task Preview_ThenPreviewAgain_KeepsOneCommentWithEveryStack(string platform)
    {
        using var checkout = await Checkout.CreateAsync(platform);

        Assert.Equal(0, (await checkout.RunAsync("preview")).ExitCode);
        var first = Assert.Single(checkout.Server.Comments.Skip(1));
        await checkout.SetAsync("lab", "trivial:count", "3");
        Assert.Equal(0, (await checkout.RunAsync("preview")).ExitCode);

        Assert.Contains("### Preview of `lab`\n\n3 to create.", first, StringComparison.Ordinal);
        Assert.Contains("### Preview of `site-b`\n\n2 to create.", first, StringComparison.Ordinal);
        Assert.Contains("| `+` | create | `trivial:index:Thing` | `thing-1` |", first, StringComparison.Ordinal);
        var second = Assert.Single(checkout.Server.Comments.Skip(1));
        Assert.Contains("### Preview of `lab`\n\n4 to create.", second, StringComparison.Ordinal);
        Assert.All(checkout.Server.Requests, request => Assert.EndsWith("token-of-the-job", request, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Platforms))]
    public async Task Preview_OneStackFails_TheCommentSaysSoAndHasTheOthers(string platform)
    {
        using var checkout = await Checkout.CreateAsync(platform);
        await checkout.SetAsync("lab", "trivial:count", "many");

        var run = await checkout.RunAsync("preview");

        Assert.NotEqual(0, run.ExitCode);
        var comment = Assert.Single(checkout.Server.Comments.Skip(1));
        Assert.Contains("### Preview of `lab`\n\n**The preview failed.**", comment, StringComparison.Ordinal);
        Assert.Contains("- Configuration 'trivial:count' value is not a whole number", comment, StringComparison.Ordinal);
        Assert.Contains("### Preview of `site-b`\n\n2 to create.", comment, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Platforms))]
    public async Task Apply_Main_MakesEveryStackAndSaysForWhichCommit(string platform)
    {
        using var checkout = await Checkout.CreateAsync(platform);
        await checkout.RunAsync("preview");

        var run = await checkout.RunAsync("apply");

        Assert.True(run.ExitCode == 0, run.Screen);
        Assert.Contains("two sites", await checkout.OutputOfAsync("stack", "history", "--stack", "lab"), StringComparison.Ordinal);
        Assert.Equal("1\n", await checkout.OutputOfAsync("stack", "output", "count", "--stack", "site-b"));
        await checkout.RunAsync("preview");
        Assert.Contains("### Preview of `lab`\n\nNo changes, 3 unchanged.", checkout.Server.Comments[1], StringComparison.Ordinal);
    }
}
