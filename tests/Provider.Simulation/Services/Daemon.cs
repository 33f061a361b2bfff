namespace Pulumi.Sriov.Provider.Simulation.Services;

/// <summary>
/// A service's process: it reads its configuration when it starts, works for a while, and then serves, or ends over what it has
/// read.
/// </summary>
public sealed class Daemon
{
    private readonly SimulatedMachine _machine;
    private readonly Deployment _deployment;
    private readonly List<string> _log = [];

    internal Daemon(SimulatedMachine machine, Deployment deployment) => (_machine, _deployment) = (machine, deployment);

    /// <summary>How often it was started since the machine was made.</summary>
    public int Starts { get; private set; }

    /// <summary>Its process; <c>null</c> = it does not run.</summary>
    public int? ProcessId { get; private set; }

    /// <summary>All that it read when it was started last, one file behind the other.</summary>
    public string Configuration { get; private set; } = "";

    /// <summary>A fault: how long after a start it ends by itself; <c>null</c> = it does not.</summary>
    public TimeSpan? DiesAfter { get; set; }

    /// <summary>A fault: it does not end when it is told to, so that a restart hangs.</summary>
    public bool HangsAtStop { get; set; }

    /// <summary>Lines of its log.</summary>
    public IReadOnlyList<string> Log => _log;

    /// <summary>When it was started last.</summary>
    internal TimeSpan StartedAt { get; private set; }

    /// <summary>Whether it has come to rest.</summary>
    internal bool IsIdle => _machine.Clock.Now >= StartedAt + _deployment.Program.StartupTime;

    /// <summary>Told when it has ended by itself.</summary>
    internal Action? Ended { get; set; }

    internal void Start()
    {
        Starts++;
        StartedAt = _machine.Clock.Now;
        var process = _machine.Kernel.Processes.Start(_deployment.Program.Name, "/dev/null");
        ProcessId = process;
        // A file may end without a line break.
        Configuration = string.Join('\n', _deployment.ConfigurationFiles.SelectMany(_machine.Files.Match).Select(_machine.Files.ReadText));
        Write($"INFO {_deployment.Program.Project}.service [-] Starting {_deployment.Program.Name} node (version 26.2.2)");
        if (_deployment.Program.Refuses(new OsloText(Configuration)) is { } refusal)
        {
            _machine.Clock.Schedule(_deployment.Program.StartupTime, () => End(process, refusal));
        }

        if (DiesAfter is { } time)
        {
            _machine.Clock.Schedule(time, () => End(process, "amqp.exceptions.AccessRefused: (0, 0): (403) ACCESS_REFUSED"));
        }
    }

    internal void Stop()
    {
        if (ProcessId is { } process)
        {
            _machine.Kernel.Processes.Stop(process);
            ProcessId = null;
        }
    }

    /// <summary>The machine has lost power.</summary>
    internal void Forget() => ProcessId = null;

    private void End(int process, string lastWords)
    {
        if (ProcessId == process)
        {
            Write($"ERROR oslo_service.service [-] Error starting thread.: {lastWords}");
            Stop();
            Ended?.Invoke();
        }
    }

    private void Write(string line)
    {
        _log.Add($"2026-11-22 15:{(int)_machine.Clock.Now.TotalMinutes % 60:00}:{_machine.Clock.Now.Seconds:00}.000 {ProcessId} {line}");
        _machine.Files.PutFile(_deployment.LogFile, string.Join('\n', _log) + "\n");
    }
}
