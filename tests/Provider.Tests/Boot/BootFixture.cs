using System.Collections.Immutable;
using System.Text;
using Pulumi.Sriov.Provider.Boot;
using Pulumi.Sriov.Provider.Boot.CommandLine;
using Pulumi.Sriov.Provider.Boot.Grub;
using Pulumi.Sriov.Provider.Boot.Iommu;
using Pulumi.Sriov.Provider.Remote;

namespace Pulumi.Sriov.Provider.Tests.Boot;

/// <summary>Observations of hosts that boot in different ways.</summary>
internal static class BootFixture
{
    public const string DebianDefaults =
        "# If you change this file, run 'update-grub'\nGRUB_DEFAULT=0\nGRUB_CMDLINE_LINUX_DEFAULT=\"quiet\"\n"
        + "GRUB_CMDLINE_LINUX=\"console=ttyS0\"\n\n# end\n";

    public static FileSnapshot File(string path, string text) =>
        new(path, [.. Encoding.UTF8.GetBytes(text)], 0b110_100_100, "root:root");

    public static BootLoader Grub(params (string Path, string Text)[] files) =>
        GrubLoader.TryRead([.. files.Select(file => File(file.Path, file.Text))], ["/usr/sbin/update-grub"], "")!;

    public static BootLoader Grub(string defaults) => Grub((GrubDefaults.MainPath, defaults));

    public static BootObservation Observe(
        BootLoader loader, string active, bool iommu = true, string[]? firmware = null) => new(
        new OsRelease("debian", "12", "Debian"),
        "6.1.0",
        "boot-1",
        KernelCommandLine.Parse(active),
        loader,
        new IommuObservation(
            iommu ? ["dmar0"] : [],
            [.. firmware ?? ["DMAR"]],
            iommu,
            iommu ? ImmutableSortedDictionary<int, string>.Empty.Add(0, "DMA-FQ") : ImmutableSortedDictionary<int, string>.Empty));

    /// <summary>What the files are after a change, by path; a removed file is absent.</summary>
    public static Dictionary<string, string> Apply(BootLoaderChange change, params (string Path, string Text)[] files)
    {
        var result = files.ToDictionary(file => file.Path, file => file.Text);
        foreach (var operation in change.Edits)
        {
            if (operation is WriteFile write)
            {
                result[write.Path] = Encoding.UTF8.GetString(write.Content.AsSpan());
            }
            else if (operation is RemoveFile remove)
            {
                result.Remove(remove.Path);
            }
        }

        return result;
    }
}
