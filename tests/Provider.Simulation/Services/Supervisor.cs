using Pulumi.Sriov.Provider.Remote;
using Pulumi.Sriov.Provider.Simulation.Programs;

namespace Pulumi.Sriov.Provider.Simulation.Services;

/// <summary>
/// What keeps a daemon running: systemd with <c>Restart=always</c>, or a container's restart policy. A site's own command
/// starts it and looks away.
/// </summary>
internal sealed class Supervisor
{
    private static readonly TimeSpan RestartDelay = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(90);

    private readonly SimulatedMachine _machine;
    private readonly List<string> _journal = [];

    public Supervisor(SimulatedMachine machine, Deployment deployment)
    {
        (_machine, Deployment) = (machine, deployment);
        Daemon = new Daemon(machine, deployment) { Ended = OnEnded };
    }

    public Deployment Deployment { get; }

    public Daemon Daemon { get; }

    public string ActiveState { get; private set; } = "inactive";

    public string SubState { get; private set; } = "dead";

    /// <summary>A restart was asked for and is not done.</summary>
    public bool HasJob { get; private set; }

    public string Journal => string.Concat(_journal.Select(line => line + "\n"));

    /// <summary>The machine has lost power.</summary>
    public void Forget()
    {
        (HasJob, ActiveState, SubState) = (false, "inactive", "dead");
        Daemon.Forget();
    }

    public void Start()
    {
        if (Daemon.ProcessId is null)
        {
            Daemon.Start();
            _journal.Add($"Started {Deployment.Unit}.service.");
        }

        (ActiveState, SubState) = ("active", "running");
    }

    public void Stop()
    {
        Daemon.Stop();
        (ActiveState, SubState) = ("inactive", "dead");
    }

    /// <summary>Stops it, by force when it does not end, and starts it.</summary>
    /// <param name="block">Whether the caller waits for that.</param>
    public CommandResult Restart(bool block)
    {
        if (!Daemon.HangsAtStop)
        {
            Stop();
            Start();
            return ProgramTable.Success();
        }

        HasJob = true;
        (ActiveState, SubState) = ("deactivating", "stop-sigterm");
        _machine.Clock.Schedule(StopPatience, () =>
        {
            Stop();
            Start();
            HasJob = false;
        });
        if (block)
        {
            _machine.Clock.AdvanceUntil(() => !HasJob, StopPatience);
        }

        return ProgramTable.Success();
    }

    private void OnEnded()
    {
        _journal.Add($"{Deployment.Unit}.service: Main process exited, code=exited, status=1/FAILURE");
        if (Deployment.Flavour == ServiceFlavour.Command)
        {
            (ActiveState, SubState) = ("failed", "failed");
            return;
        }

        (ActiveState, SubState) = ("activating", "auto-restart");
        _machine.Clock.Schedule(RestartDelay, () =>
        {
            if (SubState == "auto-restart")
            {
                Start();
            }
        });
    }
}
