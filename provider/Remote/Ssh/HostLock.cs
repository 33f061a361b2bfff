using Pulumi.Plugin.Errors;

namespace Pulumi.Sriov.Provider.Remote.Ssh;

/// <summary>
/// The host's lock as this run holds it: any number of resources share it. It is only wished for here; the session
/// takes it with the next batch, which costs no round trip, and again after every reconnect.
/// </summary>
internal sealed class HostLock
{
    public const string Path = "/run/lock/pulumi-sriov.lock";

    // Short, because a wait on the host cannot be cancelled once a changing batch stands behind it.
    private static readonly TimeSpan Slice = TimeSpan.FromSeconds(2);

    private readonly Lock _gate = new();
    private int _holders;

    /// <summary>Whether anyone in this run wants it.</summary>
    public bool IsWanted
    {
        get
        {
            lock (_gate)
            {
                return _holders > 0;
            }
        }
    }

    /// <summary>How long to wait for another run.</summary>
    public TimeSpan Timeout { get; private set; }

    public void Enter(TimeSpan timeout)
    {
        lock (_gate)
        {
            _holders++;
            Timeout = timeout;
        }
    }

    /// <returns>Whether nobody wants it any more.</returns>
    public bool Leave()
    {
        lock (_gate)
        {
            return --_holders == 0;
        }
    }

    /// <summary>The call that takes it, or fails with who has it.</summary>
    /// <param name="remaining">Of <see cref="Timeout"/>.</param>
    /// <param name="now">For the next one who waits.</param>
    public static string Command(TimeSpan remaining, DateTimeOffset now) => ShellQuote.Words(
        "take_lock", Path, OperationCommand.Centiseconds(remaining < Slice ? remaining : Slice),
        $"{Environment.UserName}@{Environment.MachineName}, process {Environment.ProcessId}, since {now:yyyy-MM-dd HH:mm:ss} UTC");

    public static ProviderException Busy(string host, TimeSpan timeout, string holder) => new(
        FailureKind.Timeout, host, "taking the host's lock",
        $"another run has held {Path} for {timeout.TotalSeconds:0.#} s: {holder}",
        "Wait for that run to end, or end it; the lock is freed with its connection.");
}
