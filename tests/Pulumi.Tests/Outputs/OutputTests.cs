using System.Collections.Immutable;
using Pulumi.Utilities;

namespace Pulumi.Tests.Outputs;

public sealed class OutputTests
{
    private static readonly Output<int> Unknown = OutputUtilities.CreateUnknown(0);

    [Fact]
    public async Task Apply_KnownValue_GivesTheResult() =>
        Assert.Equal(6, await OutputUtilities.GetValueAsync(Output.Create(2).Apply(x => x * 3)));

    [Fact]
    public async Task Apply_EveryKindOfResult_IsAwaited()
    {
        var two = Output.Create(2);

        Assert.Equal(3, await OutputUtilities.GetValueAsync(two.Apply(x => Task.FromResult(x + 1))));
        Assert.Equal(4, await OutputUtilities.GetValueAsync(two.Apply(x => Output.Create(x + 2))));
        Assert.Equal(5, await OutputUtilities.GetValueAsync(two.Apply(x => (Input<int>)(x + 3))));
    }

    [Fact]
    public async Task Apply_UnknownValue_IsNotCalled_AndStaysUnknown()
    {
        var result = Unknown.Apply(int (_) => throw new InvalidOperationException("called"));

        Assert.False(await OutputUtilities.GetIsKnownAsync(result));
    }

    [Fact]
    public async Task Apply_ResultUnknown_IsUnknown() =>
        Assert.False(await OutputUtilities.GetIsKnownAsync(Output.Create(1).Apply(_ => Unknown)));

    [Theory]
    [InlineData(true, false, true)]
    [InlineData(false, true, true)]
    [InlineData(false, false, false)]
    public async Task Apply_IsSecret_IfEitherSideIs(bool outer, bool inner, bool expected)
    {
        var output = (outer ? Output.CreateSecret(1) : Output.Create(1))
            .Apply(x => inner ? Output.CreateSecret(x) : Output.Create(x));

        Assert.Equal(expected, await Output.IsSecretAsync(output));
    }

    [Fact]
    public async Task Unsecret_IsNoLongerSecret() =>
        Assert.False(await Output.IsSecretAsync(Output.Unsecret(Output.CreateSecret("x"))));

    [Fact]
    public async Task All_GivesValuesInOrder_SecretIfOneIs()
    {
        var all = Output.All<int>(1, Output.CreateSecret(2), Output.Create(3));

        Assert.Equal([1, 2, 3], (await OutputUtilities.GetValueAsync(all)).AsEnumerable());
        Assert.True(await Output.IsSecretAsync(all));
    }

    [Fact]
    public async Task Tuple_OneUnknown_IsUnknown() =>
        Assert.False(await OutputUtilities.GetIsKnownAsync(Output.Tuple(Output.Create("a"), Unknown)));

    [Fact]
    public async Task Tuple_OfEight_KeepsPlaces()
    {
        var tuple = Output.Tuple<int, string, double, bool, int, string, double, bool>(1, "2", 3.0, true, 5, "6", 7.0, false);

        Assert.Equal((1, "2", 3.0, true, 5, "6", 7.0, false), await OutputUtilities.GetValueAsync(tuple));
    }

    [Fact]
    public async Task Format_FillsInOutputsInputsAndValues()
    {
        Input<int> port = 22;

        var text = Output.Format($"ssh://{Output.Create("host")}:{port}/{1.5:0.00}");

        Assert.Equal("ssh://host:22/1.50", await OutputUtilities.GetValueAsync(text));
    }

    [Fact]
    public async Task Format_WithASecret_IsSecret() =>
        Assert.True(await Output.IsSecretAsync(Output.Format($"{Output.CreateSecret("x")}")));

    [Fact]
    public async Task JsonSerialize_AwaitsOutputsInside_AndTakesOverSecretness()
    {
        var json = Output.JsonSerialize(Output.Create(new Dictionary<string, object>
        {
            ["plain"] = 1,
            ["nested"] = Output.CreateSecret(new[] { Output.Create("a") }),
        }));

        Assert.Equal("""{"plain":1,"nested":["a"]}""", await OutputUtilities.GetValueAsync(json));
        Assert.True(await Output.IsSecretAsync(json));
    }

    [Fact]
    public async Task JsonDeserialize_GivesTheValue() =>
        Assert.Equal("x", (await OutputUtilities.GetValueAsync(Output.JsonDeserialize<string[]>(Output.Create("[\"x\"]"))))[0]);

    [Fact]
    public async Task GetAt_TakesAnOutputAsIndex() => Assert.Equal(
        "b", await OutputUtilities.GetValueAsync(Output.Create(ImmutableArray.Create("a", "b")).GetAt(Output.Create(1))));

    [Fact]
    public void ToString_SaysHowToGetTheValue() =>
        Assert.Contains("Output.Format", Output.Create(1).ToString(), StringComparison.Ordinal);

    [Fact]
    public async Task Failure_GoesToEverythingComputedFromIt()
    {
        var failing = Output.Create(1).Apply(int (_) => throw new FormatException("broken")).Apply(x => x + 1);

        var failure = await Assert.ThrowsAsync<FormatException>(() => OutputUtilities.GetValueAsync(failing));
        Assert.Equal("broken", failure.Message);
    }
}
