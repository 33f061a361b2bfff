using System.Collections;
using System.Collections.Immutable;
using Pulumi.Utilities;

namespace Pulumi.Tests.Inputs;

public sealed class InputCollectionTests
{
    [Fact]
    public async Task List_MixesValuesAndOutputs()
    {
        var list = new InputList<int> { 1, Output.Create(2), { 3, 4 } };
        list.AddRange(new[] { 5 });

        Assert.Equal([1, 2, 3, 4, 5], (await ValueOf(list)).AsEnumerable());
    }

    [Fact]
    public async Task List_FromAnOutputOfAList_HasItsElements()
    {
        InputList<string> list = Output.Create(ImmutableArray.Create("a", "b"));

        Assert.Equal(["a", "b"], (await ValueOf(list)).AsEnumerable());
    }

    [Fact]
    public async Task List_Concat_LeavesBothAlone()
    {
        InputList<int> first = 1;
        InputList<int> second = 2;

        var both = first.Concat(second);

        Assert.Equal([1, 2], (await ValueOf(both)).AsEnumerable());
        Assert.Equal([1], (await ValueOf(first)).AsEnumerable());
    }

    [Fact]
    public void List_SynchronousEnumeration_IsRefused() =>
        Assert.Throws<NotSupportedException>(() => ((IEnumerable)new InputList<int>()).GetEnumerator());

    [Fact]
    public async Task Map_Merge_TakesTheSecond()
    {
        var first = new InputMap<string> { ["a"] = "1", ["b"] = "1" };
        var second = new InputMap<string> { ["b"] = Output.Create("2") };

        var merged = await ValueOf(InputMap<string>.Merge(first, second));

        Assert.Equal(("1", "2"), (merged["a"], merged["b"]));
    }

    [Fact]
    public async Task Map_SameKeyWithAnotherValue_Fails()
    {
        var map = new InputMap<string> { { "a", "1" }, { "a", "2" } };

        await Assert.ThrowsAsync<ArgumentException>(() => ValueOf(map));
    }

    [Fact]
    public async Task Union_KnowsWhichTypeItHolds()
    {
        InputUnion<string, int> input = 7;

        var union = await ValueOf(input);

        Assert.True(union.IsT1);
        Assert.Equal(7, union.AsT1);
        Assert.Throws<InvalidOperationException>(() => union.AsT0);
    }

    private static Task<T> ValueOf<T>(Input<T> input) => OutputUtilities.GetValueAsync(input.ToOutput());
}
