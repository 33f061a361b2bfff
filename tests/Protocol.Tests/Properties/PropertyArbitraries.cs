using FsCheck;
using FsCheck.Fluent;
using Pulumi.Protocol.Properties;
using static Pulumi.Protocol.Properties.PropertyValue;

namespace Pulumi.Protocol.Tests.Properties;

/// <summary>Generates property values of every kind, nested.</summary>
public static class PropertyArbitraries
{
    private static readonly Gen<string> Texts = Gen.Elements(
        "", "a", "vf0", "ens1f0", "0000:3b:00.0", "a.b", "x[0]", "\"quoted\"", @"back\slash", "ünïcode ✓", "line\nbreak", "*");

    private static readonly Gen<string?> OptionalTexts = Gen.OneOf(Gen.Constant<string?>(null), Texts.Select(text => (string?)text));

    private static readonly Gen<string> Urns =
        Gen.Choose(0, 5).Select(i => $"urn:pulumi:dev::site::sriov:host:VirtualFunctions::pf{i}");

    private static readonly Gen<PropertyValue> Leaves = Gen.OneOf(
        Gen.Constant(Null),
        Gen.Constant(Unknown),
        Gen.Elements<PropertyValue>(true, false),
        Gen.Elements<PropertyValue>(0.0, -1.5, 42.0, 1e300, double.Epsilon, double.NaN, double.PositiveInfinity),
        Texts.Select(text => (PropertyValue)text),
        OptionalTexts.Zip(OptionalTexts).SelectMany(
            pair => OptionalTexts.Select(hash => (PropertyValue)new AssetValue(pair.Item1, pair.Item2, null, hash))),
        Urns.SelectMany(urn => OptionalTexts.Zip(OptionalTexts).Select(
            pair => (PropertyValue)new ResourceReferenceValue(urn, pair.Item1, pair.Item2))));

    public static Arbitrary<PropertyMap> Maps() =>
        Arb.From(Gen.Sized(size => MapsOf(ValuesOf(Math.Min(size, 30)))), map => map.Keys.Select(map.Without));

    public static Arbitrary<PropertyValue> Values() => Gen.Sized(size => ValuesOf(Math.Min(size, 30))).ToArbitrary();

    public static Arbitrary<PropertyPath> Paths() =>
        Gen.OneOf(Texts.Select(PropertyPathSegment.OfKey), Gen.Choose(0, 20).Select(PropertyPathSegment.OfIndex))
            .ListOf()
            .Select(segments => segments.Aggregate(
                PropertyPath.Root,
                (path, segment) => segment.Key is { } key ? path.Append(key) : path.Append(segment.Index)))
            .ToArbitrary();

    private static Gen<PropertyValue> ValuesOf(int size)
    {
        if (size <= 1)
        {
            return Leaves;
        }

        var inner = ValuesOf(size / 3);
        return Gen.OneOf(
            Leaves,
            inner.ListOf().Select(items => (PropertyValue)new ListValue(PropertyList.From(items.Take(4)))),
            MapsOf(inner).Select(map => (PropertyValue)new MapValue(map)),
            MapsOf(inner).Zip(OptionalTexts).Select(pair => (PropertyValue)new ArchiveValue(pair.Item1, null, pair.Item2)),
            inner.Select(element => (PropertyValue)new SecretValue(element)),
            Outputs(inner));
    }

    private static Gen<PropertyMap> MapsOf(Gen<PropertyValue> values) =>
        Texts.Zip(values).ListOf().Select(pairs => PropertyMap.Of([.. pairs.Take(4)]));

    private static Gen<PropertyValue> Outputs(Gen<PropertyValue> inner) =>
        Gen.OneOf(inner.Select(element => (PropertyValue?)element), Gen.Constant<PropertyValue?>(null)).SelectMany(
            element => Gen.Elements(true, false).SelectMany(
                isSecret => Urns.ListOf().Select(
                    urns => (PropertyValue)new OutputValue(element, isSecret, DependencySet.From(urns.Take(3))))));
}
