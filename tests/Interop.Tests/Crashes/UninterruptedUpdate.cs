using System.Globalization;

namespace Pulumi.Sriov.Interop.Tests.Crashes;

/// <summary>An update that nobody kills, which shows how many instants there are.</summary>
public sealed class UninterruptedUpdate : IAsyncLifetime
{
    internal const int Count = 50;

    /// <summary>The resources of the program, in the order of their names.</summary>
    internal static IReadOnlyList<string> Names { get; } =
        [.. Enumerable.Range(0, Count).Select(number => string.Create(CultureInfo.InvariantCulture, $"thing-{number}")).Order(StringComparer.Ordinal)];

    /// <summary>How often a file of the state changed.</summary>
    internal int StateChanges { get; private set; }

    public async Task InitializeAsync()
    {
        using var site = await CrashSite.CreateAsync();
        StateChanges = await site.CountStateChangesAsync();
        Assert.Equal(Names, site.Calls("create").Order(StringComparer.Ordinal));
    }

    public Task DisposeAsync() => Task.CompletedTask;
}
