using System.Text.RegularExpressions;
using Pulumi.Sriov.Testing;

namespace Pulumi.Engine.Tests.Documentation;

/// <summary>What docs/conformance.md says about the tests.</summary>
public sealed partial class ConformanceTests
{
    [Fact]
    public async Task Conformance_EveryTestThatItNames_Exists()
    {
        var page = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "conformance.md"));
        var sources = Directory.EnumerateDirectories(Path.Combine(Repository.Root, "tests"), "*.Tests")
            .SelectMany(project => Directory.EnumerateFiles(project, "*Tests.cs", SearchOption.AllDirectories));
        var tests = (await Task.WhenAll(sources.Select(file => File.ReadAllTextAsync(file))))
            .SelectMany(text => Declaration().Matches(text).Select(match => match.Groups["name"].Value))
            .ToHashSet();

        var named = Name().Matches(page).Select(match => match.Groups["name"].Value).ToHashSet();

        Assert.NotEmpty(named);
        Assert.Empty(named.Except(tests));
    }

    [GeneratedRegex(@"public (static )?(async )?(Task|void) (?<name>\w+)\(", RegexOptions.ExplicitCapture)]
    private static partial Regex Declaration();

    [GeneratedRegex(@"`(?<name>[A-Z]\w*_\w+)`")]
    private static partial Regex Name();
}
