using System.Collections.Immutable;
using Pulumi.Sriov.Provider.Hosts;
using Pulumi.Sriov.Provider.Maintenance;
using Pulumi.Sriov.Provider.Remote;

namespace Pulumi.Sriov.Provider.Services;

/// <summary>Configuration files and the services that read them, changed together.</summary>
/// <param name="Edits">What becomes of the files; each path once. Empty = only restart.</param>
/// <param name="Services">What is restarted then: all of it, so only what needs it may be here (see <see cref="RestartPlanner"/>).</param>
internal sealed record ConfigurationChange(ImmutableArray<FileEdit> Edits, ImmutableArray<ServiceInputs> Services);

/// <summary>What becomes of one file.</summary>
/// <param name="Path">Absolute path.</param>
/// <param name="Before">The file as it was read; when it is not that any more, nothing is changed (Conflict). <c>null</c> = there was none.</param>
/// <param name="After">All of its new bytes; <c>null</c> = it is removed.</param>
internal sealed record FileEdit(string Path, FileSnapshot? Before, ImmutableArray<byte>? After)
{
    /// <summary>The file when the edit is made; <c>null</c> = there is none. A new one belongs to whoever writes it.</summary>
    public FileSnapshot? Foreseen => After is { } content ? new FileSnapshot(Path, content, Before?.Mode ?? 0b110_100_100, Before?.Owner ?? "root:root") : null;
}

/// <summary>What a change came to.</summary>
/// <param name="Seen">The host afterwards, or the last that was seen of it.</param>
/// <param name="Services">The restarted services as they run now; empty when the change did not come to its end.</param>
/// <param name="Failure">
/// Why not all is as wanted; <c>null</c> = it is. The files are then what <paramref name="Seen"/> says: put back where a service
/// refused them, as wanted where only the restart is missing, which the next run makes up for.
/// </param>
internal sealed record ConfigurationOutcome(HostObservation Seen, ImmutableArray<ServiceState> Services, Exception? Failure)
    : ChangeOutcome(Failure);

/// <summary>A service that is up.</summary>
/// <param name="Name">As the user or the resource named it.</param>
/// <param name="Manager">What runs it.</param>
/// <param name="Unit">Name of the unit or container; the service's own name where a command manages it.</param>
/// <param name="Process">Main process id, or container id; <c>null</c> where a command manages it.</param>
/// <param name="Since">Since when it has been active; <c>null</c> = not known.</param>
internal sealed record ServiceState(string Name, ServiceManager Manager, string Unit, string? Process, DateTimeOffset? Since);
