namespace OpenStack.Client.Configuration;

/// <summary>What a process finds around it.</summary>
/// <param name="Variable">The value of an environment variable; <c>null</c> = it is not set.</param>
/// <param name="Directories">Where files are looked for, in this order.</param>
internal sealed record Surroundings(Func<string, string?> Variable, IReadOnlyList<string> Directories)
{
    /// <summary>Those of this process: its directory, the user's, the machine's (openstacksdk <c>config/loader.py</c>).</summary>
    public static Surroundings OfProcess() => new(
        Environment.GetEnvironmentVariable,
        [
            Directory.GetCurrentDirectory(),
            Path.Combine(UserConfiguration(), "openstack"),
            "/etc/openstack",
        ]);

    private static string UserConfiguration() =>
        Environment.GetEnvironmentVariable("XDG_CONFIG_HOME") is { Length: > 0 } given
            ? given
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".config");
}
