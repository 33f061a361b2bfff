using System.Collections.Immutable;
using OpenStack.Client;
using OpenStack.Provider.Compute.Flavor;
using OpenStack.Provider.Lifecycle;

namespace OpenStack.Provider.Compute.Lookups;

/// <summary><c>openstack:compute/getFlavor:getFlavor</c>.</summary>
internal sealed class GetFlavor : FunctionHandler<GetFlavorInputs, GetFlavorOutputs>
{
    public override string Token => "openstack:compute/getFlavor:getFlavor";

    public override string Description => "Finds a flavor that exists already. None or several that match are an error.";

    public override async Task<GetFlavorOutputs> InvokeAsync(
        GetFlavorInputs inputs, Cloud cloud, CancellationToken cancellationToken)
    {
        var nova = cloud.Compute(inputs.Region).AtLeast(2, 61).During("looking up a flavor");
        var found = inputs.FlavorId is { Length: > 0 } id
            ? await nova.FindAsync($"flavors/{id}", "flavor", cancellationToken) is { } flavor ? [flavor] : []
            : await nova.ListAsync("flavors/detail", "flavors", Query(inputs), cancellationToken);
        var matching = found
            .Select(flavor => (Document: flavor, State: FlavorState.Of(flavor, nova.Region, given: null)))
            .Where(flavor => Matches(flavor.State, inputs))
            .ToImmutableArray();
        var only = Match.One([.. matching.Select(flavor => flavor.Document)], "flavor");
        return Describe(matching.Single(flavor => flavor.Document == only).State, inputs);
    }

    // "None" is both public flavors and others: administrators see all, everybody else what is theirs.
    private static IEnumerable<(string Name, string? Value)> Query(GetFlavorInputs inputs) =>
    [
        ("is_public", "None"),
        ("minRam", inputs.MinRam?.ToString()),
        ("minDisk", inputs.MinDisk?.ToString()),
    ];

    private static bool Matches(FlavorState flavor, GetFlavorInputs inputs) =>
        (inputs.Name is null || inputs.Name == flavor.Name)
        && (inputs.Description is null || inputs.Description == flavor.Description)
        && (inputs.Ram is null || inputs.Ram == flavor.Ram)
        && (inputs.Vcpus is null || inputs.Vcpus == flavor.Vcpus)
        && (inputs.Disk is null || inputs.Disk == flavor.Disk)
        && (inputs.Swap is null || inputs.Swap == flavor.Swap)
        && (inputs.RxTxFactor is null || inputs.RxTxFactor == flavor.RxTxFactor)
        && (inputs.IsPublic is null || inputs.IsPublic == flavor.IsPublic);

    private static GetFlavorOutputs Describe(FlavorState flavor, GetFlavorInputs inputs) => new()
    {
        Id = flavor.FlavorId,
        FlavorId = flavor.FlavorId,
        Region = flavor.Region,
        Name = flavor.Name,
        Description = flavor.Description,
        Ram = flavor.Ram,
        MinRam = inputs.MinRam,
        Vcpus = flavor.Vcpus,
        Disk = flavor.Disk,
        MinDisk = inputs.MinDisk,
        Swap = flavor.Swap,
        RxTxFactor = flavor.RxTxFactor,
        IsPublic = flavor.IsPublic,
        ExtraSpecs = flavor.ExtraSpecs,
    };
}
