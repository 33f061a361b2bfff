namespace Pulumi.Sriov.Provider.Remote.Ssh;

/// <summary>The shell functions that hosts are taught, kept as files beside this one.</summary>
internal static class ShellScripts
{
    /// <summary>Framing and operations; once per connection.</summary>
    public static string Prelude { get; } = Load("Prelude.sh") + Load("Operations.sh");

    /// <summary>Detached batches and reboot; with the batches that use them.</summary>
    public static string Detached { get; } = Load("Detached.sh");

    private static string Load(string name)
    {
        using var stream = typeof(ShellScripts).Assembly.GetManifestResourceStream(typeof(ShellScripts), name)
            ?? throw new InvalidOperationException($"{name} is not embedded in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
