using Pulumi.Plugin.Errors;

namespace Pulumi.Sriov.Provider.Remote;

/// <summary>
/// A host that batches can be run on: over SSH, or simulated. One instance stands for one host and one run of the
/// provider; it connects on first use, and batches of several resources queue up behind one another.
/// </summary>
public interface IHost : IAsyncDisposable
{
    /// <summary>The host as the user named it.</summary>
    string Name { get; }

    /// <summary>Counts of connections and round trips so far.</summary>
    HostTraffic Traffic { get; }

    /// <summary>Runs a batch: one round trip. A batch that only reads is sent once more after a lost connection.</summary>
    /// <exception cref="ProviderException">
    /// Unreachable, HostKeyMismatch, Authentication, Privilege (connecting); Interrupted (the connection was lost and it
    /// is not known how much of a changing batch was done). A failed operation does not throw; it is in the result.
    /// </exception>
    Task<BatchResult> RunAsync(HostBatch batch, CancellationToken cancellationToken);

    /// <summary>
    /// Runs a batch on the host detached from the connection (<c>systemd-run</c>, or <c>setsid</c> where there is no
    /// systemd), so that it goes on, and its result can be picked up, when the connection is lost meanwhile.
    /// </summary>
    /// <param name="name">What it does, in the character set of a unit name: "vf-0000-01-00-0".</param>
    /// <param name="batch">The operations.</param>
    /// <param name="cancellationToken">Stops waiting for the result; what runs on the host goes on to its end.</param>
    Task<BatchResult> RunDetachedAsync(string name, HostBatch batch, CancellationToken cancellationToken);

    /// <summary>
    /// Takes the host's lock (<c>flock</c> on a file in /run/lock), which keeps other runs from changing the host at the
    /// same time. The kernel frees it when the connection ends, and it is taken again after a reconnect. It is shared by all
    /// who ask for it on this instance, until the last one disposes it. Over SSH it travels with the next batch, so
    /// that it costs no round trip: that batch waits for it, and fails when it cannot be had.
    /// </summary>
    /// <exception cref="ProviderException">
    /// Timeout, here or with the next batch: another run holds it (the message says who).
    /// </exception>
    Task<IAsyncDisposable> LockAsync(TimeSpan timeout, CancellationToken cancellationToken);

    /// <summary>
    /// Reboots the host and waits until it is up again: another boot_id, and no start-up jobs left.
    /// </summary>
    /// <param name="timeout">For all of it.</param>
    /// <param name="progress">Told what is waited for, about once a second: "rebooting, 34 s".</param>
    /// <param name="cancellationToken">Stops waiting; the reboot goes on.</param>
    /// <returns>The new boot_id.</returns>
    Task<string> RebootAsync(TimeSpan timeout, IProgress<string> progress, CancellationToken cancellationToken);
}

/// <summary>What a run has cost so far.</summary>
/// <param name="Connections">Connections that were opened.</param>
/// <param name="RoundTrips">Batches that were sent and answered.</param>
public readonly record struct HostTraffic(int Connections, int RoundTrips);
