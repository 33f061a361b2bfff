using Pulumi.Sriov.Testing;

namespace Pulumi.Sriov.Interop.Tests.Twins;

/// <summary>
/// Programs as the official SDK documents them, in C# with this repository's SDK and in Node with the official one: the
/// engine is left with the same state.
/// </summary>
public sealed class TwinProgramTests
{
    [Theory]
    [InlineData("stacks", 4)]
    [InlineData("components", 8)]
    [InlineData("secrets", 5)]
    [InlineData("transformations", 4)]
    public async Task Up_SameProgramInBothLanguages_LeavesTheSameState(string program, int atLeast)
    {
        using var dotnet = PulumiProject.OfBinary("twin", "twin-program");
        using var node = await PulumiProject.OfNodeAsync("twin");

        var states = await Task.WhenAll(DeployAsync(dotnet, "dev", program), DeployAsync(node, "dev", program));

        Assert.True(states[0].ResourceCount >= atLeast, $"only {states[0].ResourceCount} resources");
        AssertSame(states[0], states[1]);
    }

    [Fact]
    public async Task Up_StackReferenceInBothLanguages_LeavesTheSameState()
    {
        using var dotnet = PulumiProject.OfBinary("twin", "twin-program");
        using var node = await PulumiProject.OfNodeAsync("twin");

        var states = await Task.WhenAll(ReferAsync(dotnet), ReferAsync(node));

        AssertSame(states[0], states[1]);
        Assert.Contains(states[0].Lines, line => line.EndsWith("Stack::twin-dev outputs.open = \"op\"", StringComparison.Ordinal));
        Assert.Contains(states[0].Lines, line => line.Contains("Stack::twin-dev outputs.password = secret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Up_StateOfTheOtherLanguage_ChangesNothing()
    {
        using var dotnet = PulumiProject.OfBinary("twin", "twin-program");
        using var node = await PulumiProject.OfNodeAsync("twin");
        await DeployAsync(dotnet, "dev", "secrets");
        var stack = await InitAsync(node, "dev", "secrets");
        var file = Path.Combine(node.Directory, "state.json");
        await File.WriteAllTextAsync(file, await dotnet.OutputOfAsync("stack", "export", "--stack", "dev", "--show-secrets"));

        await stack.OutputOfAsync("stack", "import", "--file", file);

        await stack.ExpectNoChangesAsync();
    }

    private static void AssertSame(TwinState dotnet, TwinState node)
    {
        var differences = dotnet.Lines.Except(node.Lines).Select(line => $"dotnet: {line}")
            .Concat(node.Lines.Except(dotnet.Lines).Select(line => $"node:   {line}"));
        Assert.Equal("", string.Join('\n', differences));
    }

    private static async Task<TwinState> ReferAsync(PulumiProject project)
    {
        await DeployAsync(project, "base", "secrets");
        return await DeployAsync(project, "dev", "references");
    }

    private static async Task<TwinState> DeployAsync(PulumiProject project, string name, string program)
    {
        var stack = await InitAsync(project, name, program);
        await stack.UpAsync();
        await stack.ExpectNoChangesAsync();
        return TwinState.Parse(await stack.OutputOfAsync("stack", "export", "--show-secrets"));
    }

    private static async Task<PulumiStack> InitAsync(PulumiProject project, string name, string program)
    {
        var stack = await project.InitAsync(
            name, ("twin:program", program), ("twin:greeting", "hello"), ("twin:other", "organization/twin/base"));
        await stack.SetAsync("settings.limit", "5", "--path");
        await stack.SetAsync("password", "open sesame", "--secret");
        return stack;
    }
}
