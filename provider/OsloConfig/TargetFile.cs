using Pulumi.Plugin.Errors;

namespace Pulumi.Sriov.Provider.OsloConfig;

/// <summary>The file that a resource writes into, among those that the service reads.</summary>
internal sealed record TargetFile(string Host, string Path, ConfigurationFiles Files)
{
    /// <summary>The file as it is.</summary>
    public ConfigurationFile Current { get; } = Files.At(Path);

    /// <summary>
    /// Whether it is one file of a directory that is read as a whole: such a file may be made, and goes when nothing is left in it.
    /// </summary>
    public bool IsDropIn => Path.EndsWith(".conf", StringComparison.Ordinal) && Directory.EndsWith(".d", StringComparison.Ordinal);

    private string Directory => Path[..Path.LastIndexOf('/')];

    /// <exception cref="ProviderException">The file is not there, or the services that read it would not start with it.</exception>
    public void EnsureUsable()
    {
        if (Current.Snapshot is null && !IsDropIn)
        {
            throw new ProviderException(
                FailureKind.Invalid, Host, $"reading {Path}", "there is no such file",
                "Is it this host that runs the service? Give the service's own file with configFile, or a new *.conf in a directory "
                    + "such as /etc/nova/nova.conf.d.");
        }

        if (Current.Document.Fault is { } fault)
        {
            throw new ProviderException(
                FailureKind.Invalid, Host, $"reading {Path}", $"line {fault.LineNumber} is {fault.Reason}",
                "No service starts with this file; put the line right, then run again.");
        }
    }

    /// <summary>The path in an id, <c>host/path#section</c>; <c>null</c> = there is none.</summary>
    public static string? PathOfId(string id)
    {
        var (start, end) = (id.IndexOf('/', StringComparison.Ordinal), id.LastIndexOf('#'));
        return start > 0 && end > start + 1 ? id[start..end] : null;
    }
}
