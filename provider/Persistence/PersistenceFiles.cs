using System.Collections.Immutable;
using System.Text;

namespace Pulumi.Sriov.Provider.Persistence;

/// <summary>The files that all PFs share: the same for every host, kept in this assembly.</summary>
internal static class PersistenceFiles
{
    /// <summary>The script that restores a PF from its settings file.</summary>
    public static ImmutableArray<byte> Script { get; } = Load("restore-vfs.sh");

    /// <summary>The template of the units that run it.</summary>
    public static ImmutableArray<byte> UnitTemplate { get; } = Load("pulumi-sriov-vfs@.service");

    private static ImmutableArray<byte> Load(string name)
    {
        using var stream = typeof(PersistenceFiles).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not in the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return [.. Encoding.UTF8.GetBytes(reader.ReadToEnd())];
    }
}
