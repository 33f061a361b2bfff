using System.Text;
using Pulumi.Sriov.Provider.Simulation.FileSystem;

namespace Pulumi.Sriov.Provider.Simulation.Fixtures;

/// <summary>
/// Files as a distribution installs them, kept beside this class in a folder for each; its SOURCES.md says where they are from.
/// </summary>
internal static class RecordedFacts
{
    private const int OwnerOnly = 0b110_000_000;

    public static void Install(string distribution, FileTree files)
    {
        var assembly = typeof(RecordedFacts).Assembly;
        var prefix = $"Recorded/{distribution}/etc/";
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(prefix, StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
            var path = $"/etc/{name[prefix.Length..]}";
            if (path.StartsWith("/etc/NetworkManager/", StringComparison.Ordinal) || path.StartsWith("/etc/netplan/", StringComparison.Ordinal))
            {
                files.PutFile(path, reader.ReadToEnd(), OwnerOnly);
            }
            else
            {
                files.PutFile(path, reader.ReadToEnd());
            }
        }
    }
}
