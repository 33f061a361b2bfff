using System.Collections.Concurrent;
using Pulumi.Sriov.Provider.Tests.Remote;

namespace Pulumi.Sriov.Provider.Tests.Maintenance;

/// <summary>The status lines that a user sees.</summary>
internal sealed class Lines : IProgress<string>
{
    private readonly ConcurrentQueue<string> _lines = [];

    public IReadOnlyList<string> Said => [.. _lines];

    public void Report(string value) => _lines.Enqueue(value);

    /// <summary>Waits for a line, which may come from another thread.</summary>
    public Task ComesAsync(string line) => Until.HoldsAsync(() => _lines.Contains(line));
}
