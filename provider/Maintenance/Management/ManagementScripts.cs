using Pulumi.Sriov.Provider.Remote;

namespace Pulumi.Sriov.Provider.Maintenance.Management;

/// <summary>What a shell on the host does about the path of the connection; files beside this one.</summary>
internal static class ManagementScripts
{
    /// <summary>The text of the look.</summary>
    public static string Look { get; } = Load("look-at-path.sh");

    /// <summary>The text that arms and disarms.</summary>
    public static string Guard { get; } = Load("guard-path.sh");

    /// <summary>The text that the host runs when nobody disarms.</summary>
    public static string RollBack { get; } = Load("roll-back-path.sh");

    /// <summary>Looks what the connection comes over.</summary>
    public static RunCommand LookAtPath { get; } = new(["/bin/sh", "-c", Look, "look-at-path"], TimeSpan.FromSeconds(30))
    {
        ChangesHost = false,
        Purpose = "look what the connection comes over",
    };

    /// <summary>Has the host put an interface back after a time.</summary>
    /// <param name="name">Of this guard, in the character set of a unit name; used once.</param>
    /// <param name="delay">The time.</param>
    /// <param name="before">What it is put back to.</param>
    public static RunCommand Arm(string name, TimeSpan delay, PathState before) => new(
        [
            "/bin/sh", "-c", Guard, "guard-path", "arm", name, $"{delay.TotalSeconds:0}", RollBack,
            $"{before.Device}", before.Interface, $"{before.VirtualFunctions}", before.IsUp ? "up" : "down", $"{before.Mtu}",
        ],
        TimeSpan.FromSeconds(30))
    {
        Purpose = $"arm the rollback of {before.Interface}",
    };

    /// <summary>Takes it back, or answers "restored".</summary>
    public static RunCommand Disarm(string name) =>
        new(["/bin/sh", "-c", Guard, "guard-path", "disarm", name], TimeSpan.FromMinutes(2)) { Purpose = "disarm the rollback" };

    private static string Load(string name)
    {
        using var stream = typeof(ManagementScripts).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
