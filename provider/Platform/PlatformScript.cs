namespace Pulumi.Sriov.Provider.Platform;

/// <summary>The look at a platform that a shell takes on the host: what is in many files, of which little may leave it.</summary>
internal static class PlatformScript
{
    /// <summary>Its text.</summary>
    public static string Text { get; } = Load("look-at-platform.sh");

    private static string Load(string name)
    {
        using var stream = typeof(PlatformScript).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
