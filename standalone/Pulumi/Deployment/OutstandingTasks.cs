namespace Pulumi;

/// <summary>
/// Everything that a run has started and nobody awaits: registrations, and outputs that are computed. The run is over
/// when none is left, and it has failed as soon as one of them has.
/// </summary>
internal sealed class OutstandingTasks
{
    private readonly Lock _gate = new();
    private readonly List<Exception> _failures = [];
    private TaskCompletionSource _changed = NewSignal();
    private int _running;

    public void Watch(Task task)
    {
        if (task.IsCompletedSuccessfully)
        {
            return;
        }

        lock (_gate)
        {
            _running++;
        }

        _ = ObserveAsync(task);
    }

    /// <summary>Waits until all is done, those started meanwhile too, or until the first failure.</summary>
    /// <returns>The failures, each once; none: all went well.</returns>
    public async Task<IReadOnlyList<Exception>> WaitAsync()
    {
        while (true)
        {
            Task changed;
            lock (_gate)
            {
                if (_running == 0 || _failures.Count > 0)
                {
                    return [.. _failures];
                }

                changed = _changed.Task;
            }

            await changed;
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private async Task ObserveAsync(Task task)
    {
        await task.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        lock (_gate)
        {
            // One failure fails every output that was computed from it: it is the same exception in all of them.
            if (FailureOf(task) is { } failure && !_failures.Contains(failure))
            {
                _failures.Add(failure);
            }

            _running--;
            if (_running == 0 || _failures.Count > 0)
            {
                _changed.TrySetResult();
                _changed = NewSignal();
            }
        }
    }

    private static Exception? FailureOf(Task task) =>
        task.IsCanceled ? new TaskCanceledException(task) : task.Exception?.InnerException;
}
