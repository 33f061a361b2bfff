using System.Collections.Immutable;
using Pulumi.Plugin.Binding;
using Pulumi.Protocol.Properties;

namespace Pulumi.Plugin.Tests.Binding;

public sealed class PropertyReaderTests
{
    public enum Mode
    {
        Off,
        VeryFast,
    }

    public sealed record Inner
    {
        [Property("Text.")]
        public required string Label { get; init; }

        [Property("Secret text.", Secret = true)]
        public string? Key { get; init; }
    }

    public sealed record Everything
    {
        [Property("Text.")]
        public required string Text { get; init; }

        [Property("Truth.")]
        public bool? Truth { get; init; }

        [Property("Whole.")]
        public int? Whole { get; init; }

        [Property("Large.")]
        public long? Large { get; init; }

        [Property("Real.")]
        public double? Real { get; init; }

        [Property("Choice.")]
        public Mode? Mode { get; init; }

        [Property("List.")]
        public ImmutableArray<int>? Numbers { get; init; }

        [Property("Objects.")]
        public IReadOnlyList<Inner>? Items { get; init; }

        [Property("Free names.")]
        public IReadOnlyDictionary<string, string>? Tags { get; init; }

        [Property("Nested.")]
        public Inner? Inner { get; init; }

        public string Undeclared { get; init; } = "kept";
    }

    public sealed record Positional([property: Property("Text.")] string Name, [property: Property("Whole.")] int Count = 7);

    [Fact]
    public void Read_AllShapes_MakesTheRecordAndWritesItBack()
    {
        var properties = PropertyMap.Of(
            ("text", "t"),
            ("truth", true),
            ("whole", 3),
            ("large", 9007199254740992),
            ("real", 1.5),
            ("mode", "veryFast"),
            ("numbers", List(1, 2)),
            ("items", List(Map(("label", "a")), Map(("label", "b"), ("key", Secret("k"))))),
            ("tags", Map(("x.y", "z"))),
            ("inner", Map(("label", "c"))));

        var record = Read(properties).Value!;

        Assert.Equal("t", record.Text);
        Assert.Equal(Mode.VeryFast, record.Mode);
        Assert.Equal([1, 2], record.Numbers!.Value.ToArray());
        Assert.Equal("k", record.Items![1].Key);
        Assert.Equal("z", record.Tags!["x.y"]);
        Assert.Equal("kept", record.Undeclared);
        Assert.Equal(properties, PropertyWriter.Write(record));
    }

    [Fact]
    public void Read_PositionalRecord_UsesDefaults()
    {
        var record = PropertyReader.Read<Positional>(PropertyMap.Of(("name", "n"), ("count", 2)), UndeclaredNames.Refuse).Value;

        Assert.Equal(new Positional("n", 2), record);
    }

    [Fact]
    public void Read_SecretsAndOutputs_AreUnwrapped()
    {
        var record = Read(PropertyMap.Of(
            ("text", Secret(new PropertyValue.OutputValue("t", IsSecret: true, DependencySet.Empty))),
            ("inner", Secret(Map(("label", "c")))))).Value!;

        Assert.Equal("t", record.Text);
        Assert.Equal("c", record.Inner!.Label);
    }

    [Fact]
    public void Read_Unknowns_AreNamedByPath()
    {
        var reading = Read(PropertyMap.Of(
            ("text", PropertyValue.Unknown), ("items", List(Map(("label", Secret(PropertyValue.Unknown)))))));

        Assert.Null(reading.Value);
        Assert.Empty(reading.Failures);
        Assert.Equal(["items[0].label", "text"], reading.Unknowns.ToArray());
    }

    [Theory]
    [InlineData("whole", 1.5, "must be a whole number, not a fraction")]
    [InlineData("whole", 3e9, "must be a whole number, not a number that large")]
    [InlineData("text", 1d, "must be a string, not a number")]
    [InlineData("mode", "fast", "must be one of off, veryFast, not another string")]
    [InlineData("numbers", "1", "must be a list, not a string")]
    [InlineData("inner", true, "must be an object, not true or false")]
    public void Read_WrongType_IsRefusedAtItsPath(string name, object value, string reason)
    {
        PropertyValue property = value switch
        {
            string text => text,
            bool truth => truth,
            _ => (double)value,
        };

        var failures = Read(PropertyMap.Of(("text", "t")).With(name, property)).Failures;

        Assert.Equal(new CheckFailure(name, reason), Assert.Single(failures));
    }

    [Fact]
    public void Read_ManyMistakes_ReportsAllOfThemByPath()
    {
        var failures = Read(PropertyMap.Of(
            ("numbers", List(1, "x")), ("items", List(Map())), ("tags", Map(("a.b", 1))))).Failures;

        Assert.Equal(["items[0].label", "numbers[1]", "tags[\"a.b\"]", "text"], failures.Select(failure => failure.Path));
    }

    [Theory]
    [InlineData("txet", "did you mean 'text'?")]
    [InlineData("Truth", "did you mean 'truth'?")]
    [InlineData("num_bers", "did you mean 'numbers'?")]
    [InlineData("somethingElse", "there are: inner, items, large, mode, numbers, real, tags, text, truth, whole")]
    public void Read_UnknownName_IsRefusedWithAHint(string name, string hint)
    {
        var failure = Assert.Single(Read(PropertyMap.Of(("text", "t"), (name, "x"))).Failures);

        Assert.Equal(new CheckFailure(name, $"is not a property; {hint}"), failure);
    }

    [Fact]
    public void Read_NeverNamesAValue()
    {
        var failure = Assert.Single(Read(PropertyMap.Of(("text", "t"), ("mode", Secret("swordfish")))).Failures);

        Assert.DoesNotContain("swordfish", failure.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_State_IgnoresWhatItDoesNotKnow() =>
        Assert.NotNull(PropertyReader.Read<Everything>(PropertyMap.Of(("text", "t"), ("more", 1)), UndeclaredNames.Ignore).Value);

    [Fact]
    public void Mark_DeclaredSecrets_AreWrappedInPlaceOnce()
    {
        var marked = DeclaredSecrets.Mark(RecordShape.Of(typeof(Everything)), PropertyMap.Of(
            ("text", "t"),
            ("inner", Secret(Map(("label", "c"), ("key", "k")))),
            ("items", List(Map(("key", Secret("k"))), Map(("key", PropertyValue.Unknown))))));

        Assert.Equal(
            PropertyMap.Of(
                ("text", "t"),
                ("inner", Secret(Map(("label", "c"), ("key", Secret("k"))))),
                ("items", List(Map(("key", Secret("k"))), Map(("key", PropertyValue.Unknown))))),
            marked);
    }

    [Fact]
    public void Shape_UnsupportedType_IsRefused() =>
        Assert.Throws<NotSupportedException>(() => ValueShape.Of(typeof(DateTime)));

    private static Binding<Everything> Read(PropertyMap properties) =>
        PropertyReader.Read<Everything>(properties, UndeclaredNames.Refuse);

    private static PropertyValue.SecretValue Secret(PropertyValue value) => new(value);

    private static PropertyValue.ListValue List(params PropertyValue[] items) => new(PropertyList.From(items));

    private static PropertyValue.MapValue Map(params (string, PropertyValue)[] members) => new(PropertyMap.Of(members));
}
