using Pulumi.Protocol.Properties;
using Pulumi.Sriov;
using Pulumi.Sriov.Inputs;
using Pulumi.Tests.Engine;

namespace Sdk.Tests.Components;

/// <summary>Hosts as the tests of components declare them, and what is easily said about their requests.</summary>
internal static class Site
{
    public static SriovComputeHost ComputeHost(string name, string alias = "a1") => new(name, new SriovComputeHostArgs
    {
        Connection = new ConnectionArgs { Host = name },
        PhysicalFunctions =
        {
            ["enp1s0"] = new PhysicalFunctionArgs { Count = 4, PhysicalNetwork = "physnet1", Trusted = true },
            ["enp2s0"] = new PhysicalFunctionArgs { Count = 4, Alias = new AliasSettings { Name = alias } },
        },
    });

    public static SriovController Controller(string name, params SriovComputeHost[] hosts)
    {
        var args = new SriovControllerArgs { Connection = new ConnectionArgs { Host = name } };
        args.ComputeHosts.AddRange(hosts);
        return new SriovController(name, args);
    }

    /// <summary>Lets the host say which device the virtual functions of a physical function are.</summary>
    public static void FindVirtualFunctions(this RecordingEngine engine, string name, string? productId = "10ca") =>
        engine.Answers[name] = request => new()
        {
            Urn = RecordingEngine.UrnOf(request.Type, request.Name),
            Id = $"h/{name}",
            Object = PropertyCodec.Encode(
                PropertyMap.Of(("vfVendorId", "8086"), ("vfProductId", productId is null ? PropertyValue.Null : productId)),
                PropertyCodecOptions.KeepAll),
        };

    /// <summary>As in the preview of a new host: the ids are known only once it was looked at.</summary>
    public static void FindNothingYet(this RecordingEngine engine, string name) =>
        engine.Answers[name] = request => new()
        {
            Urn = RecordingEngine.UrnOf(request.Type, request.Name),
            Object = PropertyCodec.Encode(
                PropertyMap.Of(("vfVendorId", PropertyValue.Unknown), ("vfProductId", PropertyValue.Unknown)),
                PropertyCodecOptions.KeepAll),
        };

    public static PropertyValue.MapValue Map(params (string Name, PropertyValue Value)[] properties) => new(PropertyMap.Of(properties));

    public static PropertyValue.ListValue List(params PropertyValue[] items) => new([.. items]);

    public static string[] Dependencies(this RecordingEngine engine, string name) =>
        [.. engine.Registration(name).Dependencies.Select(urn => urn.Split("::")[^1]).Order(StringComparer.Ordinal)];
}
