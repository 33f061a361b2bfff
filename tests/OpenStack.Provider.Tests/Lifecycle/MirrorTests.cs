using OpenStack.Provider.Lifecycle;
using Pulumi.Plugin;
using Pulumi.Plugin.Binding;
using Pulumi.Protocol.Properties;
using static OpenStack.Provider.Tests.Rpc.Values;

namespace OpenStack.Provider.Tests.Lifecycle;

public sealed class MirrorTests
{
    [Fact]
    public void Inputs_WhatTheServiceChose_IsLeftOut() =>
        Assert.Equal(PropertyMap.Empty, InputsOf(PropertyMap.Of(("chosen", "x")), PropertyMap.Empty));

    [Fact]
    public void Inputs_WhatOthersSet_IsThere() =>
        Assert.Equal(PropertyMap.Of(("text", "x")), InputsOf(PropertyMap.Of(("text", "x")), PropertyMap.Empty));

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    public void Inputs_EmptyAndAbsent_MeanTheSame(string? written)
    {
        var inputs = written is null ? PropertyMap.Empty : PropertyMap.Of(("text", written), ("parts", List()), ("flag", false));

        Assert.Equal(inputs, InputsOf(PropertyMap.Of(("text", ""), ("parts", List()), ("flag", false)), inputs));
        Assert.Equal(inputs, InputsOf(PropertyMap.Empty, inputs));
    }

    [Fact]
    public void Inputs_ListWithoutOrder_IsInTheUsersOrder_WithTheRestBehind() => Assert.Equal(
        PropertyMap.Of(("parts", List(Part("b"), Part("a"), Part("c")))),
        InputsOf(
            PropertyMap.Of(("parts", List(Part("a", 1), Part("b", 2), Part("c", 3)))),
            PropertyMap.Of(("parts", List(Part("b"), Part("a"), Part("x"))))));

    [Fact]
    public void Inputs_ItemsOfAListWithoutOrder_MayBeSpelledOtherwise()
    {
        var written = PropertyMap.Of(("addresses", List("2001:DB8::1", "192.0.2.1")));

        Assert.Equal(written, InputsOf(PropertyMap.Of(("addresses", List("192.0.2.1", "2001:db8::1"))), written));
    }

    [Fact]
    public void Inputs_ListsOfDefaults_AreNotLookedAt()
    {
        var written = PropertyMap.Of(("parts", List(Map(("__defaults", List()), ("name", "a")))));

        Assert.Equal(written, InputsOf(PropertyMap.Of(("parts", List(Part("a", 1)))), written));
    }

    [Fact]
    public void Inputs_SecretThatOthersChanged_StaysSecret() => Assert.Equal(
        PropertyMap.Of(("text", Secret("new"))),
        InputsOf(PropertyMap.Of(("text", "new")), PropertyMap.Of(("text", Secret("old")))));

    [Fact]
    public void State_HasEverything_InTheUsersWords() => Assert.Equal(
        PropertyMap.Of(
            ("addresses", List("2001:DB8::1")), ("chosen", "x"), ("parts", List(Part("b", 2), Part("a", 1))), ("text", Secret("t"))),
        Mirror.StateOf(
            RecordShape.Of(typeof(Thing)),
            PropertyMap.Of(("addresses", List("2001:db8::1")), ("chosen", "x"), ("parts", List(Part("a", 1), Part("b", 2))), ("text", "t")),
            PropertyMap.Of(("addresses", List("2001:DB8::1")), ("parts", List(Part("b"), Part("a"))), ("text", Secret("t")))));

    private static PropertyMap InputsOf(PropertyMap seen, PropertyMap written) =>
        Mirror.InputsOf(RecordShape.Of(typeof(Thing)), seen, written);

    private static PropertyValue Part(string name, int? number = null) =>
        number is { } chosen ? Map(("name", name), ("number", chosen)) : Map(("name", name));

    private sealed record ThingPart
    {
        [Property("Given.")]
        public required string Name { get; init; }

        [Property("Chosen.", Computed = true)]
        public int? Number { get; init; }
    }

    private sealed record Thing
    {
        [Property("Given.")]
        public string? Text { get; init; }

        [Property("Given.")]
        public bool? Flag { get; init; }

        [Property("Chosen.", Computed = true)]
        public string? Chosen { get; init; }

        [Property("A set.", Unordered = true)]
        public IReadOnlyList<ThingPart>? Parts { get; init; }

        [Property("A set.", Unordered = true, Notation = Notation.IpAddress)]
        public IReadOnlyList<string>? Addresses { get; init; }
    }
}
