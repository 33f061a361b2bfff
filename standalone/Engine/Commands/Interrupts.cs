using System.Runtime.InteropServices;

namespace Pulumi.Engine.Commands;

/// <summary>Ctrl-C and SIGTERM: the first asks a deployment to end in order, the second to end at once.</summary>
internal sealed class Interrupts : IDisposable
{
    private readonly CancellationTokenSource _cancel = new();
    private readonly CancellationTokenSource _terminate = new();
    private readonly List<PosixSignalRegistration> _registrations;

    public Interrupts() => _registrations =
    [
        PosixSignalRegistration.Create(PosixSignal.SIGINT, Take),
        PosixSignalRegistration.Create(PosixSignal.SIGTERM, Take),
    ];

    /// <summary>Cancelled by the first interrupt.</summary>
    public CancellationToken Cancel => _cancel.Token;

    /// <summary>Cancelled by the second interrupt.</summary>
    public CancellationToken Terminate => _terminate.Token;

    /// <inheritdoc/>
    public void Dispose()
    {
        _registrations.ForEach(registration => registration.Dispose());
        _cancel.Dispose();
        _terminate.Dispose();
    }

    private void Take(PosixSignalContext signal)
    {
        // The third one gets the default: the process dies, and the journal holds the state.
        signal.Cancel = !_terminate.IsCancellationRequested;
        (_cancel.IsCancellationRequested ? _terminate : _cancel).Cancel();
    }
}
