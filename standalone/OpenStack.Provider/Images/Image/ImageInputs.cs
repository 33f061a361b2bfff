using System.Collections.Immutable;
using OpenStack.Provider.Lifecycle;
using Pulumi.Plugin;

namespace OpenStack.Provider.Images.Image;

/// <summary>What is wanted of an image.</summary>
internal sealed record ImageInputs : IRegional
{
    [Property("Region of the service catalog. Default: the provider's.", ReplaceOnChange = true, Computed = true)]
    public string? Region { get; init; }

    [Property("The name. Default: made from the name in the program.")]
    public string? Name { get; init; }

    [Property("Container of the data: `bare` unless there is one.", ReplaceOnChange = true)]
    public required string ContainerFormat { get; init; }

    [Property("Format of the data: `qcow2`, `raw`, `iso`, `vmdk`, `aki`, `ari`, ….", ReplaceOnChange = true)]
    public required string DiskFormat { get; init; }

    [Property("File with the data, on the machine of the deployment. Other content, not another path, replaces the image.")]
    public string? LocalFilePath { get; init; }

    [Property("URL from which the image service fetches the data, where the cloud allows that (web-download).")]
    public string? ImageSourceUrl { get; init; }

    [Property("`private`, `shared`, `community` or `public`; `public` for administrators only.", Default = "private")]
    public string? Visibility { get; init; }

    [Property("Whether it can't be deleted.", Default = false)]
    public bool? Protected { get; init; }

    [Property("Whether lists leave it out.", Default = false)]
    public bool? Hidden { get; init; }

    [Property("Smallest root disk that it fits on, in GiB.", Default = 0)]
    public int? MinDiskGb { get; init; }

    [Property("Least memory that it runs with, in MiB.", Default = 0)]
    public int? MinRamMb { get; init; }

    [Property("Tags.", Unordered = true)]
    public IReadOnlyList<string>? Tags { get; init; }

    [Property("Properties: `hw_vif_model`, `kernel_id`, …. Those that others set are left alone.")]
    public ImmutableSortedDictionary<string, string>? Properties { get; init; }
}
