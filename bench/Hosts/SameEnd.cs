using Bench.Hosts.Machine;

namespace Bench.Hosts;

/// <summary>Sees to it that all ways lead to the same: comparing what they take would mean nothing otherwise.</summary>
internal sealed class SameEnd
{
    private (string Way, HostState State)? _first;

    /// <summary>Compares the hosts that a way has configured with each other and with those of the ways before it.</summary>
    /// <exception cref="InvalidOperationException">There is a difference that matters.</exception>
    public void Compare(string way, Site site)
    {
        foreach (var host in site.Hosts)
        {
            _first ??= (way, host.State);
            if (_first.Value.State.DifferenceTo(host.State) is { Length: > 0 } difference)
            {
                throw new BenchmarkException(
                    $"{way} leads to something else on {host.Name} (>) than {_first.Value.Way} (<), so that they can't be compared:\n{difference}");
            }
        }
    }
}
