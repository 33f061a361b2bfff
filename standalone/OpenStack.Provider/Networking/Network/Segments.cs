using System.Text.Json.Nodes;
using OpenStack.Client;

namespace OpenStack.Provider.Networking.Network;

/// <summary>
/// Segments by neutron's names. One alone is written into the network itself (neutron's <c>provider</c> extension), several
/// stand in a list (<c>multi-provider</c>): neutron answers in the same way and takes no mixture.
/// </summary>
internal static class Segments
{
    private const string NetworkType = "provider:network_type";
    private const string PhysicalNetwork = "provider:physical_network";
    private const string SegmentationId = "provider:segmentation_id";
    private const string List = "segments";

    /// <summary>Adds them to a create request.</summary>
    public static RequestBody AddSegments(this RequestBody body, IReadOnlyList<NetworkSegment>? segments) => segments switch
    {
        null or [] => body,
        [var only] => Add(body, only),
        _ => body.Set(List, new JsonArray([.. segments.Select(segment => Add(new RequestBody(), segment).Json)])),
    };

    /// <summary>Adds another segmentation id to an update, the only thing that neutron changes on a network that exists.</summary>
    public static RequestBody AddSegmentationId(this RequestBody body, IReadOnlyList<NetworkSegment>? segments) =>
        segments is [{ SegmentationId: { } id }] ? body.Set(SegmentationId, id) : body;

    /// <summary>The segments that a network shows; <c>null</c> = it shows none, as to all but administrators.</summary>
    public static IReadOnlyList<NetworkSegment>? Read(Document network) =>
        network.Shows(List) ? [.. network.Objects(List).Select(ReadOne)]
        : network.Shows(NetworkType) ? [ReadOne(network)]
        : null;

    private static RequestBody Add(RequestBody body, NetworkSegment segment) => body
        .AddGiven(NetworkType, segment.NetworkType)
        .AddGiven(PhysicalNetwork, segment.PhysicalNetwork)
        .AddGiven(SegmentationId, segment.SegmentationId);

    private static NetworkSegment ReadOne(Document json) => new()
    {
        NetworkType = json.TextOrNone(NetworkType),
        PhysicalNetwork = json.TextOrNone(PhysicalNetwork),
        SegmentationId = json.IntegerOrNull(SegmentationId),
    };
}
