using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Pulumi.Sriov.Provider.Nova.Pci;

namespace Pulumi.Sriov.Provider.Tests.Nova.Pci;

/// <summary>Generates whitelist entries in every form, most of them selecting something on a small host.</summary>
public static class WhitelistArbitraries
{
    private static readonly Gen<string> Fields = Gen.Elements("", "*", "0", "00", "01", "02", "10", "0000", "1f", "1F", "7");

    private static readonly Gen<string> Addresses = Gen.OneOf(
        Gen.Elements("0000:01:00.0", "0000:01:10.0", "0000:02:00.1", "0000:01:10.2", "01:00.0", "*:01:10.*", ":10.", ":01:00.", ".0", "0000:01:00"),
        from domain in Fields
        from bus in Fields
        from slot in Fields
        from function in Gen.Elements("", ".", ".*", ".0", ".1", ".3")
        select $"{domain}:{bus}:{slot}{function}");

    private static readonly Gen<string?> Expressions = Gen.Elements<string?>(
        null, ".*", "0000", "00", "01", "1", "0", "[0-2]", "[^0]", "0[12]", "(0|1)0", "1?0", "..", ".", "0+", "1{1}.", "^0", "0$", "00|01", "[01]|10");

    private static readonly Gen<AddressRegex> Regexes =
        from domain in Expressions
        from bus in Expressions
        from slot in Expressions
        from function in Expressions
        select new AddressRegex { Domain = domain, Bus = bus, Slot = slot, Function = function };

    private static readonly Gen<bool?> Flags = Gen.Elements<bool?>(null, null, true, false);

    private static readonly Gen<WhitelistedDevice> Labelled =
        from network in Gen.Elements<string?>(null, "physnet1", "physnet-2", "net_3")
        from trusted in Flags
        from resource in Gen.Elements<string?>(null, "PGPU", "my card")
        from traits in Gen.Elements<ImmutableArray<string>?>(null, ["HW_NIC_SRIOV"], ["a", "b c"])
        from tags in Gen.Elements<IReadOnlyDictionary<string, string>?>(
            null, new Dictionary<string, string> { ["rack"] = "a1" }, new Dictionary<string, string> { ["note"] = "ü $x \"q\" \\$" })
        select new WhitelistedDevice { PhysicalNetwork = network, Trusted = trusted, ResourceClass = resource, Traits = traits, Tags = tags };

    private static readonly Gen<(string? Vendor, string? Product)> Ids = Gen.Elements<(string?, string?)>(
        (null, null), (null, null), ("8086", null), ("8086", "10c9"), ("8086", "10CA"), ("8086", "10ca"), ("15b3", "101e"));

    /// <summary>Entries that the rules let pass on nova 26.</summary>
    public static Arbitrary<WhitelistedDevice> Accepted() => Any
        .Where(device => !DeviceSpecRules.Validate([device], "devices", Provider.Nova.NovaRelease.Zed).Any())
        .ToArbitrary();

    private static Gen<WhitelistedDevice> Any =>
        from labelled in Labelled
        from ids in Ids
        from place in Gen.OneOf(
            Gen.Elements("enp1s0", "enp2s0f0", "enp1s0v1", "missing0").Select(name => new WhitelistedDevice { Devname = name }),
            Addresses.Select(address => new WhitelistedDevice { Address = address }),
            Regexes.Select(regex => new WhitelistedDevice { AddressRegex = regex }),
            Gen.Constant(new WhitelistedDevice()))
        select labelled with
        {
            Devname = place.Devname,
            Address = place.Address,
            AddressRegex = place.AddressRegex,
            VendorId = ids.Vendor,
            ProductId = ids.Product,
        };
}
