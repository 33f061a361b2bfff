using System.Diagnostics.CodeAnalysis;
using Pulumi.Protocol.Messages;
using Pulumi.Registration;

namespace Pulumi;

/// <summary>
/// One run of a program: what all resources, outputs and log messages made in it have in common. It flows with the
/// asynchronous control flow, so that several runs (tests) can go on in one process.
/// </summary>
internal sealed class DeploymentContext
{
    private static readonly AsyncLocal<DeploymentContext?> Ambient = new();

    private Stack? _stack;

    public DeploymentContext(DeploymentSettings settings, IMonitor monitor, Func<LogRequest, Task> sendLog)
    {
        Settings = settings;
        Monitor = monitor;
        Features = new MonitorFeatures(monitor);
        Log = new EngineLog(sendLog, Tasks);
        Registrar = new ResourceRegistrar(this);
        Invoker = new Invoker(this);
        Instance = new DeploymentInstance(this);
    }

    /// <summary>The run that the calling code is a part of.</summary>
    /// <exception cref="InvalidOperationException">It is a part of none.</exception>
    public static DeploymentContext Current => Ambient.Value ?? throw new InvalidOperationException(
        "There is no deployment here: resources and configuration can only be used inside of Deployment.RunAsync.");

    public DeploymentSettings Settings { get; }

    public IMonitor Monitor { get; }

    public MonitorFeatures Features { get; }

    public OutstandingTasks Tasks { get; } = new();

    public EngineLog Log { get; }

    public ResourceRegistrar Registrar { get; }

    public Invoker Invoker { get; }

    public DeploymentInstance Instance { get; }

    public string StackResourceName => $"{Settings.Project}-{Settings.Stack}";

    /// <summary>The root resource; its constructor sets it before the program makes any other.</summary>
    public Stack Stack
    {
        get => _stack ?? throw new InvalidOperationException("The stack is not there yet: Deployment.RunAsync makes it first.");
        set => _stack = value;
    }

    public static bool TryGetCurrent([NotNullWhen(true)] out DeploymentContext? context)
    {
        context = Ambient.Value;
        return context is not null;
    }

    /// <summary>Makes this the current run of the calling asynchronous method and of everything that it starts.</summary>
    public void Enter() => Ambient.Value = this;
}
