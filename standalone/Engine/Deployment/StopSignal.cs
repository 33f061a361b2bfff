namespace Pulumi.Engine.Deployment;

/// <summary>Decides when no step may start any more: after a failure, or when the user asks to stop.</summary>
internal sealed class StopSignal : IDisposable
{
    private readonly CancellationTokenSource _source;
    private readonly bool _continueOnError;
    private volatile bool _failed;

    /// <summary>Listens to the user.</summary>
    /// <param name="continueOnError">A failure alone does not stop the deployment.</param>
    /// <param name="cancel">The user asks to stop.</param>
    public StopSignal(bool continueOnError, CancellationToken cancel)
    {
        _source = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        _continueOnError = continueOnError;
        Token = _source.Token;
    }

    /// <summary>Fires when no step may start any more.</summary>
    public CancellationToken Token { get; }

    /// <summary>Whether anything failed.</summary>
    public bool HasFailed => _failed;

    /// <summary>Notes a failure.</summary>
    public void Fail()
    {
        _failed = true;
        if (!_continueOnError)
        {
            _source.Cancel();
        }
    }

    /// <summary>Notes a failure that does not hinder the rest, such as in a preview that goes on to show all of them.</summary>
    public void Flag() => _failed = true;

    /// <summary>Notes a failure after which nothing can go on, whatever the options say.</summary>
    public void Abort()
    {
        _failed = true;
        _source.Cancel();
    }

    /// <inheritdoc/>
    public void Dispose() => _source.Dispose();
}
