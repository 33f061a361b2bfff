namespace Pulumi.Sriov.Provider.Simulation;

/// <summary>
/// The host's time. It stands still until something on the host takes time; what the kernel does later (a link that
/// comes up, a netdev that appears) happens when the clock passes its moment. Nothing ever sleeps for real.
/// </summary>
public sealed class SimulatedClock
{
    private readonly PriorityQueue<Action, (TimeSpan Due, long Order)> _events = new();
    private long _order;

    /// <summary>Time since the simulation began; it goes on over reboots.</summary>
    public TimeSpan Now { get; private set; }

    /// <summary>Lets time pass, with all that is due meanwhile.</summary>
    public void Advance(TimeSpan duration) => AdvanceUntil(() => false, duration);

    /// <summary>Has something happen later.</summary>
    internal void Schedule(TimeSpan delay, Action action) => _events.Enqueue(action, (Now + delay, _order++));

    /// <summary>Lets time pass until the condition holds, but no longer than the time limit.</summary>
    /// <returns>Whether it holds.</returns>
    internal bool AdvanceUntil(Func<bool> condition, TimeSpan timeout)
    {
        var end = Now + timeout;
        while (!condition())
        {
            if (!_events.TryPeek(out var action, out var next) || next.Due > end)
            {
                // What was due may itself have taken longer.
                Now = end > Now ? end : Now;
                return condition();
            }

            _events.Dequeue();
            Now = next.Due > Now ? next.Due : Now;
            action();
        }

        return true;
    }

    /// <summary>The machine lost power: what the old kernel had in mind will never happen.</summary>
    internal void Forget() => _events.Clear();
}
