using System.Collections.Immutable;
using Pulumi.Plugin.Binding;

namespace Pulumi.Plugin.Tests.Binding;

public sealed class CollectionFactoryTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(1)]
    [InlineData(1L)]
    [InlineData(0.5)]
    [InlineData("one")]
    public void Of_WhatTheWireHas_MakesCollectionsOfIt(object item)
    {
        var factory = ICollectionFactory.Of(item.GetType());

        Assert.Equal(typeof(ImmutableArray<>).MakeGenericType(item.GetType()), factory.Array([item]).GetType());
        Assert.Equal(
            typeof(ImmutableSortedDictionary<,>).MakeGenericType(typeof(string), item.GetType()),
            factory.Dictionary([new("key", item)]).GetType());
    }

    [Fact]
    public void Of_Records_MakesCollectionsOfThem() =>
        Assert.Equal(new Item("one"), Assert.Single(Assert.IsType<ImmutableArray<Item>>(ICollectionFactory.Of(typeof(Item)).Array([new Item("one")]))));

    // Native code has none for them; without this it would be seen only there.
    [Fact]
    public void Of_OtherValues_IsRefused() => Assert.Throws<NotSupportedException>(() => ICollectionFactory.Of(typeof(DayOfWeek)));

    private sealed record Item(string Name);
}
