using System.Collections.Immutable;
using OpenStack.Client;
using OpenStack.Provider.Lifecycle;
using Pulumi.Plugin;

namespace OpenStack.Provider.Compute.Flavor;

/// <summary>A flavor as nova has it.</summary>
internal sealed record FlavorState
{
    [Property("Region of the service catalog.")]
    public required string Region { get; init; }

    [Property("The name.")]
    public required string Name { get; init; }

    [Property("Text for people.")]
    public string? Description { get; init; }

    [Property("Id.")]
    public required string FlavorId { get; init; }

    [Property("Memory, in MiB.")]
    public required int Ram { get; init; }

    [Property("Virtual processors.")]
    public required int Vcpus { get; init; }

    [Property("Size of the root disk, in GiB.")]
    public required int Disk { get; init; }

    [Property("Size of a second, empty disk, in GiB.")]
    public int? Ephemeral { get; init; }

    [Property("Size of a swap disk, in MiB.")]
    public int? Swap { get; init; }

    [Property("Share of bandwidth.")]
    public double? RxTxFactor { get; init; }

    [Property("Whether all projects may use it.")]
    public bool? IsPublic { get; init; }

    [Property("The extra specs that the program set; on import all.")]
    public required ImmutableSortedDictionary<string, string> ExtraSpecs { get; init; }

    /// <summary>Reads a flavor as nova describes it since version 2.61.</summary>
    /// <param name="live">The flavor.</param>
    /// <param name="region">Where it is.</param>
    /// <param name="given">The extra specs that are the user's: see <see cref="OwnKeys.Of"/>; <c>null</c> = all of them.</param>
    public static FlavorState Of(
        Document live, string? region, IEnumerable<ImmutableSortedDictionary<string, string>?>? given) => new()
        {
            Region = region ?? "",
            Name = live.Text("name"),
            Description = live.TextOrNone("description"),
            FlavorId = live.Id,
            Ram = live.Integer("ram"),
            Vcpus = live.Integer("vcpus"),
            Disk = live.Integer("disk"),
            Ephemeral = live.IntegerOrNull("OS-FLV-EXT-DATA:ephemeral") ?? 0,
            // Before 2.75, nova has "" for none.
            Swap = live.IntegerOrNull("swap") ?? 0,
            RxTxFactor = live.NumberOrNull("rxtx_factor") ?? 1,
            IsPublic = live.FlagOrNull("os-flavor-access:is_public") ?? true,
            ExtraSpecs = given is null ? live.TextMap("extra_specs") : OwnKeys.Of(live.TextMap("extra_specs"), given),
        };
}
