using System.Text;

namespace Pulumi.Sriov.Provider.Remote.Ssh;

/// <summary>What a process writes to its error output, kept up to a limit and searchable while it runs.</summary>
internal sealed class ErrorOutput
{
    private const int Limit = 64 * 1024;

    private readonly StringBuilder _text = new();
    private readonly Lock _gate = new();
    private TaskCompletionSource _changed = NewSignal();

    public ErrorOutput(StreamReader reader)
    {
        Completion = PumpAsync(reader);
    }

    /// <summary>Ends with the stream.</summary>
    public Task Completion { get; }

    /// <summary>What was written so far; of a flood only the end.</summary>
    public string Text
    {
        get
        {
            lock (_gate)
            {
                return _text.ToString();
            }
        }
    }

    /// <summary>Waits until a text has appeared a number of times.</summary>
    /// <returns><c>false</c> when the stream ended without it.</returns>
    public async Task<bool> WaitForAsync(string text, int times, CancellationToken cancellationToken)
    {
        while (true)
        {
            Task changed;
            lock (_gate)
            {
                if (_text.ToString().Split(text).Length > times)
                {
                    return true;
                }

                changed = _changed.Task;
            }

            if (Completion.IsCompleted)
            {
                return false;
            }

            await Task.WhenAny(changed, Completion).WaitAsync(cancellationToken);
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private async Task PumpAsync(StreamReader reader)
    {
        var buffer = new char[4096];
        int count;
        while ((count = await reader.ReadAsync(buffer)) > 0)
        {
            lock (_gate)
            {
                _text.Append(buffer, 0, count);
                if (_text.Length > Limit)
                {
                    _text.Remove(0, _text.Length - Limit);
                }

                var changed = _changed;
                _changed = NewSignal();
                changed.SetResult();
            }
        }
    }
}
